import Files

extension [Tag] {
  /// The names of all tags, at any depth, but those of partials.
  var names: [(name: String, place: Place)] {
    var names: [(String, Place)] = []
    for tag in self {
      switch tag {
      case .text(let name, let place), .markup(let name, let place): names.append((name, place))
      case .section(let name, let inner, let place), .inverted(let name, let inner, let place):
        names.append((name, place))
        names += inner.names
      case .partial: continue
      }
    }
    return names
  }
}
