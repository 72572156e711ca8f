package import Files

extension FileTree.File {
  /// The root of a file of YAML; nil for an empty one, or when a fault was logged.
  package func yaml(_ log: inout [Diagnostic]) -> Node? {
    text(&log).flatMap { YAML.read($0, file: path, &log) }
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
