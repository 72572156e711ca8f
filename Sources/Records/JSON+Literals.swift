// JSON in sources reads like JSON: `["type": "array", "minItems": 1]`, members in that order.

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map(Member.init))
  }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral values: JSON...) { self = .array(values) }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .string(text) }
}

extension JSON: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int) { self = .number("\(number)") }
}

extension JSON: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
