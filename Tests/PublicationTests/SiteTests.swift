import Files
import Publication
import Testing

struct SiteTests {
  /// The faults of a site with these outputs, each from a file of its own: `path <- origin`.
  private func check(
    _ outputs: [(path: String, origin: String)], isIndexed: Bool = false, _ faults: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    var log: [Diagnostic] = []
    _ = Site(
      outputs.map { Output(path: $0.path, origin: Place($0.origin), contents: .bytes([])) },
      from: [:], isIndexed: isIndexed, &log)
    #expect(
      log.map(\.description).joined(separator: "\n") == faults, sourceLocation: location)
  }

  @Test func `outputs with paths of their own get along`() {
    check([("index.html", "a"), ("a/index.html", "b"), ("a/b/index.html", "c"), ("ab", "d")], "")
  }

  @Test func `two outputs for one path are an error`() {
    check(
      [
        ("about/index.html", "content/pages/about.md"),
        ("about/index.html", "content/static/about"),
      ],
      """
      content/static/about: error: makes the page 'about/index.html', and so does \
      'content/pages/about.md' [output-collision]
          note: an address can have one page: rename this file, or the other
      """)
  }

  @Test func `the folder of the index is kept free for it`() {
    let outputs = [
      ("Pagefind/index.html", "page"), ("pagefind", "file"), ("pagefinder/a", "other"),
    ]
    check(Array(outputs.dropFirst()), "")
    check(
      [outputs[0], outputs[2]], isIndexed: true,
      """
      page: error: makes the file 'Pagefind/index.html', where the index for searching is to stand \
      [output-collision]
          note: give this another name, or write 'search: off' into content/observatory.yml
      """)
    check(
      Array(outputs.dropFirst()), isIndexed: true,
      """
      file: error: makes the file 'pagefind', where the index for searching is to stand \
      [output-collision]
          note: give this another name, or write 'search: off' into content/observatory.yml
      """)
  }

  @Test func `each of three outputs for one path is named`() {
    check(
      [("x", "one"), ("x", "two"), ("x", "three")],
      """
      two: error: makes the page 'x', and so does 'one' [output-collision]
          note: an address can have one page: rename this file, or the other
      three: error: makes the page 'x', and so does 'two' [output-collision]
          note: an address can have one page: rename this file, or the other
      """)
  }

  @Test func `paths that differ in capitals only are one path on many disks`() {
    check(
      [("about/index.html", "small"), ("About/index.html", "capital")],
      """
      small: error: makes the page 'about/index.html', and so does 'capital' [output-collision]
          note: an address can have one page: rename this file, or the other
      """)
  }

  @Test func `a file cannot stand where another needs a folder`() {
    check(
      [("cases", "content/static/cases"), ("cases/bus/index.html", "content/cases/bus.md")],
      """
      content/static/cases: error: makes the file 'cases', where 'cases/bus/index.html' needs a \
      folder [output-collision]
          note: the folder is needed for 'content/cases/bus.md'; rename this
      """)
  }

  @Test func `a file differing from a folder in capitals only cannot stand there either`() {
    check(
      [("CASES", "static"), ("cases/index.html", "list")],
      """
      static: error: makes the file 'CASES', where 'cases/index.html' needs a folder \
      [output-collision]
          note: the folder is needed for 'list'; rename this
      """)
  }

  @Test func `a file in the way of many is named once`() {
    check(
      [("a", "static"), ("a/b/index.html", "1"), ("a/c/index.html", "2"), ("a/c/d.png", "3")],
      """
      static: error: makes the file 'a', where 'a/b/index.html' needs a folder [output-collision]
          note: the folder is needed for '1'; rename this
      """)
  }

  @Test func `outputs stand in order of path and are found by it`() {
    var log: [Diagnostic] = []
    let paths = ["b/index.html", "a/index.html", "index.html", "a.txt"]
    let site = Site(
      paths.map { Output(path: $0, origin: Place($0), contents: .bytes([])) },
      from: [:], &log)
    #expect(site.outputs.map(\.path) == ["a.txt", "a/index.html", "b/index.html", "index.html"])
    #expect(site["a.txt"]?.origin == Place("a.txt"))
    #expect(site["a"] == nil)
  }
}
