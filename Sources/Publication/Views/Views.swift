import Templates

/// A word or a link, with an explanation.
struct ItemView: View {
  let text: String
  var url: String? = nil
  var about: String? = nil
  /// The name of the shape before it.
  var symbol: String? = nil
  /// Whether it leads to what is not published yet.
  var isDraft = false
  static let names = Names<ItemView>(
    Name("text", \.text), Name("url", \.url), Name("about", \.about),
    Name("symbol", \.symbol), Name("isDraft", \.isDraft))
}

extension [ItemView] {
  /// Those that carry an explanation, each word once, in order of appearance.
  var explanations: [ItemView] {
    var known: Set<String> = []
    return compactMap { item in
      guard let about = item.about, known.insert(item.text).inserted else { return nil }
      return ItemView(text: item.text, about: about)
    }
  }
}

/// One line of a list of facts.
struct FactView: View {
  let key: String
  let label: String
  let about: String
  /// Where the codebook explains it; nil for what is derived.
  var codebook: String? = nil
  let items: [ItemView]
  static let names = Names<FactView>(
    Name("key", \.key), Name("label", \.label), Name("about", \.about),
    Name("codebook", \.codebook), Name("items", \.items))
}

/// A cell of a table of facts.
struct CellView: View {
  let label: String
  let items: [ItemView]
  static let names = Names<CellView>(Name("label", \.label), Name("items", \.items))
}

struct RowView: View {
  let heading: [ItemView]
  let cells: [CellView]
  static let names = Names<RowView>(Name("heading", \.heading), Name("cells", \.cells))
}

/// A field that has fields of its own: a list of facts, or a table with a row for each entry.
struct SectionView: View {
  let key: String
  let label: String
  let about: String
  let codebook: String
  let facts: [FactView]
  let columns: [ItemView]
  let rows: [RowView]
  /// The steps from the weakest to the strongest, where the entries are steps of a ladder.
  var rungs: [RungView] = []
  var hasRungs: Bool { !rungs.isEmpty }
  var isTable: Bool { !rows.isEmpty }
  static let names = Names<SectionView>(
    Name("key", \.key), Name("label", \.label), Name("about", \.about),
    Name("codebook", \.codebook), Name("facts", \.facts),
    Name("columns", \.columns), Name("rows", \.rows), Name("isTable", \.isTable),
    Name("rungs", \.rungs), Name("hasRungs", \.hasRungs))
}

/// A step of a ladder, and whether it was reached.
struct RungView: View {
  let label: String
  let about: String
  let isReached: Bool
  static let names = Names<RungView>(
    Name("label", \.label), Name("about", \.about), Name("isReached", \.isReached))
}

/// The dated figures of one measure.
struct FigureView: View {
  let id: String
  let label: String
  let kind: ItemView
  let unit: String
  let direction: String?
  let definition: String?
  let population: String?
  let subject: String?
  let points: [PointView]
  /// Drawn when there are two points at least.
  let chart: Markup?
  static let names = Names<FigureView>(
    Name("chart", \.chart), Name("id", \.id), Name("label", \.label), Name("kind", \.kind),
    Name("unit", \.unit),
    Name("direction", \.direction), Name("definition", \.definition),
    Name("population", \.population), Name("subject", \.subject), Name("points", \.points))
}

/// One dated figure.
struct PointView: View {
  let when: String
  let window: String?
  let value: String
  let qualifier: ItemView?
  let computed: String?
  let use: ItemView?
  let evidence: ItemView
  let note: String?
  let sources: [ItemView]
  static let names = Names<PointView>(
    Name("when", \.when), Name("window", \.window), Name("value", \.value),
    Name("qualifier", \.qualifier), Name("computed", \.computed), Name("use", \.use),
    Name("evidence", \.evidence), Name("note", \.note), Name("sources", \.sources))
}

/// A link to an entity, with what it has to do with the page.
struct EntityLinkView: View {
  let title: String
  let url: String
  let note: String?
  /// The name of the shape before the note.
  var symbol: String? = nil
  let isDraft: Bool
  static let names = Names<EntityLinkView>(
    Name("title", \.title), Name("url", \.url), Name("note", \.note),
    Name("symbol", \.symbol), Name("isDraft", \.isDraft))
}

/// The entities that stand in one relation to the page's own.
struct RelationView: View {
  let label: String
  let links: [EntityLinkView]
  static let names = Names<RelationView>(Name("label", \.label), Name("links", \.links))
}

/// An entry of the list of sources on a page.
struct ReferenceView: View {
  let anchor: String
  let number: Int
  let authors: String?
  let date: String?
  let title: String
  /// Whether the title is the source's own, and not our description of it.
  let isTitled: Bool
  let container: String?
  let url: String?
  let host: String?
  let accessed: String?
  let reliability: ItemView?
  static let names = Names<ReferenceView>(
    Name("anchor", \.anchor), Name("number", \.number), Name("authors", \.authors),
    Name("date", \.date), Name("title", \.title), Name("isTitled", \.isTitled),
    Name("container", \.container), Name("url", \.url), Name("host", \.host),
    Name("accessed", \.accessed), Name("reliability", \.reliability))
}

/// A service in a list.
struct CardView: View {
  let title: String
  let url: String
  let summary: String
  let sector: ItemView
  let role: ItemView
  let facts: [ItemView]
  let isDraft: Bool
  static let names = Names<CardView>(
    Name("title", \.title), Name("url", \.url), Name("summary", \.summary),
    Name("sector", \.sector), Name("role", \.role),
    Name("facts", \.facts), Name("isDraft", \.isDraft))
}

/// A heading of an index, and how many services stand under it.
struct CountView: View {
  let label: String
  let url: String?
  let about: String?
  let count: Int
  /// The name of the shape before it.
  var symbol: String? = nil
  /// The services under it by role, for a bar as long as the count; empty for what is no heading.
  var roles: [RoleShareView] = []
  var isEmpty: Bool { count == 0 }
  static let names = Names<CountView>(
    Name("label", \.label), Name("url", \.url), Name("about", \.about), Name("count", \.count),
    Name("symbol", \.symbol), Name("roles", \.roles), Name("isEmpty", \.isEmpty))
}

/// The part of a bar that stands for the services in one role.
struct RoleShareView: View {
  let key: String
  let label: String
  let count: Int
  /// Where the part begins, and how long it is: in per cent of the longest bar beside it.
  let start: String
  let length: String
  /// The name of the shape of the role.
  var symbol: String { key }
  static let names = Names<RoleShareView>(
    Name("key", \.key), Name("label", \.label), Name("count", \.count),
    Name("start", \.start), Name("length", \.length), Name("symbol", \.symbol))
}

/// Two indexes crossed.
struct MatrixView: View {
  let rowsTitle: String
  let columnsTitle: String
  let columns: [CountView]
  let rows: [MatrixRowView]
  let total: Int
  static let names = Names<MatrixView>(
    Name("rowsTitle", \.rowsTitle), Name("columnsTitle", \.columnsTitle),
    Name("columns", \.columns), Name("rows", \.rows), Name("total", \.total))
}

struct MatrixRowView: View {
  let heading: CountView
  let cells: [CountView]
  static let names = Names<MatrixRowView>(Name("heading", \.heading), Name("cells", \.cells))
}
