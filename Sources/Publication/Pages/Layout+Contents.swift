import Markdown

/// What stands below the prose or the facts of a page, each under an anchor that the templates give
/// it.
enum PagePart: String {
  case figures = "page_figures"
  case placements = "in_findings"
  case references = "page_references"
  case corrections = "page_corrections"
  case cite = "page_cite"
  case basis = "page_basis"

  fileprivate var label: Wording.Key {
    switch self {
    case .figures: .figures
    case .placements: .inFindings
    case .references: .sources
    case .corrections: .corrections
    case .cite: .cite
    case .basis: .basis
    }
  }
}

extension Layout {
  /// The list of contents of a page: what it holds of its own, then its parts.
  ///
  /// - Parameter parts: in the order of the page, each with whether it is there.
  func contents(_ own: [ItemView], _ parts: KeyValuePairs<PagePart, Bool>) -> [ItemView] {
    own
      + parts.filter(\.value).map { part, _ in
        ItemView(text: wording[part.label], url: "#" + part.rawValue)
      }
  }

  /// The sections of prose.
  func sections(of prose: Rendering?) -> [ItemView] {
    (prose?.headings ?? []).filter { $0.level == 2 }
      .map { ItemView(text: $0.text, url: "#" + $0.anchor) }
  }
}
