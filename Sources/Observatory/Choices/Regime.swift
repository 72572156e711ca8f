import Records

/// The regime of delivery; the three predictions about quality and use differ by it (claims C1, C2).
package enum Regime: String, Choice {
  case offlineTraditional = "offline-traditional"
  case onlineTransactional = "online-transactional"
  case onlineCollaborative = "online-collaborative"
  case unknown

  package var about: String {
    switch self {
    case .offlineTraditional:
      "Delivered by staff to people; quality is expected to fall as use grows"
    case .onlineTransactional: "A transaction online that one more user does not change"
    case .onlineCollaborative:
      "Delivered online with what users contribute; quality is expected to grow with use"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
