import Observatory

extension Term {
  /// The name of the shape that stands before the term where readers see it; nil for none. In the
  /// list of sectors every term has one.
  func shape(in vocabulary: String) -> String? {
    (symbol ?? (vocabulary == Sector.kind ? .square : nil))?.rawValue
  }
}

extension Role {
  /// The name of the shape that stands before the role.
  var shape: String { rawValue }
}
