import Records

/// Whether readers can search every word of the site.
package enum Search: String, Choice {
  case auto
  case required
  case off

  package var about: String {
    switch self {
    case .auto: "Where the program Pagefind is installed; without it, titles and summaries are"
    case .required: "Always: without Pagefind, nothing is built"
    case .off: "Never: titles and summaries are"
    }
  }
}
