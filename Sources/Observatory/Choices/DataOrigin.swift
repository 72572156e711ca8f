import Records

/// Who the reused data come from (claim C5).
package enum DataOrigin: String, Choice {
  case government
  case citizens
  case `operator`
  case thirdParty = "third-party"
  case unknown

  package var about: String {
    switch self {
    case .government: "Public administration holds or publishes them"
    case .citizens: "People contribute them, knowingly"
    case .operator: "The operator of the service makes them"
    case .thirdParty: "Somebody else makes them"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
