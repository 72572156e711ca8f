import Templates

/// What every page has: what stands in its head, and the way to it.
struct HeadView: View {
  let title: String
  let fullTitle: String
  let description: String?
  let canonical: String?
  let language: String
  /// The way to the page, the home page first, without the page itself.
  let crumbs: [ItemView]
  let site: SiteView
  /// The page in every language it has, when there are several.
  var alternates: [VersionView] = []
  /// The files that machines read beside the page.
  var files: [FileView]
  /// What the page is, by the types of Open Graph.
  var kind = "website"
  /// The language and country of its text in the form of Open Graph, `pt_BR`.
  var locale: String?
  /// When an article appeared and when it was last changed (ISO 8601).
  var published: String? = nil
  var changed: String? = nil
  /// For reference managers; empty for what nobody cites.
  var tags: [TagView] = []
  var hasTags: Bool { !tags.isEmpty }
  /// Whether the page is of a draft, and so no page for the public.
  var isDraft = false
  /// Where the file of the page can be changed; nil when nobody says, or it has none.
  var improvement: String? = nil
  static let names = Names<HeadView>(
    Name("alternates", \.alternates), Name("files", \.files), Name("kind", \.kind),
    Name("locale", \.locale), Name("published", \.published), Name("changed", \.changed),
    Name("tags", \.tags), Name("hasTags", \.hasTags), Name("isDraft", \.isDraft),
    Name("improvement", \.improvement),
    Name("title", \.title), Name("fullTitle", \.fullTitle), Name("description", \.description),
    Name("canonical", \.canonical), Name("language", \.language), Name("crumbs", \.crumbs),
    Name("site", \.site))
}

/// What is the same on every page.
struct SiteView: View {
  let title: String
  let tagline: String?
  let description: String
  let home: String
  let publisher: String?
  let licence: ItemView?
  let asOf: String?
  let navigation: [NavigationView]
  let codebook: String
  /// The page of all sources; nil when there are none.
  let references: String?
  /// The whole bibliography, by the forms in which reference managers take it.
  let bibliography: [ItemView]
  let feed: String?
  var hasBibliography: Bool { !bibliography.isEmpty }
  static let names = Names<SiteView>(
    Name("title", \.title), Name("tagline", \.tagline), Name("description", \.description),
    Name("home", \.home), Name("publisher", \.publisher), Name("licence", \.licence),
    Name("asOf", \.asOf), Name("navigation", \.navigation),
    Name("codebook", \.codebook), Name("references", \.references),
    Name("bibliography", \.bibliography),
    Name("hasBibliography", \.hasBibliography), Name("feed", \.feed))
}

/// A way that every page offers.
struct NavigationView: View {
  let text: String
  let url: String
  /// `page` when it leads to the page itself, `true` when the page stands below it (`aria-current`).
  let current: String?
  static let names = Names<NavigationView>(
    Name("text", \.text), Name("url", \.url), Name("current", \.current))
}

struct HomeView: View {
  let head: HeadView
  let counts: [CountView]
  let matrix: MatrixView
  /// What the collection says to the claim that the matrix is about.
  let verdict: ClaimVerdictView?
  /// How many claims are in each state.
  let states: [StateView]
  let findings: ItemView
  let indexes: [CountView]
  let latest: [EntityLinkView]
  let paper: ReferenceView?
  /// Whether there is no service of which anything could be shown.
  var isEmpty: Bool { matrix.total == 0 }
  var hasCases: Bool { !latest.isEmpty }
  static let names = Names<HomeView>(
    Name("head", \.head), Name("counts", \.counts), Name("matrix", \.matrix),
    Name("verdict", \.verdict), Name("states", \.states), Name("findings", \.findings),
    Name("indexes", \.indexes), Name("latest", \.latest), Name("paper", \.paper),
    Name("isEmpty", \.isEmpty), Name("hasCases", \.hasCases))
}

/// A write-up in one of its languages.
struct VersionView: View {
  let language: String
  let title: String
  let url: String
  let canonical: String
  let isCurrent: Bool
  static let names = Names<VersionView>(
    Name("language", \.language), Name("title", \.title), Name("url", \.url),
    Name("canonical", \.canonical), Name("isCurrent", \.isCurrent))
}

