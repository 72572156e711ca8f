import Files
import Templates

/// A view with a name of every form.
struct SamplePage: View {
  var title = "Bus & tram"
  var count = 3
  var body = Markup(raw: "<p>Body</p>")
  var isOpen = true
  var subtitle: String? = "Sub"
  var intro: Markup? = Markup(raw: "<b>Intro</b>")
  var isNew: Bool? = false
  var tags: [String] = ["red", "blue"]
  var flags: [Bool] = [true, false]
  var lists: [[String]] = [["a"], [], ["b", "c"]]
  var gaps: [SampleLink?] = [nil, SampleLink(title: "Gap", url: nil)]
  var links: [SampleLink] = [
    SampleLink(title: "One", url: "/1"), SampleLink(title: "Two", url: nil),
  ]
  var more: [SampleLink]? = [SampleLink(title: "More", url: "/m")]
  var site = SampleSite(title: "Site", home: SampleLink(title: "Home", url: "/"))
  var licence: SampleLink? = SampleLink(title: "CC", url: nil)
  static let names = Names<SamplePage>(
    Name("title", \.title), Name("count", \.count), Name("body", \.body), Name("isOpen", \.isOpen),
    Name("subtitle", \.subtitle), Name("intro", \.intro), Name("isNew", \.isNew),
    Name("tags", \.tags), Name("flags", \.flags), Name("lists", \.lists), Name("gaps", \.gaps),
    Name("links", \.links), Name("more", \.more), Name("site", \.site),
    Name("licence", \.licence))

  /// With nothing that can be absent, false or empty being there.
  static let bare = SamplePage(
    isOpen: false, subtitle: nil, intro: nil, isNew: nil, tags: [], flags: [], lists: [], gaps: [],
    links: [], more: nil, site: SampleSite(title: "Site", home: nil), licence: nil)
}

struct SampleLink: View {
  var title: String
  var url: String?
  static let names = Names<SampleLink>(Name("title", \.title), Name("url", \.url))
}

struct SampleSite: View {
  var title: String
  var home: SampleLink?
  static let names = Names<SampleSite>(Name("title", \.title), Name("home", \.home))
}

/// The page that `templates/page.html` makes of a view, or the faults of the templates as a person
/// sees them.
func page(
  _ files: FileTree, _ view: SamplePage = SamplePage(), words: [String: Words] = [:]
) -> String {
  var log: [Diagnostic] = []
  let library = TemplateLibrary(files, folder: "templates", words: words, &log)
  let template = library.template("page", for: SamplePage.self, &log)
  guard let template, log.isEmpty else {
    return log.map(\.description).joined(separator: "\n")
  }
  return String(decoding: template.render(view), as: UTF8.self)
}

/// The same of the text of a page template alone.
func page(_ text: String, _ view: SamplePage = SamplePage()) -> String {
  page(["templates/page.html": text], view)
}
