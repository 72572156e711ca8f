import Files
import Pictures
import Testing

struct PictureFileTests {
  private func check(
    _ bytes: [UInt8], _ expected: Picture, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(PictureFile.picture(FileBytes(bytes)) == expected, sourceLocation: location)
  }

  private static let wide = Picture.sized(width: 640, height: 480)
  private static let high = Picture.sized(width: 480, height: 640)

  @Test(arguments: [
    Drawn.png(640, 480), Drawn.gif(640, 480), Drawn.gif(640, 480, version: "87a"),
    Drawn.jpeg(640, 480), Drawn.lossy(640, 480), Drawn.lossless(640, 480),
    Drawn.extended(640, 480), Drawn.avif(Drawn.size(640, 480)),
  ])
  func `every format says its size`(bytes: [UInt8]) { check(bytes, Self.wide) }

  @Test(arguments: [
    Drawn.png(640, 480), Drawn.gif(640, 480), Drawn.jpeg(640, 480), Drawn.lossy(640, 480),
    Drawn.lossless(640, 480), Drawn.extended(640, 480), Drawn.avif(Drawn.size(640, 480)),
  ])
  func `what is cut off is read or is none, and never something else`(bytes: [UInt8]) {
    for count in bytes.indices {
      let cut = PictureFile.picture(FileBytes(Array(bytes.prefix(count))))
      #expect([.unreadable, Self.wide].contains(cut), "\(count) bytes: \(cut)")
      if count < 10 { #expect(cut == .unreadable) }
    }
  }

  @Test(arguments: [
    Drawn.png(0, 480), Drawn.gif(640, 0), Drawn.jpeg(640, 0), Drawn.lossy(0, 480),
    Drawn.avif(Drawn.size(0, 0)), Drawn.avif(), Drawn.avif(Drawn.size(640, 480), brand: "heic"),
    Drawn.webP("VP8M", Drawn.big(0, 24)), [], Array("<!DOCTYPE html><html>".utf8),
    Array("not really".utf8), [0xFF, 0xD8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0],
  ])
  func `what has no size is no picture`(bytes: [UInt8]) { check(bytes, .unreadable) }

  @Test func `sizes of the largest pictures are read whole`() {
    check(Drawn.png(70_000, 3), .sized(width: 70_000, height: 3))
    check(Drawn.jpeg(65_535, 65_534), .sized(width: 65_535, height: 65_534))
    check(Drawn.lossless(16_384, 16_383), .sized(width: 16_384, height: 16_383))
    check(Drawn.extended(1 << 24, 65_537), .sized(width: 1 << 24, height: 65_537))
    let most = Int(UInt32.max)
    check(
      Drawn.avif(Drawn.size(most, most), Drawn.size(64, 48)), .sized(width: most, height: most))
  }

  // MARK: JPEG

  @Test(arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xCF])
  func `any frame of a JPEG has the size`(marker: UInt8) {
    check(Drawn.jpeg(640, 480, frame: marker), Self.wide)
  }

  @Test func `what stands before the frame is passed over`() {
    let large = Drawn.segment(0xE2, [UInt8](repeating: 0xFF, count: 65_000))
    let others = [0xC4, 0xC8, 0xCC, 0xFE].map { Drawn.segment($0, [1, 2, 3, 4, 5, 6, 7, 8]) }
    check(Drawn.jpeg(640, 480, after: [large, large, [0xFF, 0xFF]] + others), Self.wide)
    check(Drawn.jpeg(640, 480, after: [[0x00]]), .unreadable)
    check(Drawn.jpeg(640, 480, after: [Drawn.segment(0xDA, [0])]), .unreadable)
    check(
      Drawn.jpeg(640, 480, after: Array(repeating: Drawn.segment(0xFE, []), count: 2000)),
      .unreadable)
  }

  @Test(arguments: 0...9, [true, false])
  func `a JPEG is turned as Exif says`(orientation: Int, isLittle: Bool) {
    let exif = Drawn.exif(orientation: orientation, isLittle: isLittle)
    check(
      Drawn.jpeg(640, 480, after: [Drawn.segment(0xE1, Array("http://ns".utf8)), exif]),
      (5...8).contains(orientation) ? Self.high : Self.wide)
  }

  @Test func `broken Exif turns nothing`() {
    let exif = Drawn.exif(orientation: 6, isLittle: true)
    check(Drawn.jpeg(640, 480, after: [exif]), Self.high)
    for count in 0..<(exif.count - 12) {
      let cut = Drawn.segment(0xE1, Array(exif.dropFirst(4).prefix(count)))
      let picture = PictureFile.picture(FileBytes(Drawn.jpeg(640, 480, after: [cut])))
      #expect([Self.wide, Self.high].contains(picture))
    }
  }

  // MARK: AVIF

  @Test func `an AVIF has the size of its largest item, turned where it says so`() {
    check(Drawn.avif(Drawn.size(64, 48), Drawn.size(640, 480), Drawn.size(100, 100)), Self.wide)
    for (turns, picture) in [(0, Self.wide), (1, Self.high), (2, Self.wide), (3, Self.high)] {
      check(Drawn.avif(Drawn.size(640, 480), Drawn.box("irot", [UInt8(turns)])), picture)
    }
  }

  // MARK: Names

  @Test(arguments: [
    ("a.png", true), ("media/a.b.JPG", true), ("a.jpeg", true), ("a.Svg", true), ("a.avif", true),
    ("a.webp", true), ("a.gif", true), ("a.pdf", false), ("png", false), ("a.png.txt", false),
    ("a.", false), ("a.tiff", false),
  ])
  func `a file calls itself a picture by the end of its name`(name: String, isPicture: Bool) {
    #expect(PictureFile.isNamed(so: name) == isPicture)
  }
}
