import Foundation

/// What pages of the preview are told.
package enum PreviewEvent: Sendable, Hashable {
  /// Paths of outputs whose bytes are not what they were: their pages load anew.
  case changed([String])
  /// Style sheets, by path, and the outputs that take their place, without loading the page anew;
  /// the digest is that of the page's output with them. Told by `refresh` alone.
  case style([String: String], digest: String)
  /// All that is wrong at present.
  case faults(PreviewFaults)

  /// As a message of an event stream (HTML Living Standard, 9.2).
  var message: String {
    switch self {
    case .changed(let paths): "event: changed\ndata: \(Self.json(paths))\n\n"
    case .style(let sheets, let digest):
      "event: style\ndata: \(Self.json(Restyling(sheets: sheets, digest: digest)))\n\n"
    case .faults(let faults): "event: faults\ndata: \(Self.json(faults))\n\n"
    }
  }

  private struct Restyling: Encodable {
    let sheets: [String: String]
    let digest: String
  }

  /// On one line: JSON writes line breaks in strings as `\n`.
  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("strings can always be written as JSON")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// What is laid over pages while something is wrong.
package struct PreviewFaults: Sendable, Hashable, Encodable {
  /// How much is wrong, and what that means for the page.
  let heading: String
  /// Each fault in full, as a person reads it.
  let texts: [String]
  /// Whether only the heading is to be seen at first.
  let isFolded: Bool

  package init(_ heading: String, _ texts: [String], isFolded: Bool = false) {
    self.heading = heading
    self.texts = texts
    self.isFolded = isFolded
  }

  /// All is well.
  package static let none = PreviewFaults("", [])
}
