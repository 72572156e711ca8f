import Files
import Markdown
import Records

/// The files of a record, and the name that it goes by.
struct RecordFile: Sendable, Hashable {
  let slug: String
  let file: FileTree.File
  /// The table of its observations.
  let series: FileTree.File?
}

/// A record as far as it could be read.
struct ReadRecord<Value: Entity>: Sendable {
  let slug: String
  private(set) var isDraft = false
  /// Whether it could not be read; then the entry stands in for it, with what is known of its prose.
  private(set) var isFaulty = true
  private(set) var entry: Entry<Value>
  private(set) var reading = RecordReading()
  /// The kind of record that it holds, if that is another than its folder says.
  private(set) var kind: String?

  init(_ files: RecordFile) {
    slug = files.slug
    let path = files.file.path
    entry = Entry(
      slug: slug, path: path, value: .placeholder, body: MarkdownText("", at: Place(path, 1, 1)))
    var rows: [Node]?
    if let series = files.series { rows = Self.rows(of: series, &reading.log) }
    guard let document = Document(files.file, &reading.log) else { return }
    isDraft = document.fields.isDraft
    var fields = document.fields
    if let series = files.series, let rows {
      fields = fields.appending(rows, to: "observations", at: Place(series.path, 1, 1))
    }
    let body = MarkdownText(document.body, at: Place(path, document.bodyLine))
    entry = Entry(slug: slug, path: path, value: .placeholder, body: body)
    let value = Value.decode(fields, &reading)
    // What is wrong with the head of a table is found again in every row.
    var seen: Set<Diagnostic> = []
    reading.log = reading.log.filter { seen.insert($0).inserted }
    guard let value else {
      kind = ContentReading.kind(of: document.fields, insteadOf: Value.kind)
      if let kind {
        reading = RecordReading()
        ContentReading.reportWrongFolder(path, kind, &reading.log)
      }
      return
    }
    value.check(body, &reading.log)
    entry = Entry(slug: slug, path: path, value: value, body: body)
    isFaulty = false
  }

  /// The rows of a table of observations; nil, and a fault logged, when it is no text.
  private static func rows(of series: FileTree.File, _ log: inout [Diagnostic]) -> [Node]? {
    let faults = log.count
    guard let text = series.text(&log) else { return nil }
    let rows = CSV.read(text, file: series.path, &log)
    if rows.isEmpty, log.count == faults {
      log.warning(
        .emptyFile, "a table without rows", at: Place(series.path),
        notes: ["write a row below the names of the columns, or delete the file"])
    }
    return rows
  }
}

extension Mapping {
  /// Whether a record calls itself a draft, whatever else is wrong with it.
  fileprivate var isDraft: Bool {
    if case .scalar("true", _)? = self["draft"] { return true }
    return false
  }
}
