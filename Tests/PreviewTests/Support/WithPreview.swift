import Files
import Preview
import TestSupport

/// Runs a preview of outputs on a port of the system's choice, and stops it whatever happens.
func withPreview<Value>(
  _ outputs: [String: String], base: String = "/", _ limits: PreviewLimits = .unhurried,
  _ body: (PreviewServer) async throws -> Value
) async throws -> Value {
  try await withPreview(
    PreviewTable(base: { base }) { path in outputs[path].map { .bytes(Array($0.utf8)) } }, limits,
    body)
}

func withPreview<Value>(
  _ table: PreviewTable, _ limits: PreviewLimits = .unhurried, host: String = "127.0.0.1",
  _ body: (PreviewServer) async throws -> Value
) async throws -> Value {
  let server = try await PreviewServer.start(table, host: host, port: .asked(0), limits: limits)
  let outcome: Result<Value, any Error>
  do { outcome = .success(try await body(server)) } catch { outcome = .failure(error) }
  await server.stop()
  return try outcome.get()
}

/// Talks to a preview on a thread of its own, so that waiting keeps nobody from answering.
func talk<Value: Sendable>(
  to server: PreviewServer, _ conversation: @escaping @Sendable (Client) throws -> Value
) async throws -> Value {
  try await onThread { try conversation(Client(server.port)) }
}

extension PreviewLimits {
  /// For tests that are not about time: however busy the computer is, nobody is let go for being slow.
  static var unhurried: PreviewLimits {
    var limits = PreviewLimits()
    limits.request = .seconds(3_600)
    limits.stall = .seconds(3_600)
    limits.farewell = .seconds(3_600)
    limits.heartbeat = .seconds(3_600)
    return limits
  }
}
