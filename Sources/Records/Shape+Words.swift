// What messages say of a form.
extension Shape {
  /// What is expected: `a date such as 2014, 2014-05 or 2014-05-20`.
  var expected: String {
    switch self {
    case .text, .localizedText: "a text"
    case .word: "a word"
    case .number: "a number without thousands separators, such as 1250 or 97.5"
    case .boolean: "true or false"
    case .date, .dateInParts: "a date such as 2014, 2014-05 or 2014-05-20"
    case .period: "a date such as 2014-05, or two such as 2018-04/2019-03"
    case .link: "an address that begins with https:// or http://"
    case .reference(let kind): "the name of one of the \(kind)"
    case .choice(let choices): "one of " + choices.map(\.value).joined(separator: ", ")
    case .list: "a list such as [first, second]"
    case .optional(let shape): shape.expected
    case .record(let fields): "its keys: " + fields.map(\.key).joined(separator: ", ")
    case .either(let first, let second): "\(first.expected), or \(second.expected)"
    }
  }

  /// The values of a closed list with what they mean, a line for each; their names alone when there
  /// are more than eight; nothing for other forms.
  var allowedWords: [String] {
    guard case .choice(let choices) = wrapped else { return [] }
    return choices.count > 8 ? [allowedNames] : choices.map { "'\($0.value)': \($0.about)" }
  }

  /// `allowed: yes, no, unknown` for a closed list of values.
  var allowedNames: String {
    guard case .choice(let choices) = wrapped else { return "" }
    return "allowed: " + choices.map(\.value).joined(separator: ", ")
  }
}
