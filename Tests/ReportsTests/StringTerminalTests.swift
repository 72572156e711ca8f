import Reports
import Testing

struct StringTerminalTests {
  @Test func `signs that steer a terminal become spaces`() {
    let text = "a\u{1B}[31m\r\nb\u{202E}c\u{2028}d\te"
    #expect(text.onOneLine == "a [31m  b c d e")
    #expect(text.inPlainLines == "a [31m \nb c d e")
  }

  @Test func `other signs stay`() {
    let text = "Žluť e\u{301} 漢 'a' \"b\""
    #expect(text.onOneLine == text)
    #expect(text.inPlainLines == text)
  }
}
