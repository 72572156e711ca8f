/// Pictures made of the bytes that tell of their size, and of nothing to be seen.
enum Drawn {
  static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    let signature: [UInt8] = [0x89] + "PNG\r\n\u{1A}\n".utf8
    return signature + big(13, 4) + "IHDR".utf8 + big(width, 4) + big(height, 4) + big(0, 9)
  }

  static func gif(_ width: Int, _ height: Int, version: String = "89a") -> [UInt8] {
    Array("GIF\(version)".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
  }

  // MARK: JPEG

  /// - Parameters:
  ///   - segments: between the start and the frame.
  ///   - frame: its marker.
  static func jpeg(
    _ width: Int, _ height: Int, after segments: [[UInt8]] = [], frame: UInt8 = 0xC0
  ) -> [UInt8] {
    let header: [UInt8] = [8] + big(height, 2) + big(width, 2) + [3, 0, 0]
    return [0xFF, 0xD8] + segments.joined() + segment(frame, header) + [0xFF, 0xD9]
  }

  static func segment(_ marker: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(bytes.count + 2, 2) + bytes
  }

  /// A segment of Exif that says how the picture is turned, after another tag.
  static func exif(orientation: Int, isLittle: Bool) -> [UInt8] {
    func number(_ number: Int, _ count: Int) -> [UInt8] {
      isLittle ? little(number, count) : big(number, count)
    }
    let make: [[UInt8]] = [number(0x010F, 2), number(2, 2), number(1, 4), number(0, 4)]
    let turn: [[UInt8]] = [
      number(0x0112, 2), number(3, 2), number(1, 4), number(orientation, 2), number(0, 2),
    ]
    let start: [[UInt8]] = [
      Array("Exif\0\0".utf8), Array((isLittle ? "II" : "MM").utf8), number(42, 2), number(8, 4),
      number(2, 2),
    ]
    return segment(0xE1, Array((start + make + turn + [number(0, 4)]).joined()))
  }

  // MARK: WebP

  static func webP(_ chunk: String, _ bytes: [UInt8]) -> [UInt8] {
    let start: [UInt8] = "RIFF".utf8 + little(bytes.count + 12, 4)
    return start + "WEBP".utf8 + chunk.utf8 + little(bytes.count, 4) + bytes
  }

  static func lossy(_ width: Int, _ height: Int) -> [UInt8] {
    // The upper two bits scale, and are no part of the size.
    let start: [UInt8] = [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A]
    return webP("VP8 ", start + little(width | 1 << 14, 2) + little(height, 2) + [0])
  }

  static func lossless(_ width: Int, _ height: Int) -> [UInt8] {
    webP("VP8L", [0x2F] + little((width - 1) | (height - 1) << 14, 4) + [0])
  }

  static func extended(_ width: Int, _ height: Int) -> [UInt8] {
    webP("VP8X", [0x10, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
  }

  // MARK: AVIF

  static func box(_ type: String, _ parts: [UInt8]...) -> [UInt8] {
    let bytes = parts.joined()
    return big(bytes.count + 8, 4) + type.utf8 + bytes
  }

  /// - Parameter properties: of its items.
  static func avif(_ properties: [UInt8]..., brand: String = "avif") -> [UInt8] {
    let items = box("iprp", box("ipco", Array(properties.joined())), box("ipma", big(0, 4)))
    return box("ftyp", Array(brand.utf8), big(0, 4), Array("mif1miaf".utf8))
      + box("free", big(0, 20)) + box("meta", big(0, 4), box("hdlr", big(0, 24)), items)
      + box("mdat", [0])
  }

  static func size(_ width: Int, _ height: Int) -> [UInt8] {
    box("ispe", big(0, 4), big(width, 4), big(height, 4))
  }
}
