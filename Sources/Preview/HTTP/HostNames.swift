import NIOCore

/// The names under which the preview may be asked. A page of another site whose name has been made
/// to lead to this computer (DNS rebinding) asks under its own name, and gets nothing.
struct HostNames: Sendable {
  /// As it was given to the command.
  let given: String

  /// Whether a request that says it is meant for `authority` is meant for us: a name of this
  /// computer or the address that it came in at, with the port that it came in at.
  func admit(_ authority: String, at local: SocketAddress?) -> Bool {
    let (name, port) = Self.split(authority.lowercased())
    guard let local, let port, port == local.port else { return false }
    if name == "localhost" || (name == given.lowercased() && !Self.wildcards.contains(name)) {
      return true
    }
    guard let address = Self.address(name) else { return false }
    return Self.loopback.contains(address) || address == local.ipAddress.map(Self.withoutMapping)
  }

  private static let wildcards: Set = ["0.0.0.0", "::", "*", ""]
  private static let loopback: Set = ["127.0.0.1", "::1"]

  /// The port is 80 where none is said, and nil where it is no number.
  private static func split(_ authority: String) -> (name: String, port: Int?) {
    let bracket = authority.lastIndex(of: "]") ?? authority.startIndex
    guard let colon = authority[bracket...].lastIndex(of: ":") else {
      return (unwrapped(authority), 80)
    }
    let digits = authority[authority.index(after: colon)...]
    let isNumber = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return (unwrapped(authority[..<colon]), isNumber ? Int(digits) : nil)
  }

  private static func unwrapped(_ name: some StringProtocol) -> String {
    name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : String(name)
  }

  /// In the one form that the system writes; nil when it is no address.
  private static func address(_ text: String) -> String? {
    do {
      return try SocketAddress(ipAddress: text, port: 0).ipAddress.map(withoutMapping)
    } catch { return nil }
  }

  /// An address of version 4 as it is, also where a socket of version 6 says it (RFC 4291, 2.5.5.2).
  private static func withoutMapping(_ address: String) -> String {
    address.hasPrefix("::ffff:") && address.contains(".")
      ? String(address.dropFirst("::ffff:".count)) : address
  }
}
