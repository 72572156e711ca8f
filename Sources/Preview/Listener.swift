import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// The socket that visitors come in at.
struct Listener: Sendable {
  typealias Visitor = NIOAsyncChannel<HTTPServerRequestPart, Never>

  let channel: any Channel
  /// Ends when the socket is closed.
  let visitors: AsyncStream<Visitor>

  /// Opens the first port that is free.
  static func open(
    host: String, port: PreviewPort, _ limits: PreviewLimits
  ) async throws(PreviewFault) -> Listener {
    for candidate in port.candidates {
      do throws(PreviewFault) {
        return try await open(host: host, port: candidate, limits)
      } catch {
        guard case .portTaken = error else { throw error }
      }
    }
    switch port {
    case .asked(let port): throw .portTaken(port, host: host)
    case .implied: throw .portsTaken(port.candidates, host: host)
    }
  }

  /// As they stand in addresses: the host itself, or all addresses of the computer where it stands
  /// for all of them.
  static func hosts(of host: String) -> [String] {
    guard host == "0.0.0.0" || host == "::" else {
      return [host.contains(":") ? "[\(host)]" : host]
    }
    var found: [String] = []
    do {
      found = try System.enumerateDevices().compactMap { $0.address?.ipAddress }
    } catch {
      // The addresses are only told; that of loopback is known without.
    }
    let version4 = found.filter { !$0.contains(":") && $0 != "127.0.0.1" }.sorted()
    let version6 = found.filter { $0.contains(":") && $0 != "::1" && !$0.hasPrefix("fe80") }
      .sorted()
    return ["127.0.0.1"] + version4 + (host == "::" ? version6.map { "[\($0)]" } : [])
  }

  /// One after each span of time, until the socket is closed.
  func beats(every time: Duration) -> AsyncStream<Void> {
    let (beats, heart) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let beating = channel.eventLoop.scheduleRepeatedTask(
      initialDelay: TimeAmount(time), delay: TimeAmount(time)
    ) { _ in heart.yield() }
    channel.closeFuture.whenComplete { _ in
      beating.cancel()
      heart.finish()
    }
    return beats
  }

  private static func open(
    host: String, port: Int, _ limits: PreviewLimits
  ) async throws(PreviewFault) -> Listener {
    let address: SocketAddress
    do {
      address = try await NIOSingletons.posixBlockingThreadPool.runIfActive {
        try SocketAddress.makeAddressResolvingHost(host, port: port)
      }
    } catch {
      throw .unknownHost(host)
    }
    let (visitors, door) = AsyncStream.makeStream(of: Visitor.self)
    do {
      let channel = try await ServerBootstrap(group: NIOSingletons.posixEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelOption(.backlog, value: 1024)
        .serverChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            // Without descriptors for more visitors, it waits a second.
            try channel.pipeline.syncOperations.addHandler(
              AcceptBackoffHandler(shouldForwardIOErrorCaught: false))
          }
        }
        .childChannelOption(.socketOption(.init(rawValue: TCP_NODELAY)), value: 1)
        .childChannelOption(.allowRemoteHalfClosure, value: true)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try letIn(wrap(channel, limits), door) }
        }
        .bind(to: address).get()
      channel.closeFuture.whenComplete { _ in door.finish() }
      return Listener(channel: channel, visitors: visitors)
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw .portTaken(port, host: host)
    } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
      throw .unknownHost(host)
    } catch {
      throw .refused(host: host, port: port, reason: "\(error)")
    }
  }

  /// A visitor who comes while the door is being closed is sent away, as the library demands.
  private static func letIn(_ visitor: Visitor, _ door: AsyncStream<Visitor>.Continuation) {
    if case .terminated = door.yield(visitor) {
      Task { try await visitor.executeThenClose { _ in } }
    }
  }

  /// A connection as a stream of requests, with its limits set.
  private static func wrap(_ channel: any Channel, _ limits: PreviewLimits) throws -> Visitor {
    var decoding = NIOHTTPDecoderLimitConfiguration()
    decoding.maxHeaderFieldSize = limits.head
    decoding.maxHeaderListSize = limits.head
    decoding.maxHeaderFieldCount = limits.headFields
    let pipeline = channel.pipeline.syncOperations
    try pipeline.configureHTTPServerPipeline(
      withPipeliningAssistance: false, withErrorHandling: false, withEncoderConfiguration: .init(),
      withDecoderLimitConfiguration: decoding)
    try pipeline.addHandler(Patience(limits))
    return try Visitor(wrappingChannelSynchronously: channel)
  }
}
