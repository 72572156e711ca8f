/// What `Package.swift` says of its targets.
struct Manifest {
  struct Target {
    let name: String
    /// Whether it is of the tests, or for them.
    let isTest: Bool
    /// Targets and products.
    let dependencies: [String]
  }

  let targets: [Target]

  init(_ text: String) {
    let kinds = [".executableTarget(", ".testTarget(", ".systemLibrary(", ".plugin(", ".target("]
    var targets: [Target] = []
    for part in Self.split(text, before: kinds) {
      guard let kind = kinds.first(where: part.hasPrefix) else { continue }
      let quoted = Self.quoted(part[...])
      let list = part.split(separator: "dependencies:", maxSplits: 1).dropFirst().first?
        .prefix { $0 != "]" }
      targets.append(
        Target(
          name: quoted[0], isTest: kind == ".testTarget(" || part.contains("path: \"Tests/"),
          dependencies: list.map { Self.quoted($0) }?.filter { !$0.isEmpty } ?? []))
    }
    self.targets = targets
  }

  /// The names in quotation marks, without those of packages.
  private static func quoted(_ text: Substring) -> [String] {
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    let parts = lines.joined(separator: "\n")
      .split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && !parts[$0 - 1].hasSuffix("package: ") }
      .map { String(parts[$0]) }
  }

  private static func split(_ text: String, before marks: [String]) -> [String] {
    var parts = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " }
      if content.hasPrefix("swiftLanguageModes") { break }
      if marks.contains(where: content.hasPrefix) { parts.append("") }
      parts[parts.count - 1] += content + "\n"
    }
    return parts
  }
}
