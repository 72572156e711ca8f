import Mustache

/// A value that a template can name.
package protocol TemplateValue: Sendable {
  static var templateShape: TemplateShape { get }
  /// In the form that the template engine looks into.
  var rendered: Rendered { get }
}

/// A value as the template engine takes it; made in this room only.
package struct Rendered {
  let value: Any
}

extension String: TemplateValue {
  package static var templateShape: TemplateShape { .text }
  package var rendered: Rendered { Rendered(value: WrittenText(renderText: escapedForHTML)) }
}

extension Int: TemplateValue {
  package static var templateShape: TemplateShape { .text }
  package var rendered: Rendered { Rendered(value: WrittenText(renderText: String(self))) }
}

extension Bool: TemplateValue {
  package static var templateShape: TemplateShape { .flag }
  package var rendered: Rendered { Rendered(value: self) }
}

/// HTML of our own making, written as it is.
package struct Markup: TemplateValue, Hashable {
  package let html: String
  package init(raw html: String) { self.html = html }
  package static var templateShape: TemplateShape { .markup }
  package var rendered: Rendered { Rendered(value: WrittenText(renderText: html)) }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
  package static var templateShape: TemplateShape { .optional(Wrapped.templateShape) }
  package var rendered: Rendered { self?.rendered ?? Rendered(value: Nothing()) }
}

extension Array: TemplateValue where Element: TemplateValue {
  package static var templateShape: TemplateShape { .list(Element.templateShape) }
  /// Absent elements are left out: in their place, names would be those of the groups around.
  package var rendered: Rendered {
    let values = map(\.rendered.value).filter { !($0 is Nothing) }
    return Rendered(value: values.isEmpty ? NoElements() : values)
  }
}

/// Text that is ready to be written. Escaping is done here and not by the library, which looks at
/// whole characters and lets a quotation mark pass that carries a combining accent.
struct WrittenText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { false }
  func child(named: String) -> Any? { nil }
}

/// An absent value: it ends the search for a name, which would otherwise go on in outer groups.
struct Nothing: MustacheCustomRenderable, MustacheParent {
  var renderText: String { "" }
  var isNull: Bool { true }
  func child(named: String) -> Any? { nil }
}

/// A list of nothing. Of an empty array, the engine would make the thing in hand inside
/// `{{^list}}`, and write it for `{{.}}`.
struct NoElements: MustacheCustomRenderable, MustacheParent {
  var renderText: String { "" }
  var isNull: Bool { true }
  func child(named: String) -> Any? { nil }
}

extension String {
  /// With the five signs that mean something in HTML, in text and in attributes, as references.
  package var escapedForHTML: String {
    guard utf8.contains(where: Self.isSpecial) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
