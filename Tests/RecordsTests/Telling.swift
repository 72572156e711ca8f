import Files
import Records

/// Everything a node holds, a line for each single value: its way, the place of its key, its text
/// and its own place.
func told(_ node: Node, _ way: String = "") -> [String] {
  switch node {
  case .scalar(let text, let place): ["\(way) = '\(text)' \(spot(place))"]
  case .sequence(let items, let place) where items.isEmpty: ["\(way) = [] \(spot(place))"]
  case .sequence(let items, _):
    items.enumerated().flatMap { told($1, "\(way)[\($0)]") }
  case .mapping(let mapping) where mapping.pairs.isEmpty: ["\(way) = {} \(spot(mapping.place))"]
  case .mapping(let mapping):
    mapping.pairs.flatMap { told($0.value, "\(way) \($0.key) \(spot($0.place))") }
  }
}

private func spot(_ place: Place) -> String { "\(place.line):\(place.column)" }

/// What a person is told, fault by fault, in the order in which they are mended.
func told(_ log: [Diagnostic]) -> [String] { log.inOrder.map(\.description) }

/// JSON without spaces.
func told(_ json: JSON) -> String {
  switch json {
  case .null: "null"
  case .bool(let value): "\(value)"
  case .number(let digits): digits
  case .string(let text): "\"\(text)\""
  case .array(let items): "[" + items.map(told).joined(separator: ",") + "]"
  case .object(let members):
    "{" + members.map { "\"\($0.key)\":\(told($0.value))" }.joined(separator: ",") + "}"
  }
}

/// What a record makes of YAML: its JSON, or the faults.
func told<Value: Record>(_ yaml: String, as type: Value.Type) -> String {
  let file: FileTree.File = FileTree.File(path: "a.yml", contents: .bytes(Array(yaml.utf8)))
  var reading = RecordReading()
  let record = file.yamlMapping(&reading.log).flatMap { Value.decode($0, &reading) }
  return ((record.map { [told($0.json)] } ?? []) + told(reading.log)).joined(separator: "\n")
}

/// A record of one field, to read a value of any type through `value: …`.
struct Holder<Value: FieldValue>: Record {
  let value: Value

  init(reading field: inout Fields<Holder<Value>>) {
    value = field("value", \.value, "What is held.")
  }
}

/// A shape in a word or two.
func told(_ shape: Shape) -> String {
  switch shape {
  case .choice(let choices): choices.map(\.value).joined(separator: "|")
  case .list(let item): "[\(told(item))]"
  case .optional(let wrapped): told(wrapped) + "?"
  case .reference(let kind): "one of the \(kind)"
  case .record(let fields):
    "{" + fields.map { "\($0.key): \(told($0.shape))" }.joined(separator: ", ") + "}"
  case .either(let first, let second): "\(told(first)) or \(told(second))"
  default: "\(shape)"
  }
}

/// The first line that `value: …` gives: the fault without its cures, which have their own tests.
func fault<Value: FieldValue>(_ yaml: String, as type: Value.Type) -> String? {
  told(yaml, as: Holder<Value>.self).split(separator: "\n").first.map(String.init)
}
