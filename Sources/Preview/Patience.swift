import NIOCore
import NIOHTTP1

/// Closes the connection of a visitor that takes too long to ask, or to read the answer.
final class Patience: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let limits: PreviewLimits
  /// Requests that have arrived in full and have not been answered.
  private var unanswered = 0
  private var request: Scheduled<Void>?
  private var stall: Scheduled<Void>?

  init(_ limits: PreviewLimits) { self.limits = limits }

  func channelActive(context: ChannelHandlerContext) {
    request = closing(context, after: limits.request)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .end = unwrapInboundIn(data) {
      unanswered += 1
      request?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      unanswered -= 1
      if unanswered == 0 { request = closing(context, after: limits.request) }
    }
    context.write(data, promise: promise)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stall?.cancel()
    stall = context.channel.isWritable ? nil : closing(context, after: limits.stall)
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    request?.cancel()
    stall?.cancel()
    context.fireChannelInactive()
  }

  private func closing(_ context: ChannelHandlerContext, after time: Duration) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
  }
}
