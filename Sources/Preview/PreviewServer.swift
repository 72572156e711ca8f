import NIOCore
import NIOHTTP1
import NIOPosix

/// A running preview: answers requests from a table, and tells the pages what has changed; on
/// threads of its own, so that it is prompt however much else there is to do.
package struct PreviewServer: Sendable {
  package let port: Int
  private let hosts: [String]
  private let listener: Listener
  private let answering: Answering
  private let audience: Audience
  private let workers: Workers
  private let work: Task<Void, Never>

  /// Listens at a host's address. Only who asks under that name or address, or one of loopback, is
  /// answered; `0.0.0.0` and `::` stand for all addresses of the computer.
  package static func start(
    _ table: PreviewTable, host: String = "127.0.0.1", port: PreviewPort = .implied(8000),
    limits: PreviewLimits = PreviewLimits()
  ) async throws(PreviewFault) -> PreviewServer {
    let listener = try await Listener.open(host: host, port: port, limits)
    let audience = Audience()
    let answering = Answering(table, HostNames(given: host), limits)
    let workers = Workers(threads: System.coreCount)
    let work = Task(executorPreference: workers) {
      await serve(listener, answering, audience, Occupancy(limit: limits.connections), limits)
    }
    return PreviewServer(
      port: listener.channel.localAddress?.port ?? 0, hosts: Listener.hosts(of: host),
      listener: listener, answering: answering, audience: audience, workers: workers, work: work)
  }

  /// Where browsers find it at present, as `http://127.0.0.1:8000/site/`; several when it listens at
  /// all addresses of the computer.
  package func addresses() async -> [String] {
    let base = await answering.table.base()
    return hosts.map { "http://\($0):\(port)\(base)" }
  }

  /// Tells the pages that listen and are not what their outputs are now: to take other style sheets
  /// where nothing else differs, and to load anew where anything does. Each output is asked for once.
  ///
  /// - Parameter restyled: style sheets, by the path of the output that they were, with that of the
  ///   output that they are.
  package func refresh(restyled: [String: String] = [:]) async {
    await withTaskExecutorPreference(workers) {
      var outputs: [String: CurrentOutput] = [:]
      for output in await audience.outputs {
        outputs[output] = await answering.current(output, restyled: restyled)
      }
      await audience.refresh(outputs)
    }
  }

  /// Tells all pages that listen, in order.
  package func send(_ event: PreviewEvent) async {
    await withTaskExecutorPreference(workers) { await audience.send(event) }
  }

  /// Closes all connections, also those that are in the middle of something, and waits for it.
  package func stop() async {
    listener.channel.close(promise: nil)
    await work.value
    await workers.stop()
  }

  private static func serve(
    _ listener: Listener, _ answering: Answering, _ audience: Audience, _ occupancy: Occupancy,
    _ limits: PreviewLimits
  ) async {
    await withDiscardingTaskGroup { group in
      group.addTask {
        for await _ in listener.beats(every: limits.heartbeat) { await audience.beat() }
      }
      for await visitor in listener.visitors {
        let connection = Connection(
          stream: visitor, answering: answering, audience: audience, occupancy: occupancy,
          limits: limits)
        group.addTask { await connection.serve() }
      }
      group.cancelAll()
    }
  }
}
