/// What has changed in watched folders.
package enum Changes: Sendable, Hashable {
  /// Relative to the root. A path stands for itself and for all that is, or was, below it.
  case paths(Set<String>)
  /// Too much, or too much at once, to be told one by one.
  case everything

  func union(_ other: Changes) -> Changes {
    guard case .paths(let these) = self, case .paths(let those) = other else { return .everything }
    return .paths(these.union(those))
  }
}
