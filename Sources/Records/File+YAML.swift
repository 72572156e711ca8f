package import Files

extension FileTree.File {
  /// The root of a file of YAML; nil for an empty one, or when a fault was logged.
  package func yaml(_ log: inout [Diagnostic]) -> Node? {
    text(&log).flatMap { YAML.read($0, file: path, &log) }
  }

  /// The root of a file of JSON, which YAML contains; nil for an empty one, or when a fault was
  /// logged.
  package func json(_ log: inout [Diagnostic]) -> Node? {
    text(&log).flatMap { YAML.read($0.withWholeEscapes, file: path, &log) }
  }

  /// The keys of a file of YAML; nil, and a fault logged, when it holds anything else.
  package func yamlMapping(_ log: inout [Diagnostic]) -> Mapping? {
    let faults = log.count
    switch yaml(&log) {
    case .mapping(let mapping)?: return mapping
    case nil where log.count == faults:
      log.error(
        .emptyFile, "the file is empty", at: Place(path),
        notes: ["it holds keys with values, such as 'name: …', each on a line of its own"])
    case nil: break
    case let node?:
      log.error(
        .notAGroup, "the file must hold keys with values ('name: …'), not \(node.noun)",
        at: node.place)
    }
    return nil
  }
}

extension String {
  /// With one escape for each character. JSON escapes those beyond the first 65,536 by two halves
  /// (RFC 8259, section 7), which YAML does not know.
  fileprivate var withWholeEscapes: String {
    guard contains("\\u") else { return self }
    return replacing(/\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/) { match in
      let halves = [match.1, match.2].map { UInt16($0, radix: 16) ?? 0 }
      return String(decoding: halves, as: UTF16.self)
    }
  }
}
