import Foundation

/// The other end of a connection to a server on this computer: a socket, and the bytes that have come out of it.
package final class Client {
  private let descriptor: Int32
  private let port: Int
  private var unread: [UInt8] = []

  package struct Broken: Error {
    package let doing: String
  }

  /// Waits at most two minutes for anything, so that a test that has failed ends.
  ///
  /// - Parameter buffer: in bytes, what the system takes in before it is read; nil for its own way.
  package init(_ port: Int, buffer: Int32? = nil) throws {
    self.port = port
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var size = buffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      throw Broken(doing: "connect: \(String(cString: strerror(errno)))")
    }
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(
        descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  deinit { close(descriptor) }

  package func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let step = bytes.withUnsafeBytes {
        Foundation.send(
          descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard step > 0 else { throw Broken(doing: "send") }
      sent += step
    }
  }

  package func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends a request; with the right `Host` unless the fields have another.
  package func request(_ path: String, _ method: String = "GET", _ fields: [String] = []) throws {
    let host = fields.contains { $0.hasPrefix("Host:") } ? [] : ["Host: localhost:\(port)"]
    try send(
      (["\(method) \(path) HTTP/1.1"] + host + fields).joined(separator: "\r\n") + "\r\n\r\n")
  }

  /// Sends a request and reads the answer.
  package func ask(_ path: String, _ method: String = "GET", _ fields: [String] = []) throws
    -> Response
  {
    try request(path, method, fields)
    return try response(hasBody: method != "HEAD")
  }

  /// Says that nothing more will be sent.
  package func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  package func response(hasBody: Bool = true) throws -> Response {
    var response = try Response(head: text(through: "\r\n\r\n"))
    if hasBody, response.status != 304, let size = response["Content-Length"].flatMap({ Int($0) }) {
      while unread.count < size { try receive() }
      response.body = Array(unread[..<size])
      unread.removeFirst(size)
    }
    return response
  }

  /// What comes up to and with an ending.
  package func text(through ending: String) throws -> String {
    let ending = Array(ending.utf8)
    while true {
      if let range = unread.firstRange(of: ending) {
        defer { unread.removeFirst(range.upperBound) }
        return String(decoding: unread[..<range.upperBound], as: UTF8.self)
      }
      try receive()
    }
  }

  /// All that comes until the other side closes the connection.
  package func rest() throws -> [UInt8] {
    while try receiveMore() {}
    defer { unread = [] }
    return unread
  }

  /// Whether for so long nothing comes, not even the end.
  package func isQuiet(milliseconds: Int32) -> Bool {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, milliseconds) == 0
  }

  /// As many descriptors as the system allows, for tests with many clients.
  package static func raiseLimit() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  private func receive() throws {
    guard try receiveMore() else { throw Broken(doing: "receive: closed") }
  }

  /// False at the end, also when it came abruptly.
  private func receiveMore() throws -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    if count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) { throw Broken(doing: "wait") }
    guard count > 0 else { return false }
    unread += bytes[..<count]
    return true
  }
}

/// An answer of a server.
package struct Response: Sendable {
  package let status: Int
  package let fields: [String]
  package internal(set) var body: [UInt8] = []

  package init(head: String) throws {
    let lines = head.split(separator: "\r\n").map(String.init)
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count > 1, let status = Int(words[1]) else {
      throw Client.Broken(doing: "read the head of an answer: \(head)")
    }
    self.status = status
    fields = Array(lines.dropFirst())
  }

  package var text: String { String(decoding: body, as: UTF8.self) }

  package subscript(name: String) -> String? {
    fields.first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }
}

/// Runs what waits for the other side on a thread of its own, so that it keeps nobody from working.
package func onThread<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { waiting in
    Thread.detachNewThread { waiting.resume(with: Result { try body() }) }
  }
}
