import Files

extension PictureFile {
  /// How much is read of the boxes that tell of the pictures, in bytes.
  private static let largestBox = 1 << 16

  /// AVIF (1.1.0, on ISO/IEC 23008-12): the largest of the sizes among the properties of its items,
  /// the others being those of thumbnails and tiles; turned where a property says so.
  static func avif(_ bytes: FileBytes) -> Picture {
    let start = Bytes(bytes.bytes(at: 0, count: 256))
    guard let length = start.big(4, at: 0), (16...256).contains(length),
      stride(from: 8, to: length, by: 4).contains(where: { start.has("avif", at: $0) }),
      let meta = box("meta", in: bytes, from: length)
    else { return .unreadable }
    // A version stands before the boxes in `meta`.
    let properties = boxes(in: meta, from: 4, to: meta.bytes.count).filter { $0.type == "iprp" }
      .flatMap { boxes(in: meta, from: $0.start, to: $0.end) }.filter { $0.type == "ipco" }
      .flatMap { boxes(in: meta, from: $0.start, to: $0.end) }
    let sizes = properties.filter { $0.type == "ispe" }.compactMap { size in
      meta.big(4, at: size.start + 4).flatMap { width in
        meta.big(4, at: size.start + 8).map { (width, $0) }
      }
    }
    guard let largest = sizes.max(by: { area($0) < area($1) }) else { return .unreadable }
    let turns = properties.first { $0.type == "irot" }.flatMap { meta.big(1, at: $0.start) } ?? 0
    let picture = Picture(largest.0, largest.1)
    return turns & 1 == 1 ? picture.turned : picture
  }

  /// Of numbers as high as the file likes, whose product no integer may hold.
  private static func area(_ size: (width: Int, height: Int)) -> Double {
    Double(size.width) * Double(size.height)
  }

  /// What stands in the first box of a type at the outermost level.
  private static func box(_ type: String, in bytes: FileBytes, from start: Int) -> Bytes? {
    var offset = start
    while true {
      let head = Bytes(bytes.bytes(at: offset, count: 8))
      guard let length = head.big(4, at: 0), length >= 8 else { return nil }
      if head.has(type, at: 4) {
        return Bytes(bytes.bytes(at: offset + 8, count: min(length - 8, largestBox)))
      }
      offset += length
    }
  }

  /// The boxes in a box: their types, and where what they hold begins and ends.
  private static func boxes(
    in bytes: Bytes, from start: Int, to end: Int
  ) -> [(type: String, start: Int, end: Int)] {
    var boxes: [(String, Int, Int)] = []
    var offset = start
    while offset + 8 <= end, let length = bytes.big(4, at: offset), length >= 8 {
      let type = String(decoding: bytes.bytes[(offset + 4)..<(offset + 8)], as: UTF8.self)
      boxes.append((type, offset + 8, min(offset + length, end)))
      offset += length
    }
    return boxes
  }
}
