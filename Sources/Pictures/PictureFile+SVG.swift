import Files

extension PictureFile {
  /// How much is read to come to the outermost element, in bytes.
  private static let longestProlog = 1 << 16

  /// SVG 2 (8.2, 8.6): width and height of the outermost element, where they are lengths; what lacks
  /// follows from its `viewBox`.
  static func svg(_ bytes: FileBytes) -> Picture {
    let text = String(decoding: bytes.bytes(at: 0, count: longestProlog), as: UTF8.self)
    guard let root = SVGRoot(in: text) else { return .unreadable }
    let box = (root["viewBox"] ?? "").split { " ,\t\r\n".contains($0) }.compactMap { Double($0) }
    let ratio = box.count == 4 && box[2] > 0 && box[3] > 0 ? box[2] / box[3] : nil
    switch (root["width"].flatMap(length), root["height"].flatMap(length), ratio) {
    case (let width?, let height?, _): return picture(width, height)
    case (let width?, nil, let ratio?): return picture(width, width / ratio)
    case (nil, let height?, let ratio?): return picture(height * ratio, height)
    case (nil, nil, _?): return picture(box[2], box[3])
    default: return .sizeless
    }
  }

  private static func picture(_ width: Double, _ height: Double) -> Picture {
    let sides = [width, height].map { max(1, min($0.rounded(), 1e6)) }
    return .sized(width: Int(sides[0]), height: Int(sides[1]))
  }

  /// A length in CSS pixels (CSS Values 4, 6.2); nil when it hangs on what is around it, or is none.
  private static func length(_ text: String) -> Double? {
    let units: [String: Double] = [
      "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 96.0 / 72,
      "pc": 16,
    ]
    let number = text.prefix { $0.isNumber || "+-.".contains($0) }
    guard let value = Double(number), value > 0, value.isFinite else { return nil }
    return units[text.dropFirst(number.count).lowercased()].map { value * $0 }
  }
}
