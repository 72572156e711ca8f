/// A condition on one value: its words, its spelling in JSON Schema, and the test itself.
package struct Rule<Value: Sendable>: Sendable {
  /// What follows the key when it fails: `must lie between 1900 and 2100`.
  package let message: String
  /// JSON Schema keywords, for instance `maxLength: 280`; they replace those of the same name that
  /// the form of the value brings.
  package let keywords: [JSON.Member]
  package let holds: @Sendable (Value) -> Bool

  package init(
    _ message: String, _ keywords: JSON.Member..., holds: @escaping @Sendable (Value) -> Bool
  ) {
    self.message = message
    self.keywords = keywords
    self.holds = holds
  }

  /// The same rule for a value that may be absent.
  package var ifPresent: Rule<Value?> {
    Rule<Value?>(message, keywords: keywords) { $0.map(holds) ?? true }
  }

  /// The same rule for every value of a list.
  package var ofEach: Rule<[Value]> {
    Rule<[Value]>(
      "must be a list of which each " + message,
      keywords: [.init("items", .object(keywords))]
    ) { $0.allSatisfy(holds) }
  }

  init(
    _ message: String, keywords: [JSON.Member], holds: @escaping @Sendable (Value) -> Bool
  ) {
    self.message = message
    self.keywords = keywords
    self.holds = holds
  }
}

extension Rule where Value == Double {
  package static func within(_ range: ClosedRange<Double>) -> Rule {
    Rule(
      "must lie between \(range.lowerBound.decimal) and \(range.upperBound.decimal)",
      .init("minimum", range.lowerBound.json), .init("maximum", range.upperBound.json)
    ) { range.contains($0) }
  }
}

extension Rule where Value == LocalizedText {
  /// In Unicode code points, in every language.
  package static func atMost(_ length: Int) -> Rule {
    Rule(
      "must have at most \(length) characters", .init("maxLength", .number("\(length)"))
    ) { $0.versions.allSatisfy { $0.text.unicodeScalars.count <= length } }
  }
}

extension Rule where Value == String {
  /// A form given by a regular expression for machines, and by words for people.
  ///
  /// - Parameter numbers: what YAML makes of texts of this form that look like numbers and stand
  ///   without quotation marks; nil when none does.
  package static func form(
    _ words: String, pattern: String, numbers: ClosedRange<Double>? = nil,
    _ holds: @escaping @Sendable (String) -> Bool
  ) -> Rule {
    let type: JSON = numbers == nil ? "string" : ["string", "number"]
    return Rule(
      "must be \(words)",
      keywords: [.init("type", type), .init("pattern", .string(pattern))]
        + (numbers.map { Rule<Double>.within($0).keywords } ?? []),
      holds: holds)
  }

  /// A name of the form of a slug.
  package static var slug: Rule {
    Rule(
      "must be small letters, digits and single hyphens", keywords: JSONSchema.slugKeywords
    ) { Slug.isWellFormed($0) }
  }
}

extension Rule where Value: Collection {
  package static var nonEmpty: Rule {
    Rule("must not be empty", .init("minItems", .number("1"))) { !$0.isEmpty }
  }
}
