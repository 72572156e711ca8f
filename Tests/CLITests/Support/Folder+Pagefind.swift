import Foundation

extension Folder {
  /// A small site whose settings say how its words are searched.
  static func searched(_ search: String) throws -> Folder {
    let folder = try Folder(site: [:])
    let settings = try folder.text("content/observatory.yml")
    try folder.write(
      settings.replacing("search: off", with: "search: \(search)"), to: "content/observatory.yml")
    return folder
  }

  /// Writes a program in the place of Pagefind, which makes an index of nothing where it runs; after
  /// other lines of the shell. Returns a PATH on which it is found.
  func writePagefind(_ before: String = "") throws -> String {
    try writeProgram(
      "pagefind",
      before + """

        mkdir -p pagefind
        echo '{"b": {"d/": 1, "c": 2}, "a": 1.5}' > pagefind/pagefind-entry.json
        touch pagefind/pagefind.js pagefind/pagefind-worker.js pagefind/pagefind-ui.js
        touch pagefind/pagefind-modular-ui.css pagefind/pagefind-highlight.js
        """)
  }
}
