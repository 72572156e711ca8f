/// A short digest that tells versions of a file apart; not for security.
///
/// FNV-1a, 64 bits, in hexadecimal digits (draft-eastlake-fnv).
package struct Digest {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// Takes in the next bytes of the file.
  package mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// 16 digits.
  package var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The digest of bytes that are all at hand.
  package static func text(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes)
    return digest.text
  }
}
