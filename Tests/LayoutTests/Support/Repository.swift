import Foundation

/// The repository that this test was compiled from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The files of `Sources/`, and those of `Tests/`, in order of path.
  static let sources = files(under: "Sources")
  static let tests = files(under: "Tests")
  static let manifest = text(of: "Package.swift")

  /// The names in a folder, those that `.gitignore` names left out.
  static func entries(of folder: String = ".") -> [String] {
    let ignored = Set(
      text(of: ".gitignore").split(separator: "\n").map { $0.hasSuffix("/") ? $0.dropLast() : $0 })
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return (names ?? []).filter { !ignored.contains($0[...]) }.sorted()
  }

  static func text(of path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  private static func files(under folder: String) -> [SourceFile] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .map { SourceFile(path: "\(folder)/\($0)", text: text(of: "\(folder)/\($0)")) }
  }
}
