/// The form of what a template can name.
package indirect enum TemplateShape: Sendable {
  /// Written with `{{name}}`, escaped; as a section, shown unless it is absent.
  case text
  /// Written with `{{{name}}}`, as it is.
  case markup
  /// Only for sections.
  case flag
  /// May be absent: then nothing is written, and `{{^name}}` is shown.
  case optional(TemplateShape)
  case list(TemplateShape)
  /// Names of its own; made when asked for, since types can contain each other.
  case group(@Sendable () -> [String: TemplateShape])

  /// Without the outer `optional`.
  var wrapped: TemplateShape {
    if case .optional(let shape) = self { return shape.wrapped }
    return self
  }

  var noun: String {
    switch self {
    case .text: "a text"
    case .markup: "markup"
    case .flag: "a condition"
    case .optional(let shape): shape.noun
    case .list: "a list"
    case .group: "a group of names"
    }
  }
}
