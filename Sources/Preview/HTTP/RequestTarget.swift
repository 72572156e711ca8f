import NIOHTTP1

/// The address that a request asks for (RFC 9112, 3.2), taken apart and decoded once.
struct RequestTarget: Equatable {
  /// As it came, percent-encoded, without the query.
  let rawPath: String
  /// As it came, without the question mark; nil when there is none.
  let query: String?
  /// Decoded; nil when it can be that of no output: with empty parts, dots for folders, encoded
  /// slashes, backslashes or control characters.
  let path: String?

  /// - Throws: where the address is not one, with status 400.
  init(_ uri: String) throws(Refusal) {
    guard uri.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "#") }) else {
      throw Refusal(.badRequest, "an address is made of visible ASCII characters")
    }
    let address =
      Self.authority(of: uri).map { uri.dropFirst("http://".count + $0.count) } ?? uri[...]
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    rawPath = parts.first.flatMap { $0.isEmpty ? nil : String($0) } ?? "/"
    query = parts.count > 1 ? String(parts[1]) : nil
    guard rawPath.hasPrefix("/") else {
      throw Refusal(.badRequest, "an address begins with a slash")
    }
    let decoded = try rawPath.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      .map(Self.decoded)
    path = Self.isPlain(decoded) ? "/" + decoded.joined(separator: "/") : nil
  }

  /// The value of a parameter of the query; nil when it is missing or not well encoded.
  func parameter(_ name: String) -> String? {
    for pair in (query ?? "").split(separator: "&") where pair.hasPrefix(name + "=") {
      do { return try Self.decoded(pair.dropFirst(name.count + 1)) } catch { return nil }
    }
    return nil
  }

  /// The host and port that a request is meant for: those of an absolute address, else of `Host`;
  /// nil in HTTP/1.0 without either.
  ///
  /// - Throws: where `Host` is missing or there are several, with status 400.
  static func authority(of head: HTTPRequestHead) throws(Refusal) -> String? {
    let hosts = head.headers["host"]
    guard hosts.count == 1 || (hosts.isEmpty && head.version == .http1_0) else {
      throw Refusal(.badRequest, "a request has one field 'Host'")
    }
    return authority(of: head.uri) ?? hosts.first
  }

  private static func authority(of uri: String) -> String? {
    guard uri.prefix(7).lowercased() == "http://" else { return nil }
    return String(uri.dropFirst(7).prefix { $0 != "/" && $0 != "?" })
  }

  /// Whether these can be the parts of the path of an output; the last is empty for a folder.
  static func isPlain(_ parts: [String]) -> Bool {
    parts.dropLast().allSatisfy { !$0.isEmpty } && parts.allSatisfy(isName)
  }

  private static func isName(_ part: String) -> Bool {
    part != "." && part != ".."
      && !part.unicodeScalars.contains {
        $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7f
      }
  }

  private static func decoded(_ text: Substring) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal),
        let low = rest.popFirst().flatMap(hexadecimal)
      else { throw Refusal(.badRequest, "'%' is followed by two hexadecimal digits") }
      bytes.append(high << 4 | low)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(.badRequest, "an address is UTF-8")
    }
    return decoded
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8? {
    Character(Unicode.Scalar(digit)).hexDigitValue.map(UInt8.init)
  }
}
