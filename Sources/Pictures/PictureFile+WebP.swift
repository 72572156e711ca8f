import Files

extension PictureFile {
  /// WebP (RFC 9649, section 2): the size stands in the first chunk, in one of three forms.
  static func webP(_ head: Bytes) -> Picture {
    if head.has("VP8X", at: 12) {
      return Picture(head.little(3, at: 24).map { $0 + 1 }, head.little(3, at: 27).map { $0 + 1 })
    }
    if head.has("VP8L", at: 12), head.has("\u{2F}", at: 20), let bits = head.little(4, at: 21) {
      return Picture((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    if head.has("VP8 ", at: 12), head.has("\u{9D}\u{01}\u{2A}", at: 23) {
      return Picture(
        head.little(2, at: 26).map { $0 & 0x3FFF }, head.little(2, at: 28).map { $0 & 0x3FFF })
    }
    return .unreadable
  }
}
