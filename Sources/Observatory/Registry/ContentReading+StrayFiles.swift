import Files
import Records

extension ContentReading {
  private static let records: [String] = [
    Case.kind, Service.kind, GovernmentService.kind, Stakeholder.kind, Dataset.kind, Page.kind,
  ]
  private static let copied = ["media", "static"]
  private static let folders = records + ["vocabularies"] + copied

  /// Reports files in `content/` that nothing reads.
  mutating func reportStrayFiles() {
    for file in tree.files(under: "content") where !taken.contains(file.path) {
      let parts = file.path.split(separator: "/").map(String.init)
      if parts.count > 2, Self.copied.contains(parts[1]) { continue }
      if parts.count == 3, Self.records.contains(parts[1]),
        let record = Observation.record(ofTable: file.path)
      {
        log.error(
          .tableWithoutRecord, "a table of observations without the record it belongs to",
          at: Place(file.path),
          notes: ["the record would be '\(record)'"])
        continue
      }
      log.warning(
        .strayFile, "nothing reads this file", at: Place(file.path),
        notes: [Self.cure(of: Array(parts.dropFirst()))])
    }
  }

  private static func isImage(_ name: String) -> Bool {
    let endings = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "tif", "tiff"]
    return endings.contains(String(name.split(separator: ".").last ?? "").lowercased())
  }

  /// - Parameter parts: of the path below `content/`.
  private static func cure(of parts: [String]) -> String {
    let all = "folders of content: " + folders.joined(separator: ", ")
    guard parts.count > 1 else { return all }
    if records.contains(parts[0]) {
      return isImage(parts[parts.count - 1])
        ? "images belong into content/media" : "records are files ending in '.md'"
    }
    if parts[0] == "vocabularies" {
      let files = Vocabulary.all.map { $0.kind + ".yml" }
      return Suggestion.note(for: parts[1], among: files)
        ?? "vocabularies: " + files.joined(separator: ", ")
    }
    return Suggestion.note(for: parts[0], among: folders) ?? all
  }
}