struct CaseView: View {
  let head: HeadView
  let language: String
  let versions: [VersionView]
  var hasVersions: Bool { !versions.isEmpty }
  let abstract: String?
  let facts: [FactView]
  /// What the words in the facts mean.
  let words: [ItemView]
  let contents: [ItemView]
  let body: Markup
  let relations: [RelationView]
  let references: [ReferenceView]
  let authors: [ItemView]
  let published: String?
  let updated: String?
  let reviewed: String?
  let licence: String?
  let corrections: [CorrectionView]
  let cite: CiteView
  /// The comparison, begun with the case.
  let compare: String
  var hasContents: Bool { !contents.isEmpty }
  var hasReferences: Bool { !references.isEmpty }
  var hasCorrections: Bool { !corrections.isEmpty }
  static let names = Names<CaseView>(
    Name("language", \.language), Name("versions", \.versions),
    Name("hasVersions", \.hasVersions),
    Name("hasReferences", \.hasReferences),
    Name("head", \.head), Name("abstract", \.abstract), Name("facts", \.facts),
    Name("words", \.words),
    Name("contents", \.contents), Name("hasContents", \.hasContents), Name("body", \.body),
    Name("relations", \.relations),
    Name("references", \.references), Name("authors", \.authors),
    Name("published", \.published), Name("updated", \.updated), Name("reviewed", \.reviewed),
    Name("licence", \.licence), Name("corrections", \.corrections),
    Name("hasCorrections", \.hasCorrections), Name("cite", \.cite),
    Name("compare", \.compare))
}

/// A page of a service, a government service, a stakeholder or a dataset.
struct EntityView: View {
  let head: HeadView
  let kind: String
  let summary: String?
  let facts: [FactView]
  let sections: [SectionView]
  let figures: [FigureView]
  let relations: [RelationView]
  let references: [ReferenceView]
  let body: Markup?
  let placements: [FactView]
  let contents: [ItemView]
  /// What the words on the page mean.
  let words: [ItemView]
  /// nil for what nobody cites.
  let cite: CiteView?
  var hasWords: Bool { !words.isEmpty }
  var hasContents: Bool { !contents.isEmpty }
  var hasPlacements: Bool { !placements.isEmpty }
  var hasFigures: Bool { !figures.isEmpty }
  var hasReferences: Bool { !references.isEmpty }
  static let names = Names<EntityView>(
    Name("words", \.words), Name("hasWords", \.hasWords), Name("cite", \.cite),
    Name("contents", \.contents), Name("hasContents", \.hasContents),
    Name("placements", \.placements), Name("hasPlacements", \.hasPlacements),
    Name("hasFigures", \.hasFigures), Name("hasReferences", \.hasReferences),
    Name("head", \.head), Name("kind", \.kind), Name("summary", \.summary),
    Name("facts", \.facts), Name("sections", \.sections), Name("figures", \.figures),
    Name("relations", \.relations), Name("references", \.references), Name("body", \.body))
}

/// The headings of an index with their counts.
struct IndexView: View {
  let head: HeadView
  let about: String
  let headings: [CountView]
  /// All services by role, where the headings show theirs.
  var roles: [RoleShareView] = []
  static let names = Names<IndexView>(
    Name("head", \.head), Name("about", \.about), Name("headings", \.headings),
    Name("roles", \.roles))
}

/// A part of a list, with the way to the others.
struct ListView: View {
  let head: HeadView
  let about: String?
  let count: Int
  let cards: [CardView]
  let links: [EntityLinkView]
  let narrower: [CountView]
  let previous: ItemView?
  let next: ItemView?
  let position: String?
  /// Tells of the cases about what is listed.
  let feed: String?
  /// The name of the shape before the title.
  let symbol: String?
  var isEmpty: Bool { cards.isEmpty && links.isEmpty }
  var hasNarrower: Bool { !narrower.isEmpty }
  static let names = Names<ListView>(
    Name("hasNarrower", \.hasNarrower),
    Name("head", \.head), Name("about", \.about), Name("count", \.count), Name("cards", \.cards),
    Name("links", \.links), Name("narrower", \.narrower), Name("previous", \.previous),
    Name("next", \.next), Name("position", \.position), Name("feed", \.feed),
    Name("symbol", \.symbol), Name("isEmpty", \.isEmpty))
}

struct MatrixPageView: View {
  let head: HeadView
  let about: String
  let matrix: MatrixView
  static let names = Names<MatrixPageView>(
    Name("head", \.head), Name("about", \.about), Name("matrix", \.matrix))
}

struct ProseView: View {
  let head: HeadView
  let contents: [ItemView]
  let body: Markup
  let references: [ReferenceView]
  var hasContents: Bool { !contents.isEmpty }
  var hasReferences: Bool { !references.isEmpty }
  static let names = Names<ProseView>(
    Name("hasContents", \.hasContents),
    Name("hasReferences", \.hasReferences),
    Name("head", \.head), Name("contents", \.contents), Name("body", \.body),
    Name("references", \.references))
}

struct NotFoundView: View {
  let head: HeadView
  let indexes: [CountView]
  static let names = Names<NotFoundView>(Name("head", \.head), Name("indexes", \.indexes))
}

/// A page at an old address, which leads on to the new one.
struct RedirectView: View {
  let head: HeadView
  let target: ItemView
  static let names = Names<RedirectView>(Name("head", \.head), Name("target", \.target))
}
