/// The words of a chart that are not in its picture.
package struct Caption: Sendable {
  /// Before the ids of all parts of the chart, so that they are unique on a page.
  let id: String
  let title: String
  let description: String
  /// What is shown when there is nothing to show.
  let noData: String

  /// - Precondition: `id` begins with a letter; letters, digits, hyphens and underscores of ASCII
  ///   follow.
  package init(id: String, title: String, description: String, noData: String) {
    precondition(Self.isIdentifier(id), "the id of a chart is a letter, then letters, digits, - _")
    self.id = id
    self.title = title
    self.description = description
    self.noData = noData
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, Self.isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      Self.isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
