/// Where the preview listens.
package enum PreviewPort: Sendable, Hashable {
  /// This one and no other; 0 for any that is free.
  case asked(Int)
  /// This one, or the next that is free.
  case implied(Int)

  /// In the order in which they are tried.
  var candidates: ClosedRange<Int> {
    switch self {
    case .asked(let port): port...port
    case .implied(let port): port...min(port + 99, 65535)
    }
  }
}
