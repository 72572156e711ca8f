extension Index {
  /// The word of the site that is its title.
  var titleWord: String { "index-" + slug }

  /// The word of the site that says what it is about; only those with pages have one.
  var aboutWord: String { "index-\(slug)-about" }

  /// The words of all indexes, which every language needs.
  static let words = all.flatMap { [$0.titleWord, $0.aboutWord] } + compared.map(\.titleWord)
}

extension Wording {
  /// The title of an index.
  func title(of index: Index) -> String { words[index.titleWord] ?? index.titleWord }

  /// What an index with pages is about.
  func about(_ index: Index) -> String { words[index.aboutWord] ?? index.aboutWord }
}
