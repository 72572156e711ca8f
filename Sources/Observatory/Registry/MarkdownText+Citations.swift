import Markdown

extension MarkdownText {
  /// What may be keys of sources: the words behind every `@`. The form of citations is
  /// `[@key, p. 12]`, and that of keys the one of slugs.
  var citedKeys: [String] {
    text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).dropFirst()
      .map { String(Substring($0.prefix(while: \.isOfKey))) }
  }
}

extension UInt8 {
  /// Also yes for what letters beyond ASCII are made of, so that a longer word is another key.
  fileprivate var isOfKey: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
