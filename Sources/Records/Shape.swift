/// The form of a field's value, from which schema, codebook, tables and fact lists derive.
package indirect enum Shape: Sendable, Hashable {
  case text
  /// A text in one language, or in several.
  case localizedText
  case word
  case number
  case boolean
  /// `2014`, `2014-05` or `2014-05-20`.
  case date
  /// A date or two, or the same as groups of numbers: `date-parts: [[2014, 5, 20]]` (CSL).
  case dateInParts
  /// A date, or two with `/` between.
  case period
  case link
  /// The slug of a record of that kind, or the id of a term of that vocabulary.
  case reference(String)
  case choice([Choice])
  case list(Shape)
  case optional(Shape)
  case record([Field])
  /// One form or the other.
  case either(Shape, Shape)

  package struct Choice: Sendable, Hashable {
    package let value: String
    package let label: String
    package let about: String

    package init(value: String, label: String, about: String) {
      self.value = value
      self.label = label
      self.about = about
    }
  }

  package struct Field: Sendable, Hashable {
    package let key: String
    package let about: String
    /// The property of a standard vocabulary that it stands for, such as `schema:name`.
    package let term: String?
    package let shape: Shape
    /// JSON Schema keywords of its rules.
    package let keywords: [JSON.Member]
    /// Its rules in words, such as `must lie between 0 and 1`.
    package let rules: [String]
    /// Whether a record without it is at fault.
    package let isRequired: Bool
  }

  /// Without the outer `optional`.
  package var wrapped: Shape {
    if case .optional(let shape) = self { return shape.wrapped }
    return self
  }
}
