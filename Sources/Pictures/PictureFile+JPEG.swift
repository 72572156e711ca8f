import Files

extension PictureFile {
  /// How many segments are looked at before the one with the size: a picture has some dozens.
  private static let mostSegments = 1000

  /// JPEG (ITU-T T.81, annex B): segments of a marker, a length and bytes, up to the first that
  /// begins a frame. Turned as Exif says.
  static func jpeg(_ bytes: FileBytes) -> Picture {
    var offset = 2
    var isTurned = false
    for _ in 0..<mostSegments {
      let segment = Bytes(bytes.bytes(at: offset, count: 9))
      guard segment.big(1, at: 0) == 0xFF, let marker = segment.big(1, at: 1) else { break }
      // Any number of these may stand before a marker.
      if marker == 0xFF {
        offset += 1
        continue
      }
      guard let length = segment.big(2, at: 2), length >= 2 else { break }
      switch marker {
      case 0xC4, 0xC8, 0xCC: break
      case 0xC0...0xCF:
        let picture = Picture(segment.big(2, at: 7), segment.big(2, at: 5))
        return isTurned ? picture.turned : picture
      case 0xE1:
        let exif = Bytes(bytes.bytes(at: offset + 4, count: length - 2))
        isTurned =
          isTurned || exif.has("Exif\0\0", at: 0) && (5...8).contains(orientation(exif) ?? 1)
      case 0xD9, 0xDA: return .unreadable
      default: break
      }
      offset += 2 + length
    }
    return .unreadable
  }

  /// The orientation by Exif 2.32 (tag 0x0112 of the first directory of TIFF): 1 to 8, of which 5 to 8
  /// change height for width.
  private static func orientation(_ exif: Bytes) -> Int? {
    let start = "Exif\0\0".utf8.count
    let isLittle = exif.has("II", at: start)
    func number(_ count: Int, _ offset: Int) -> Int? {
      isLittle ? exif.little(count, at: start + offset) : exif.big(count, at: start + offset)
    }
    guard isLittle || exif.has("MM", at: start), number(2, 2) == 42, let directory = number(4, 4),
      let count = number(2, directory)
    else { return nil }
    return (0..<count).lazy.map { directory + 2 + 12 * $0 }
      .first { number(2, $0) == 0x0112 }.flatMap { number(2, $0 + 8) }
  }
}
