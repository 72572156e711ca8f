import Observatory

/// The path of a file of content that has a page, taken apart.
struct ContentPath {
  /// The folder, which is the kind.
  let kind: String
  let slug: String
  /// nil but for translations.
  let language: String?

  /// nil for a file that has no page.
  init?(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "content", parts[2].hasSuffix(".md") else { return nil }
    let name = parts[2].dropLast(".md".count)
    let words = name.split(separator: ".").map(String.init)
    kind = parts[1]
    if kind == Case.kind, words.count == 2 {
      (slug, language) = (words[0], words[1])
    } else {
      (slug, language) = (String(name), nil)
    }
  }

  /// The address of its page.
  var page: String {
    language.map { Addresses.translation(of: slug, $0) } ?? Addresses.page(of: kind, slug)
  }
}
