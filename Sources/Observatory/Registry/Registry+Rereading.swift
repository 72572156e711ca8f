package import Files
import Records

extension Registry {
  /// A record as its files are now, read by itself, all others being as they were.
  ///
  /// nil when that would not do: the files have gone or a fault, the record has become a draft or
  /// is one no more, or it names what was not there. Faults between records are not looked for.
  package func reread<Value>(_ entry: Entry<Value>, in tree: FileTree) -> Entry<Value>? {
    guard let file = tree[entry.path] else { return nil }
    let read = ReadRecord<Value>(
      RecordFile(
        slug: entry.slug, file: file, series: tree[Observation.table(of: entry.path)]))
    guard !read.isFaulty, !read.reading.log.hasErrors, read.entry.isDraft == entry.isDraft,
      read.reading.references.allSatisfy({ mayHaveRecord($0.slug, of: $0.kind) })
    else { return nil }
    return read.entry
  }
}
