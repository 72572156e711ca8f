extension JSON {
  /// The value as JSON text (RFC 8259), members in their order, without white space.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// The value as JSON text for people: a line for each member and value, two spaces a level, and a
  /// line break at the end.
  package var indentedText: String {
    var text = ""
    write(to: &text, indentedBy: "")
    return text + "\n"
  }

  private func write(to text: inout String, indentedBy indent: String) {
    let inner = indent + "  "
    switch self {
    case .array(let values) where !values.isEmpty:
      text += "["
      for (position, value) in values.enumerated() {
        text += (position > 0 ? ",\n" : "\n") + inner
        value.write(to: &text, indentedBy: inner)
      }
      text += "\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      text += "{"
      for (position, member) in members.enumerated() {
        text += (position > 0 ? ",\n" : "\n") + inner
        Self.quote(member.key, &text)
        text += ": "
        member.value.write(to: &text, indentedBy: inner)
      }
      text += "\n\(indent)}"
    default: write(to: &text)
    }
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): Self.quote(value, &text)
    case .array(let values):
      text += "["
      for (position, value) in values.enumerated() {
        if position > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (position, member) in members.enumerated() {
        if position > 0 { text += "," }
        Self.quote(member.key, &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// With what JSON demands escaped, and `<` too, so that the text can stand inside HTML.
  private static func quote(_ value: String, _ text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "<": text += "\\u003c"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
