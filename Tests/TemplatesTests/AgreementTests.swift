import Files
import Templates
import Testing

/// What the check lets pass is what the engine renders, and nothing else: every template of two
/// sections and a tag over the names of a view, held against the rules as they are written here.
struct AgreementTests {
  /// What can be named, with what a section of it shows.
  private indirect enum Thing {
    case text(String)
    case markup(String)
    case flag(Bool)
    case list([Thing], of: Thing)
    case group([String: Thing])
    /// Absent, and what it would be.
    case absent(Thing)

    /// What its form allows, when it is there.
    var present: Thing {
      if case .absent(let thing) = self { thing } else { self }
    }
  }

  private static func link(_ link: SampleLink) -> Thing {
    .group(["title": .text(link.title), "url": link.url.map(Thing.text) ?? .absent(.text(""))])
  }

  private static func things(_ page: SamplePage) -> Thing {
    let anyLink = link(SampleLink(title: "", url: nil))
    return .group([
      "title": .text("Bus &amp; tram"), "isOpen": .flag(page.isOpen),
      "subtitle": page.subtitle.map(Thing.text) ?? .absent(.text("")),
      "intro": page.intro.map { .markup($0.html) } ?? .absent(.markup("")),
      "tags": .list(page.tags.map(Thing.text), of: .text("")),
      "lists": .list(
        page.lists.map { .list($0.map(Thing.text), of: .text("")) }, of: .list([], of: .text(""))),
      "links": .list(page.links.map(link), of: anyLink),
      "more": page.more.map { .list($0.map(link), of: anyLink) } ?? .absent(.list([], of: anyLink)),
      "site": .group([
        "title": .text(page.site.title), "home": page.site.home.map(link) ?? .absent(anyLink),
      ]),
    ])
  }

  private static let names = [
    ".", "title", "isOpen", "subtitle", "intro", "lists", "links", "more", "site", "site.home.url",
    "home", "url", "more.url",
  ]

  /// Those of the outer section, the inner one and the tag.
  private static let signs = ["#", "^"].flatMap { outer in
    ["#", "^"].flatMap { inner in ["", "&"].map { (outer, inner, $0) } }
  }

  private struct Refused: Error {}

  /// The thing of a name: the innermost group that has its first part decides.
  private static func find(_ name: String, _ scope: [Thing]) throws -> Thing {
    if name == "." { return scope[scope.count - 1] }
    let parts = name.split(separator: ".").map(String.init)
    let groups = scope.reversed().compactMap { thing -> [String: Thing]? in
      if case .group(let names) = thing.present { names } else { nil }
    }
    guard var thing = groups.compactMap({ $0[parts[0]] }).first else { throw Refused() }
    for part in parts.dropFirst() {
      guard case .group(let names) = thing.present, let next = names[part] else { throw Refused() }
      if case .absent = thing { thing = .absent(next.present) } else { thing = next }
    }
    return thing
  }

  private static func write(_ sign: String, _ name: String, _ scope: [Thing]) throws -> String {
    let thing = try find(name, scope)
    switch (sign, thing.present) {
    case ("", .text), ("&", .markup): break
    default: throw Refused()
    }
    switch thing {
    case .text(let text), .markup(let text): return text
    default: return ""
    }
  }

  /// What a section shows; nothing shown still has to be sound.
  private static func section(
    _ sign: String, _ name: String, _ scope: [Thing], _ inner: ([Thing]) throws -> String
  ) throws -> String {
    let thing = try find(name, scope)
    var shown = ""
    if sign == "^" {
      let written = try inner(scope)
      switch thing {
      case .absent, .flag(false): shown = written
      case .list(let elements, of: _) where elements.isEmpty: shown = written
      default: break
      }
      return shown
    }
    switch thing.present {
    case .list(_, let element): _ = try inner(scope + [element])
    case .flag: _ = try inner(scope)
    case let present: _ = try inner(scope + [present])
    }
    switch thing {
    case .absent, .flag(false): break
    case .flag(true): shown = try inner(scope)
    case .list(let elements, of: _):
      for element in elements { shown += try inner(scope + [element]) }
    default: shown = try inner(scope + [thing])
    }
    return shown
  }

  @Test(arguments: names)
  func `the check and the engine agree`(_ first: String) {
    let views = [SamplePage(), .bare].map { ($0, [Self.things($0)]) }
    for (outer, inner, sign) in Self.signs {
      for second in Self.names {
        for third in Self.names {
          let text = """
            {{\(outer)\(first)}}({{\(inner)\(second)}}[{{\(sign)\(third)}}]\
            {{/\(second)}}){{/\(first)}}
            """
          let template = template(text)
          for (view, scope) in views {
            let expected = try? Self.section(outer, first, scope) { scope in
              let shown = try Self.section(inner, second, scope) { scope in
                "[\(try Self.write(sign, third, scope))]"
              }
              return "(\(shown))"
            }
            let page = template.map { String(decoding: $0.render(view), as: UTF8.self) }
            #expect(page == expected, "\(text)")
          }
        }
      }
    }
  }

  private func template(_ text: String) -> Template<SamplePage>? {
    var log: [Diagnostic] = []
    let library = TemplateLibrary(
      ["templates/page.html": text], folder: "templates", words: [:], &log)
    return library.template("page", for: SamplePage.self, &log)
  }
}
