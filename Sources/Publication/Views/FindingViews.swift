import Templates

/// A claim of the paper, and what the collection says to it.
struct ClaimVerdictView: View {
  let id: String
  let anchor: String
  let statement: String
  let operationalisation: String
  let result: String
  let state: String
  let stateKey: String
  let findings: [ItemView]
  static let names = Names<ClaimVerdictView>(
    Name("id", \.id), Name("anchor", \.anchor), Name("statement", \.statement),
    Name("operationalisation", \.operationalisation), Name("result", \.result),
    Name("state", \.state), Name("stateKey", \.stateKey), Name("findings", \.findings))
}

/// The claims board, and the list of findings.
struct FindingsView: View {
  let head: HeadView
  let about: String
  let notASample: String
  let states: [StateView]
  let claims: [ClaimVerdictView]
  let findings: [FindingLinkView]
  let services: String
  let csv: String
  let json: String
  static let names = Names<FindingsView>(
    Name("head", \.head), Name("about", \.about), Name("notASample", \.notASample),
    Name("states", \.states), Name("claims", \.claims), Name("findings", \.findings),
    Name("services", \.services), Name("csv", \.csv), Name("json", \.json))
}

/// A state, and the claims that are in it.
struct StateView: View {
  let state: String
  let key: String
  let claims: [ItemView]
  var count: Int { claims.count }
  var isEmpty: Bool { claims.isEmpty }
  static let names = Names<StateView>(
    Name("state", \.state), Name("key", \.key), Name("claims", \.claims),
    Name("count", \.count),
    Name("isEmpty", \.isEmpty))
}

/// A claim that a finding bears on, with the state it is in.
struct ClaimStateView: View {
  let text: String
  let url: String
  let state: String
  let stateKey: String
  static let names = Names<ClaimStateView>(
    Name("text", \.text), Name("url", \.url), Name("state", \.state),
    Name("stateKey", \.stateKey))
}

struct FindingLinkView: View {
  let id: String
  let title: String
  let url: String
  let question: String
  static let names = Names<FindingLinkView>(
    Name("id", \.id), Name("title", \.title), Name("url", \.url), Name("question", \.question))
}

struct FindingView: View {
  let head: HeadView
  let id: String
  let question: String
  let rule: String
  let claims: [ClaimStateView]
  /// The tables, where there are many.
  let contents: [ItemView]
  let count: Int
  let unit: String
  let excluded: [OmissionView]
  let unknown: [OmissionView]
  let statements: [String]
  let caveats: [String]
  let notASample: String
  let asOf: String?
  let tables: [ResultTableView]
  let json: String
  let cite: CiteView
  let previous: ItemView?
  let next: ItemView?
  var hasCaveats: Bool { !caveats.isEmpty }
  var hasClaims: Bool { !claims.isEmpty }
  var hasContents: Bool { !contents.isEmpty }
  static let names = Names<FindingView>(
    Name("head", \.head), Name("id", \.id), Name("question", \.question), Name("rule", \.rule),
    Name("claims", \.claims), Name("contents", \.contents),
    Name("hasContents", \.hasContents), Name("count", \.count), Name("unit", \.unit),
    Name("excluded", \.excluded), Name("unknown", \.unknown), Name("statements", \.statements),
    Name("caveats", \.caveats), Name("notASample", \.notASample), Name("asOf", \.asOf),
    Name("tables", \.tables), Name("json", \.json), Name("cite", \.cite),
    Name("previous", \.previous), Name("next", \.next), Name("hasCaveats", \.hasCaveats),
    Name("hasClaims", \.hasClaims))
}

/// What was left out of a finding, or is not known.
struct OmissionView: View {
  let reason: String
  let count: Int
  let links: [ItemView]
  static let names = Names<OmissionView>(
    Name("reason", \.reason), Name("count", \.count), Name("links", \.links))
}

struct ResultTableView: View {
  let anchor: String
  let title: String
  let rowTitle: String
  let columns: [ColumnView]
  let rows: [ResultRowView]
  let charts: [ChartView]
  let notes: [String]
  /// Whether the table is closed at first: its chart says as much.
  let isFolded: Bool
  let csv: String
  let isEmpty: Bool
  var hasCharts: Bool { !charts.isEmpty }
  var hasNotes: Bool { !notes.isEmpty }
  static let names = Names<ResultTableView>(
    Name("anchor", \.anchor), Name("title", \.title), Name("rowTitle", \.rowTitle),
    Name("columns", \.columns), Name("rows", \.rows), Name("charts", \.charts),
    Name("csv", \.csv), Name("isEmpty", \.isEmpty), Name("notes", \.notes),
    Name("isFolded", \.isFolded), Name("hasCharts", \.hasCharts),
    Name("hasNotes", \.hasNotes))
}

struct ColumnView: View {
  let text: String
  let isNumber: Bool
  static let names = Names<ColumnView>(Name("text", \.text), Name("isNumber", \.isNumber))
}

struct ChartView: View {
  /// What it shows, where the heading above it does not say so.
  let title: String?
  let svg: Markup
  static let names = Names<ChartView>(Name("title", \.title), Name("svg", \.svg))
}

struct ResultRowView: View {
  let label: String
  let url: String?
  /// Where the page of its record leads to.
  let fragment: String?
  /// Where the row is drawn, if it has a drawing of its own on the page.
  let drawing: String?
  let cells: [ResultCellView]
  static let names = Names<ResultRowView>(
    Name("label", \.label), Name("url", \.url), Name("fragment", \.fragment),
    Name("drawing", \.drawing), Name("cells", \.cells))
}

/// A number or a text; a count carries the records behind it.
struct ResultCellView: View {
  let column: String
  let fragment: String
  let text: String
  /// Of its row.
  let share: String?
  let isNumber: Bool
  let label: String
  let links: [ItemView]
  var hasLinks: Bool { !links.isEmpty }
  static let names = Names<ResultCellView>(
    Name("column", \.column), Name("fragment", \.fragment), Name("text", \.text),
    Name("share", \.share), Name("isNumber", \.isNumber), Name("label", \.label),
    Name("links", \.links), Name("hasLinks", \.hasLinks))
}
