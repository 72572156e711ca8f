import Files

/// What was read of the records' files the last time, so that only those that changed are read again.
package struct ContentMemory: Sendable {
  private var records: [String: Remembered] = [:]

  private struct Remembered: Sendable {
    let files: RecordFile
    /// A `ReadRecord`.
    let record: any Sendable
  }

  package init() {}

  /// The record of files that have not changed since.
  func record<Value>(of files: RecordFile, _ type: Value.Type) -> ReadRecord<Value>? {
    guard let remembered = records[files.file.path], remembered.files == files else { return nil }
    return remembered.record as? ReadRecord<Value>
  }

  mutating func keep<Value>(_ record: ReadRecord<Value>, of files: RecordFile) {
    records[files.file.path] = Remembered(files: files, record: record)
  }
}
