import Files
import Observatory
import Records
import Testing

/// Expects the faults of the sample with some files changed, as a person sees them, in order.
func check(
  _ changes: [String: String?], gives expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  var log: [Diagnostic] = []
  let registry = await Registry(Sample.tree(changes), &log)
  #expect(log.text == expected, sourceLocation: sourceLocation)
  #expect((registry == nil) == log.hasErrors, sourceLocation: sourceLocation)
}

/// Expects the faults of the sample with other keys in its service.
func check(
  service keys: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
) async {
  await check(
    [Sample.serviceFile: Sample.service(keys)], gives: expected, sourceLocation: sourceLocation)
}

/// The graph of the sample with some files changed; nothing may be wrong with it.
func registry(
  _ changes: [String: String?] = [:], sourceLocation: SourceLocation = #_sourceLocation
) async throws -> Registry {
  var log: [Diagnostic] = []
  let registry = await Registry(Sample.tree(changes), &log)
  #expect(log.text == "", sourceLocation: sourceLocation)
  return try #require(registry, sourceLocation: sourceLocation)
}

/// A record read from YAML, and the faults found in it.
func read<Value: Record>(_ type: Value.Type, _ yaml: String) -> (value: Value?, faults: String) {
  var reading = RecordReading()
  guard case .mapping(let keys)? = YAML.read(yaml, file: "given", &reading.log) else {
    return (nil, reading.log.text)
  }
  let value = Value.decode(keys, &reading)
  return (value, reading.log.text)
}

extension [Diagnostic] {
  /// What a person sees, in the order in which they mend it; without orphans, which samples are
  /// full of.
  var text: String {
    filter { $0.code != .orphan }.inOrder.map(\.description).joined(separator: "\n")
  }
}
