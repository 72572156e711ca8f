import Files
import Testing

struct BibTeXTests {
  private func check(
    _ sources: String, _ text: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let site = await Built(["content/sources.yml": sources])
    #expect(site.faults == "", sourceLocation: location)
    #expect(try site.text("sources.bib", location) == text + "\n", sourceLocation: location)
  }

  @Test func `an article has all that is known of it`() async throws {
    try await check(
      Bibliography.article,
      """
      @article{it,
        author = {Szkuta, Katarzyna and Osimo and {The Commission}},
        title = {{A title}},
        journal = {A journal},
        publisher = {A house},
        volume = {31},
        number = {4},
        pages = {558--570},
        year = {2014},
        month = may,
        doi = {10.1000/a_b},
        url = {https://www.example.com/a},
        urldate = {2015-06},
        language = {en},
        note = {Only the abstract was read}
      }
      """)
  }

  @Test func `a report has an institution, and a number`() async throws {
    try await check(
      Bibliography.report,
      """
      @techreport{it,
        editor = {Roe, Jo and {The Bank}},
        title = {{A report}},
        series = {Reports},
        institution = {The Bank},
        number = {12},
        pages = {7},
        year = {2014},
        month = may
      }
      """)
  }

  @Test func `what is not known is not named, and a description stands for a title`() async throws {
    try await check(Bibliography.page, "@misc{it,\n  title = {{[A page]}}\n}")
    try await check(
      Bibliography.dataset,
      """
      @misc{it,
        title = {{Figures}},
        publisher = {An office},
        year = {2014},
        url = {https://example.com/%7Ba%7D}
      }
      """)
  }

  @Test func `names have their particles, a book its series, a thesis its school`() async throws {
    try await check(
      Bibliography.book,
      """
      @book{it,
        author = {van Gogh, Vincent and von Humboldt, Jr., Alexander},
        title = {{A book}},
        series = {Studies},
        publisher = {A house},
        address = {Bonn},
        edition = {2},
        number = {7},
        isbn = {978-0-00},
        year = {2012},
        month = mar
      }
      """)
    try await check(
      Bibliography.thesis,
      """
      @phdthesis{it,
        title = {{Late}},
        school = {A university},
        type = {PhD thesis},
        issn = {1234-5679},
        year = {in press}
      }
      """)
  }

  @Test func `no sign of a text means anything`() async throws {
    try await check(
      Bibliography.signs,
      ##"""
      @book{it,
        author = {{Rock and Roll} and {Name, with comma}, A \& B},
        title = {{50 \% \& more: \$5\_a \#1 \textbraceleft{}x\textbraceright{} \textasciitilde{}\textasciicircum{} C:\textbackslash{}x “Ä” <br> last "q"}},
        series = {A–B}
      }
      """##)
  }

  @Test(arguments: [
    ("article-newspaper", "article", "journal"), ("book", "book", "series"),
    ("chapter", "incollection", "booktitle"), ("paper-conference", "inproceedings", "booktitle"),
    ("report", "techreport", "series"),
    ("thesis, genre: Master's thesis", "mastersthesis", "series"),
    ("post-weblog", "misc", "howpublished"),
  ])
  func `every type has its kind of entry`(type: String, kind: String, container: String)
    async throws
  {
    try await check(
      "- {id: it, type: \(type), title: T, container-title: C}",
      "@\(kind){it,\n  title = {{T}},\n  \(container) = {C}"
        + (type.contains("genre") ? ",\n  type = {Master's thesis}\n}" : "\n}"))
  }

  @Test func `entries stand apart, in order of their keys`() async throws {
    try await check(
      "- {id: b, type: book, title: B}\n- {id: a, type: book, title: A}",
      "@book{b,\n  title = {{B}}\n}\n\n@book{a,\n  title = {{A}}\n}")
  }
}
