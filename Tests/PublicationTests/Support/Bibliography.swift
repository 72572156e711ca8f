/// Sources as authors write them, for every form in which they are published.
enum Bibliography {
  /// A source with all that a source can have.
  static let article = """
    - id: it
      type: article-journal
      title: A title
      author:
        - {family: Szkuta, given: Katarzyna}
        - {family: Osimo}
        - {literal: The Commission}
      issued: {date-parts: [[2014, 5, 2]]}
      accessed: 2015-06
      container-title: A journal
      publisher: A house
      volume: "31"
      issue: "4"
      page: 558-570
      DOI: 10.1000/a_b
      URL: https://www.example.com/a
      language: en
      note: Only the abstract was read
      reliability: independent
    """

  /// With no more than it must have.
  static let page = "- {id: it, type: webpage, note: A page}"

  static let report = """
    - id: it
      type: report
      title: A report
      editor: [{family: Roe, given: Jo}, {literal: The Bank}]
      number: "12"
      publisher: The Bank
      container-title: Reports
      page: "7"
      issued: 2014-05
    """

  static let dataset = """
    - {id: it, type: dataset, title: Figures, publisher: An office, issued: 2014, \
    URL: "https://example.com/%7Ba%7D"}
    """

  /// Signs that mean something in one of the forms.
  static let signs = #"""
    - id: it
      type: book
      title: "50 % & more: $5_a #1 {x} ~^ C:\\x “Ä” <br>\r\n\tlast\x01\"q\""
      author: [{family: Rock and Roll}, {family: "Name, with comma", given: A & B}]
      container-title: "A–B"
    """#

  /// Names in all their parts, an edition, a series, and what only CSL-JSON has a place for.
  static let book = """
    - id: it
      type: book
      title: A <i>book</i>
      author:
        - {family: Gogh, given: Vincent, non-dropping-particle: van}
        - {family: Humboldt, given: Alexander, dropping-particle: von, suffix: Jr.}
      collection-title: Studies
      collection-number: 7
      edition: 2
      publisher: A house
      publisher-place: Bonn
      ISBN: 978-0-00
      number-of-pages: 212
      issued: {date-parts: [[2012, 3], [2012, 4]], circa: true}
    """

  static let thesis = """
    - {id: it, type: thesis, title: Late, genre: PhD thesis, publisher: A university, \
    issued: {literal: in press}, ISSN: 1234-5679}
    """
}
