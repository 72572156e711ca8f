import Files
import Publication
import Testing

struct AssetsTests {
  private func check(
    _ assets: [String: String], names: [String], _ location: SourceLocation = #_sourceLocation
  ) async {
    let files = assets.map { FileTree.File(path: $0, contents: .bytes(Array($1.utf8))) }
    let site = await Built(FileTree(files), templates: await BareTemplates.with([:]))
    let paths = (site.edition?.site.outputs ?? []).map(\.path).filter { $0.hasPrefix("assets/") }
    #expect(paths == names, sourceLocation: location)
  }

  /// The digests are FNV-1a with 64 bits; these are of its authors' test vectors.
  @Test func `the name of an asset carries a digest of its bytes`() async {
    await check(
      [
        "templates/assets/style.css": "", "templates/assets/script.js": "a",
        "templates/assets/fonts/text.woff2": "foobar",
      ],
      names: [
        "assets/fonts/text-85944171f73967e8.woff2", "assets/script-af63dc4c8601ec8c.js",
        "assets/style-cbf29ce484222325.css",
      ])
  }

  @Test func `a name without an ending gets the digest at its end`() async {
    await check(["templates/assets/LICENSE": ""], names: ["assets/LICENSE-cbf29ce484222325"])
  }

  @Test func `a full stop in the name of a folder is no ending`() async {
    await check(
      ["templates/assets/v1.2/LICENSE": ""], names: ["assets/v1.2/LICENSE-cbf29ce484222325"])
  }

  @Test func `templates name an asset by its path with hyphens`() async throws {
    let templates = await BareTemplates.with([
      "home": "{{assets.style-css}} {{assets.fonts-text-woff2}}"
    ])
    let site = await Built(
      ["templates/assets/style.css": "", "templates/assets/fonts/text.woff2": ""],
      templates: templates, base: "https://example.org/x/")
    #expect(
      try site.text("")
        == "/x/assets/style-cbf29ce484222325.css /x/assets/fonts/text-cbf29ce484222325.woff2")
    #expect(try site.bytes("assets/style-cbf29ce484222325.css") == [])
  }

  @Test func `an asset that is not there is an error in the template that names it`() async {
    let templates = await BareTemplates.with(["home": "<p>\n  {{assets.styl-css}}"])
    let site = await Built(["templates/assets/style.css": ""], templates: templates)
    #expect(
      site.faults == """
        templates/home.html:2:3: error: the page declares no 'styl-css' of 'assets' [unknown-name]
            note: did you mean 'style-css'?
        """)
  }

  @Test func `two assets that templates would name alike are an error`() async {
    let templates = await BareTemplates.with([:])
    let site = await Built(
      ["templates/assets/a-b.css": "", "templates/assets/a/b.css": ""], templates: templates)
    #expect(
      site.faults == """
        templates/assets/a/b.css: error: templates would name it 'a-b-css', as they name \
        'templates/assets/a-b.css' [output-collision]
        """)
  }
}
