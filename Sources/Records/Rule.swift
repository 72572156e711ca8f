/// A condition on one value: its words, its spelling in JSON Schema, and the test itself.
package struct Rule<Value: Sendable>: Sendable {
  /// What follows the key when it fails: `must lie between 1900 and 2100`.
  package let message: String
  /// JSON Schema keywords, for instance `maxLength: 280`; they replace those of the same name that
  /// the form of the value brings.
  package let keywords: [JSON.Member]
  /// The parts of a value that break the rule.
  let breaches: @Sendable (Value) -> [Breach]

  package init(
    _ message: String, _ keywords: JSON.Member..., holds: @escaping @Sendable (Value) -> Bool
  ) {
    self.init(message, keywords: keywords, holds: holds)
  }

  package func holds(_ value: Value) -> Bool { breaches(value).isEmpty }

  /// The same rule for a value that may be absent.
  package var ifPresent: Rule<Value?> {
    Rule<Value?>(message, keywords: keywords, breaches: { $0.map(breaches) ?? [] })
  }

  /// The same rule for every value of a list.
  package var ofEach: Rule<[Value]> {
    Rule<[Value]>(
      "must be a list of which each " + message,
      keywords: [.init("items", .object(keywords))],
      breaches: { values in
        values.enumerated().flatMap { position, value in
          breaches(value).map { $0.below(.item(position)) }
        }
      })
  }

  /// - Parameter cure: what to write instead, where that is known.
  init(
    _ message: String, keywords: [JSON.Member],
    cure: @escaping @Sendable (Value) -> String? = { _ in nil },
    holds: @escaping @Sendable (Value) -> Bool
  ) {
    self.init(
      message, keywords: keywords,
      breaches: { value in
        holds(value) ? [] : [Breach(message: message, namesValue: true, cure: cure(value))]
      })
  }

  init(
    _ message: String, keywords: [JSON.Member],
    breaches: @escaping @Sendable (Value) -> [Breach]
  ) {
    self.message = message
    self.keywords = keywords
    self.breaches = breaches
  }
}

/// A part of a value that breaks a rule.
struct Breach: Sendable {
  /// The way from the value to the part.
  private(set) var steps: [Step] = []
  /// What follows the key.
  let message: String
  /// Whether the message is to go on with the text that stands there.
  let namesValue: Bool
  /// What to write instead; nil when nobody can know.
  let cure: String?

  /// The same in a value that stands within another.
  func below(_ step: Step) -> Breach {
    var breach = self
    breach.steps.insert(step, at: 0)
    return breach
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
      "must have at most \(length) characters",
      keywords: [.init("maxLength", .number("\(length)"))],
      breaches: { text in
        text.versions.compactMap { version in
          let count = version.text.unicodeScalars.count
          guard count > length else { return nil }
          let breach = Breach(
            message: "has \(count) characters; at most \(length) are allowed", namesValue: false,
            cure: nil)
          return version.language.isEmpty ? breach : breach.below(.key(version.language))
        }
      })
  }
}

extension Rule where Value == String {
  /// A form given by a regular expression for machines, and by words for people.
  ///
  /// - Parameter numbers: what YAML makes of texts of this form that look like numbers and stand
  ///   without quotation marks; nil when none does.
  /// - Parameter cure: what to write instead, where that is known.
  package static func form(
    _ words: String, pattern: String, numbers: ClosedRange<Double>? = nil,
    cure: @escaping @Sendable (String) -> String? = { _ in nil },
    _ holds: @escaping @Sendable (String) -> Bool
  ) -> Rule {
    let type: JSON = numbers == nil ? "string" : ["string", "number"]
    return Rule(
      "must be \(words)",
      keywords: [.init("type", type), .init("pattern", .string(pattern))]
        + (numbers.map { Rule<Double>.within($0).keywords } ?? []),
      cure: cure, holds: holds)
  }

  /// A name of the form of a slug.
  package static var slug: Rule {
    Rule(
      "must be small letters, digits and single hyphens", keywords: JSONSchema.slugKeywords,
      cure: Spelling.ofSlug
    ) { Slug.isWellFormed($0) }
  }

  /// The tag of a language (BCP 47).
  package static var language: Rule {
    form(
      "a language tag such as 'en' or 'pt-BR'", pattern: JSONSchema.Pattern.language,
      cure: Spelling.ofLanguage
    ) { LocalizedText.isLanguage($0) }
  }
}

extension Rule where Value: Collection {
  package static var nonEmpty: Rule {
    Rule("must not be empty", .init("minItems", .number("1"))) { !$0.isEmpty }
  }
}
