import Files
import Testing

struct RISTests {
  private func check(
    _ sources: String, _ lines: String..., location: SourceLocation = #_sourceLocation
  ) async throws {
    let site = await Built(["content/sources.yml": sources])
    #expect(site.faults == "", sourceLocation: location)
    let expected = lines.map { $0 + "\r\n" }.joined() + "ER  - \r\n"
    #expect(try site.text("sources.ris", location) == expected, sourceLocation: location)
  }

  @Test func `an article has all that is known of it`() async throws {
    try await check(
      Bibliography.article, "TY  - JOUR", "ID  - it", "AU  - Szkuta, Katarzyna", "AU  - Osimo",
      "AU  - The Commission", "TI  - A title", "T2  - A journal", "PB  - A house", "VL  - 31",
      "IS  - 4", "SP  - 558", "EP  - 570", "PY  - 2014", "DA  - 2014/05/02", "Y2  - 2015/06",
      "LA  - en", "DO  - 10.1000/a_b", "UR  - https://www.example.com/a",
      "N1  - Only the abstract was read")
  }

  @Test func `a report has editors, a number and one page`() async throws {
    try await check(
      Bibliography.report, "TY  - RPRT", "ID  - it", "ED  - Roe, Jo", "ED  - The Bank",
      "TI  - A report", "T2  - Reports", "PB  - The Bank", "SN  - 12", "SP  - 7", "PY  - 2014",
      "DA  - 2014/05")
  }

  @Test func `what is not known is not named, and a description stands for a title`() async throws {
    try await check(Bibliography.page, "TY  - ELEC", "ID  - it", "TI  - [A page]")
  }

  @Test func `names have their particles, a book its series, a thesis its kind`() async throws {
    try await check(
      Bibliography.book, "TY  - BOOK", "ID  - it", "AU  - van Gogh, Vincent",
      "AU  - Humboldt, Alexander von, Jr.", "TI  - A book", "T3  - Studies", "PB  - A house",
      "CY  - Bonn", "ET  - 2", "SN  - 978-0-00", "PY  - 2012", "DA  - 2012/03")
    try await check(
      Bibliography.thesis, "TY  - THES", "ID  - it", "TI  - Late", "PB  - A university",
      "M3  - PhD thesis", "SN  - 1234-5679")
  }

  @Test func `a value stays on its line`() async throws {
    try await check(
      Bibliography.signs, "TY  - BOOK", "ID  - it", "AU  - Rock and Roll",
      "AU  - Name, with comma, A & B",
      #"TI  - 50 % & more: $5_a #1 {x} ~^ C:\x “Ä” <br> last "q""#, "T2  - A–B")
  }

  @Test(arguments: [
    ("article-magazine", "MGZN"), ("article-newspaper", "NEWS"), ("chapter", "CHAP"),
    ("dataset", "DATA"), ("post-weblog", "BLOG"), ("software", "COMP"), ("speech", "GEN"),
  ])
  func `every type has its word`(type: String, word: String) async throws {
    try await check(
      "- {id: it, type: \(type), title: T}", "TY  - \(word)", "ID  - it", "TI  - T")
  }

  @Test func `pages that are no range stay as they are`() async throws {
    try await check(
      "- {id: it, type: book, title: T, page: A-7}", "TY  - BOOK", "ID  - it", "TI  - T",
      "SP  - A-7")
    try await check(
      "- {id: it, type: book, title: T, page: A7–A9}", "TY  - BOOK", "ID  - it", "TI  - T",
      "SP  - A7", "EP  - A9")
  }
}
