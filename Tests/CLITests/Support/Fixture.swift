import Foundation
import Testing

/// A faulty site and what is said about it: a file of `Tests/CLITests/Faults/`.
///
/// Lines `=== <path>` begin the files that differ from the small site of `Folder`; `=== without
/// <path>` leaves one out, `=== link <path> <target>` makes a symbolic link, `=== pipe <path>` a
/// pipe, `=== large <path>` a text of 9 MiB, `=== bytes <path>` a file of the bytes given as
/// hexadecimal numbers; `=== edit <path>` puts the lines below its first in the place of that one.
/// What stands above the first is for people. The last, `=== told`, begins what the program tells.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let url: URL
  let text: String

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Faults")

  static let all: [Fixture] = {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { url in
        (try? String(contentsOf: url, encoding: .utf8)).map { text in
          Fixture(name: url.deletingPathExtension().lastPathComponent, url: url, text: text)
        }
      }
  }()

  /// The parts, each with the words after `===`.
  private var parts: [(words: [String], text: String)] {
    var parts: [(words: [String], lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        parts.append((line.dropFirst(4).split(separator: " ").map(String.init), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts.map { ($0.words, $0.lines.joined(separator: "\n")) }
  }

  /// What the program is expected to tell.
  var told: String { parts.last?.text ?? "" }

  /// The codes that it is expected to tell.
  var codes: Set<String> {
    Set(told.matches(of: #/\[([a-z0-9-]+)\]$/#.anchorsMatchLineEndings()).map { String($0.1) })
  }

  /// The site, made in a folder of its own.
  func folder() throws -> Folder {
    let folder = try Folder(site: [:])
    for (words, text) in parts.dropLast() {
      switch (words[0], words.count) {
      case ("without", 2): try folder.remove(words[1])
      case ("link", 3): try folder.link(words[1], to: words[2])
      case ("pipe", 2): try folder.makePipe(words[1])
      case ("edit", 2):
        let lines = text.split(
          separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let edited = lines.count > 1 ? lines[1] + "\n" : ""
        try folder.write(
          try folder.text(words[1]).replacing(lines[0] + "\n", with: edited), to: words[1])
      case ("large", 2):
        try folder.write(String(repeating: "large\n", count: 3 << 19), to: words[1])
      case ("bytes", 2):
        let bytes = text.split(whereSeparator: \.isWhitespace).compactMap { UInt8($0, radix: 16) }
        try folder.write(Data(bytes), to: words[1])
      default: try folder.write(text, to: words.joined(separator: " "))
      }
    }
    return folder
  }

  /// The same with something else told.
  func telling(_ told: String) -> String {
    guard let start = text.range(of: "=== told\n") else { return text + "=== told\n" + told }
    return text[..<start.upperBound] + told
  }
}
