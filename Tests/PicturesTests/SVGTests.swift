import Files
import Pictures
import Testing

struct SVGTests {
  private func check(
    _ text: String, _ expected: Picture, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      PictureFile.picture(FileBytes(Array(text.utf8))) == expected, sourceLocation: location)
  }

  @Test(arguments: [
    (#"width="640" height="480""#, 640, 480), (#"width='640px' height = "480""#, 640, 480),
    (#"height="480" width="640" viewBox="0 0 1 1""#, 640, 480),
    (#"width="1in" height="2.54cm""#, 96, 96), (#"width="25.4mm" height="72pt""#, 96, 96),
    (#"width="6pc" height="101.6Q""#, 96, 96), (#"width="99.6" height="0.2""#, 100, 1),
    (#"viewBox="0 0 640 480""#, 640, 480), (#"viewBox="-5,-5, 24.4 24""#, 24, 24),
    (#"width="320" viewBox="0 0 640 480""#, 320, 240),
    (#"height="240" viewBox="0 0 640 480""#, 320, 240),
    (#"width="100%" height="100%" viewBox="0 0 640 480""#, 640, 480),
    (#"width="2em" height="auto" viewBox="0 0 640 480""#, 640, 480),
  ])
  func `width and height count, then what its box says`(
    attributes: String, width: Int, height: Int
  ) {
    check(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)><g/></svg>",
      .sized(width: width, height: height))
  }

  @Test(arguments: [
    "", #"width="100%""#, #"width="640""#, #"height="0" width="-5""#, #"viewBox="0 0 640""#,
    #"viewBox="0 0 0 480""#, #"width=640 height=480"#, #"data-width="1" data-height="1""#,
  ])
  func `a drawing may have no size`(attributes: String) {
    check("<svg \(attributes)/>", .sizeless)
  }

  @Test(arguments: [
    "\u{FEFF}", "  \r\n", "<?xml version=\"1.0\"?>\n", "<!-- <svg width='1' height='1'> -->",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">",
    "<!DOCTYPE svg [ <!ENTITY ns \"http://example.org\"> ]>\n",
    "<?xml version='1.0'?><!-- a --><!-- b --><!DOCTYPE svg>\t",
  ])
  func `what may stand before it is passed over`(start: String) {
    check(start + "<svg width='640' height='480'>", .sized(width: 640, height: 480))
  }

  @Test func `the name of its element may have a prefix`() {
    check("<svg:svg width='640' height='480'/>", .sized(width: 640, height: 480))
  }

  @Test(arguments: [
    "", "<", "svg", "<html><svg width='1' height='1'/></html>", "<svgs/>", "<?xml", "<!-- <svg/>",
    "<!DOCTYPE svg [ <svg/>", "{\"svg\": 1}",
  ])
  func `all else is no drawing`(text: String) { check(text, .unreadable) }
}
