import Markdown
import Observatory
import Records

/// The entries of one type, whichever it is.
protocol Catalogue {
  var slugs: [String] { get }
  func title(_ slug: String) -> LocalizedText?
  func body(_ slug: String) -> MarkdownText?
  func isDraft(_ slug: String) -> Bool
}

extension Table: Catalogue {
  var slugs: [String] { entries.map(\.slug) }
  func title(_ slug: String) -> LocalizedText? { self[slug]?.value.title }
  func body(_ slug: String) -> MarkdownText? { self[slug]?.body }
  func isDraft(_ slug: String) -> Bool { self[slug]?.isDraft ?? false }
}

extension Registry {
  /// The entries of a kind; nil when it is none of those that have pages.
  func catalogue(_ kind: String) -> (any Catalogue)? {
    switch kind {
    case Case.kind: cases
    case Service.kind: services
    case GovernmentService.kind: governmentServices
    case Stakeholder.kind: stakeholders
    case Dataset.kind: datasets
    case Page.kind: pages
    default: nil
    }
  }
}
