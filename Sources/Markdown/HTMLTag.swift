import Files

/// What HTML is made of, as far as a text may have it.
enum HTMLToken {
  case text(String)
  case comment(isClosed: Bool)
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

  /// What is wrong with it; nil when all is allowed.
  var fault: String? {
    guard Self.allowed.contains(name) else { return Self.refusal("the tag '\(name)'") }
    var seen: Set<String> = []
    for (attribute, value) in attributes {
      guard Self.allowedAttributes.contains(attribute) else {
        return Self.refusal("the attribute '\(attribute)'")
      }
      if Self.addresses.contains(attribute), !Self.isHarmless(address: value ?? "") {
        return Self.refusal("the address in '\(attribute)'")
      }
      guard seen.insert(attribute).inserted else {
        return "the attribute '\(attribute)' is there twice"
      }
    }
    return nil
  }

  static func refusal(_ thing: String) -> String { "\(thing) is not among what is allowed" }

  /// Whether it is an image that says nothing to those who cannot see it.
  var lacksAlternative: Bool {
    name == "img"
      && !attributes.contains { $0.name == "alt" && !($0.value ?? "").withSingleSpaces.isEmpty }
  }

  /// Whether an address leads into the site or begins with one of four schemes. What stands for
  /// other signs could hide a scheme, so it may not stand where one would; and browsers take `//` and
  /// `/\` for the beginning of the name of another site.
  private static func isHarmless(address: String) -> Bool {
    let signs = address.unicodeScalars
    guard signs.allSatisfy({ $0 > " " && $0 != "\\" }), !signs.starts(with: "//".unicodeScalars)
    else { return false }
    let schemes = ["https:", "http:", "mailto:", "tel:"]
    let start = address.lowercased().unicodeScalars
    if schemes.contains(where: { start.starts(with: $0.unicodeScalars) }) { return true }
    return start.prefix { !"?#".unicodeScalars.contains($0) }
      .allSatisfy { !":&".unicodeScalars.contains($0) }
  }

  /// Written anew, so that no oddity of spelling is left, with the addresses that a resolver has for
  /// those of the author; an image with what browsers should know of it.
  func html(
    leading resolver: inout some MarkdownResolver, at place: Place, _ log: inout [Diagnostic]
  ) -> String {
    var written = ""
    var size: ImageTarget.Size?
    for (name, value) in attributes {
      var shown = value
      if let value, self.name == "img", name == "src" {
        let target = resolver.image(for: value, at: place, &log)
        (shown, size) = (target?.address, target?.size)
      } else if let value, Self.addresses.contains(name) {
        shown = resolver.address(for: value, at: place, &log)
      }
      if value == nil || shown != nil {
        written += " \(name)" + (shown.map { "=\"\($0.escapedForAttribute)\"" } ?? "")
      }
    }
    let isSized = attributes.contains { ["width", "height"].contains($0.name) }
    return "<\(name)\(written)"
      + (name == "img" ? ImageAttributes(size: isSized ? nil : size).html : "") + ">"
  }
}

extension String {
  /// As the value of an attribute that stands between `"`; references such as `&amp;` stay.
  fileprivate var escapedForAttribute: String {
    let parts = unicodeScalars.split(separator: "&", omittingEmptySubsequences: false)
    return parts.enumerated().map { position, part in
      let name = part.prefix { $0.isASCII && $0.isLetterOrDigit || $0 == "#" }
      let isReference = !name.isEmpty && part.dropFirst(name.count).first == ";"
      let sign = position == 0 ? "" : isReference ? "&" : "&amp;"
      return sign + String(part).escapedForHTML
    }.joined()
  }
}
