import Files
import Records

// Files that hold what is right in a place where it is not looked for.
extension ContentReading {
  // MARK: Endings

  /// Whether a file of YAML is there with another ending than `.yml`; if so, that is logged.
  mutating func hasOtherEnding(_ path: String) -> Bool {
    let stem = path.dropLast(4)
    let found = ["yaml", "YML", "YAML", "Yml", "Yaml"].compactMap { tree["\(stem).\($0)"] }
    for file in found {
      taken.insert(file.path)
      reportEnding(of: file, "yml", rename: path)
    }
    return !found.isEmpty
  }

  /// The name of a record whose file has another ending than `.md`, which is logged; nil for files
  /// that are no records.
  mutating func nameWithOtherEnding(_ file: FileTree.File, in folder: String) -> String? {
    let parts = file.path.split(separator: ".")
    guard parts.count > 1, let ending = parts.last,
      ["md", "markdown", "mdown", "mkd", "mdx", "txt", "yaml", "yml"].contains(ending.lowercased())
    else { return nil }
    taken.insert(file.path)
    let stem = file.path.dropLast(ending.count + 1)
    reportEnding(of: file, "md", rename: "\(stem).md")
    return Slug.made(from: String(stem.dropFirst(folder.count + 1).prefix { $0 != "." }))
  }

  private mutating func reportEnding(
    of file: FileTree.File, _ ending: String, rename path: String
  ) {
    log.error(
      .wrongEnding, "the name of this file must end in '.\(ending)'", at: Place(file.path),
      notes: [
        tree[path] == nil
          ? "rename it to '\(path)'" : "there is a file '\(path)' already: keep one of the two"
      ])
  }

  // MARK: Folders

  /// What the files of a kind of record look like.
  private struct Form {
    let kind: String
    let keys: Set<String>
    let required: Set<String>

    init<Value: Entity>(_ type: Value.Type) {
      let columns = Value.columns
      kind = Value.kind
      keys = Set(columns.map(\.key))
      required = Set(columns.filter(\.field.isRequired).map(\.key))
    }
  }

  private static let forms: [Form] = [
    Form(Case.self), Form(Service.self), Form(GovernmentService.self), Form(Stakeholder.self),
    Form(Dataset.self), Form(Page.self),
  ]

  /// The kind of record that keys belong to, if not to that of their folder: because most are
  /// unknown there, or because all are known in the other kind and several things are amiss in this.
  static func kind(of fields: Mapping, insteadOf kind: String) -> String? {
    let keys = Set(fields.pairs.map(\.key))
    guard let own = forms.first(where: { $0.kind == kind }) else { return nil }
    let unknown = keys.subtracting(own.keys).count
    let amiss = unknown + own.required.subtracting(keys).count
    let fitting = forms.filter { form in
      let foreign = keys.subtracting(form.keys).count
      return form.required.isSubset(of: keys) && foreign < unknown
        && (unknown * 2 > keys.count || (foreign == 0 && amiss > 1))
    }
    return fitting.min {
      (keys.subtracting($0.keys).count, -$0.required.count)
        < (keys.subtracting($1.keys).count, -$1.required.count)
    }?.kind
  }

  static func reportWrongFolder(_ path: String, _ kind: String, _ log: inout [Diagnostic]) {
    let name = path.split(separator: "/").last ?? ""
    // The folders are named in the plural.
    let noun = kind.dropLast().split(separator: "-").joined(separator: " ")
    log.error(
      .wrongFolder, "this looks like a \(noun)", at: Place(path),
      notes: ["move it to 'content/\(kind)/\(name)'"])
  }
}
