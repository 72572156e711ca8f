package import Files

/// The formats of pictures that browsers show.
package enum PictureFile {
  /// Whether a file calls itself a picture by the end of its name.
  package static func isNamed(so path: String) -> Bool {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    let endings = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
    return parts.count > 1 && endings.contains(parts[parts.count - 1].lowercased())
  }

  /// What a file shows, whichever of the formats it is in; of its bytes, only those are read that
  /// lead to the size.
  @Sendable package static func picture(_ bytes: FileBytes) -> Picture {
    let head = Bytes(bytes.bytes(at: 0, count: 32))
    if head.has("\u{89}PNG\r\n\u{1A}\n", at: 0) { return png(head) }
    if head.has("GIF87a", at: 0) || head.has("GIF89a", at: 0) {
      return Picture(head.little(2, at: 6), head.little(2, at: 8))
    }
    if head.has("\u{FF}\u{D8}\u{FF}", at: 0) { return jpeg(bytes) }
    if head.has("RIFF", at: 0), head.has("WEBP", at: 8) { return webP(head) }
    if head.has("ftyp", at: 4) { return avif(bytes) }
    return svg(bytes)
  }

  /// PNG (W3C, third edition): the header is the first chunk.
  private static func png(_ head: Bytes) -> Picture {
    head.has("IHDR", at: 12) ? Picture(head.big(4, at: 16), head.big(4, at: 20)) : .unreadable
  }
}

extension Picture {
  /// Of a size in pixels; unreadable when it has none.
  init(_ width: Int?, _ height: Int?) {
    if let width, let height, width > 0, height > 0 {
      self = .sized(width: width, height: height)
    } else {
      self = .unreadable
    }
  }

  /// Turned by a quarter.
  var turned: Picture {
    if case .sized(let width, let height) = self { return Picture(height, width) }
    return self
  }
}
