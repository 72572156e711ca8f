import Files

/// Templates with nothing but what a test looks at.
enum BareTemplates {
  /// - Parameter texts: by the name of the template; the others show their title.
  static func with(_ texts: [String: String]) async -> FileTree {
    let words = await words
    let pages = await pages
    return FileTree(
      pages.map { page in
        file("templates/\(page).html", texts[page] ?? "<h1>{{head.title}}</h1>")
      } + [file("templates/strings/en.yml", words)])
  }

  /// The names of the repository's templates.
  static var pages: [String] {
    get async {
      await Repository.templates.value.files.compactMap { file in
        let parts = file.path.split(separator: "/")
        return parts.count == 2 && file.path.hasSuffix(".html")
          ? String(parts[1].dropLast(".html".count)) : nil
      }
    }
  }

  /// The keys of the repository's words, each with itself in parentheses as its text.
  static var words: String {
    get async {
      guard let file = await Repository.templates.value["templates/strings/en.yml"],
        case .bytes(let bytes) = file.contents
      else { return "" }
      let keys = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
        line.first == "#" ? nil : line.split(separator: ":").first.map(String.init)
      }
      let own = keys.filter { !$0.hasPrefix("field-") && !$0.hasPrefix("part-") && $0 != "months" }
      return "months: a b c d e f g h i j k l\n"
        + own.map { "\($0): (\($0.filter { $0 != "\"" }))\n" }.joined()
    }
  }

  private static func file(_ path: String, _ text: String) -> FileTree.File {
    FileTree.File(path: path, contents: .bytes(Array(text.utf8)))
  }
}
