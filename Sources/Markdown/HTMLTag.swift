/// What HTML is made of, as far as a text may have it.
enum HTMLToken {
  case text(String)
  case comment
  case opening(HTMLTag)
  case closing(String)
  /// No part of the HTML that a text may have: how it begins.
  case other(String)
}

/// A tag with its attributes; names in small letters.
struct HTMLTag {
  let name: String
  let attributes: [(name: String, value: String?)]

  /// The tags that do no harm. None runs code, loads pages or asks for input.
  static let allowed: Set = [
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup",
    "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "hr", "i",
    "img",
    "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
    "time", "tr", "u", "ul", "var", "wbr",
  ]

  /// The attributes that do no harm. An `id` could be that of another part of the page.
  static let allowedAttributes: Set = [
    "alt", "aria-label", "cite", "class", "colspan", "datetime", "dir", "height", "href", "lang",
    "open", "reversed", "rowspan", "scope", "src", "start", "title", "width",
  ]

  /// Those that hold an address.
  private static let addresses: Set = ["cite", "href", "src"]

  /// Tags that have no end.
  var isVoid: Bool { ["br", "col", "hr", "img", "wbr"].contains(name) }

  /// What in it is not allowed, in quotation marks; nil when all is.
  var fault: String? {
    guard Self.allowed.contains(name) else { return "the tag '\(name)' is" }
    for (attribute, value) in attributes {
      guard Self.allowedAttributes.contains(attribute) else {
        return "the attribute '\(attribute)' is"
      }
      if Self.addresses.contains(attribute), !Self.isHarmless(address: value ?? "") {
        return "the address in '\(attribute)' is"
      }
    }
    return nil
  }

  /// Whether an address is relative or begins with one of four schemes. What stands for other signs
  /// could hide a scheme, so it may not stand where one would.
  private static func isHarmless(address: String) -> Bool {
    let start = address.lowercased().prefix { !"/?#".contains($0) }
    if ["https:", "http:", "mailto:", "tel:"].contains(where: { start.hasPrefix($0) }) {
      return true
    }
    return start.unicodeScalars.allSatisfy { $0 > " " && !":&\\".unicodeScalars.contains($0) }
  }

  /// Written anew, so that no oddity of spelling is left.
  var html: String {
    let attributes = attributes.map { name, value in
      value.map {
        " \(name)=\"\($0.replacing("\"", with: "&quot;").replacing("<", with: "&lt;"))\""
      }
        ?? " \(name)"
    }
    return "<\(name)\(attributes.joined())>"
  }
}
