/// How much of one visitor the preview puts up with, so that none can keep it from the others.
package struct PreviewLimits: Sendable {
  /// Open at once. Beyond it, the one that has waited longest for a request gives way.
  package var connections = 256
  /// In bytes: the address asked for.
  package var target = 8 << 10
  /// In bytes: all fields of a request's head with their names.
  package var head = 32 << 10
  package var headFields = 100
  /// In bytes: what is read, and thrown away, of a request's body.
  package var body = 64 << 10
  /// For a whole request to arrive, from the opening of the connection or the last answer.
  package var request: Duration = .seconds(30)
  /// For a reader to take the next portion of an answer (256 KiB), before it is given up.
  package var stall: Duration = .seconds(30)
  /// For a visitor to read the last answer and to close the connection.
  package var farewell: Duration = .seconds(1)
  /// Between signs of life on a stream of events.
  package var heartbeat: Duration = .seconds(15)
  /// In bytes: pages that lie on disk are given the script up to this size.
  package var storedPage = 4 << 20
  /// In bytes: outputs that are kept as they were last sent.
  package var recent = 64 << 20

  package init() {}
}
