import Observatory
import Records

extension CitedWork {
  /// An entry of BibTeX (Patashnik, BibTeXing, 1988), in UTF-8.
  var bibTeX: String {
    let kind = BibTeXKind(type, genre)
    let isInSeries = kind.containerField == "series"
    let lines = Self.lines([
      ("author", Self.bibTeX(authors)), ("editor", Self.bibTeX(editors)),
      // In braces of its own, so that no style takes the capitals off names.
      ("title", name.map { "{\($0.escapedForBibTeX)}" }),
      (kind.containerField, (isInSeries ? collection ?? container : container)?.escapedForBibTeX),
      ("series", isInSeries ? nil : collection?.escapedForBibTeX),
      (kind.publisherField, publisher?.escapedForBibTeX),
      ("address", publisherPlace?.escapedForBibTeX), ("edition", edition?.escapedForBibTeX),
      ("type", genre?.escapedForBibTeX), ("volume", volume?.escapedForBibTeX),
      ("number", (issue ?? number ?? collectionNumber)?.escapedForBibTeX),
      ("pages", pageRange.map { "\($0.first)--\($0.last)" } ?? page?.escapedForBibTeX),
      ("isbn", isbn?.escapedForBibTeX), ("issn", issn?.escapedForBibTeX),
      ("year", issued?.start.map { "\($0.year)" } ?? issued?.words?.escapedForBibTeX),
    ])
    // A macro of every style, which writes it in the style's language.
    let month = issued?.start?.month.map { ["  month = \(Self.months[$0 - 1])"] } ?? []
    let rest = Self.lines([
      ("doi", doi?.verbatimForBibTeX), ("url", url?.verbatimForBibTeX),
      ("urldate", accessed?.text), ("language", language?.escapedForBibTeX),
      ("abstract", abstract?.escapedForBibTeX),
      ("note", title == nil ? nil : note?.escapedForBibTeX),
    ])
    let fields = (lines + month + rest).joined(separator: ",\n")
    return "@\(kind.name){\(id),\n\(fields)\n}\n"
  }

  private static func lines(_ fields: [(key: String, value: String?)]) -> [String] {
    fields.compactMap { key, value in value.map { "  \(key) = {\($0)}" } }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// nil when there are no names.
  private static func bibTeX(_ names: [WorkName]) -> String? {
    names.isEmpty ? nil : names.map(bibTeX).joined(separator: " and ")
  }

  /// `von Last, Jr., First`, or a name that has no parts.
  private static func bibTeX(_ name: WorkName) -> String {
    switch name {
    case .person(let person):
      [
        [person.droppingParticle, person.particle, person.family].words, person.suffix,
        person.given,
      ].compactMap { $0.map(bibTeX(partOfName:)) }.joined(separator: ", ")
    case .literal(let name): "{\(name.escapedForBibTeX)}"
    }
  }

  /// In braces where it holds what stands between names, or between the parts of one.
  private static func bibTeX(partOfName part: String) -> String {
    let isDivided = part.contains(",") || part.split(separator: " ").contains("and")
    return isDivided ? "{\(part.escapedForBibTeX)}" : part.escapedForBibTeX
  }
}

/// A kind of entry, and the fields that it keeps the place of publication in.
private struct BibTeXKind {
  let name: String
  let containerField: String
  let publisherField: String

  /// - Parameters:
  ///   - type: a type of CSL; those that BibTeX has no kind for are `misc`.
  ///   - genre: tells of which degree a thesis is.
  init(_ type: String, _ genre: String?) {
    (name, containerField, publisherField) =
      switch type {
      case "article-journal", "article-magazine", "article-newspaper", "review", "review-book":
        ("article", "journal", "publisher")
      case "book": ("book", "series", "publisher")
      case "chapter": ("incollection", "booktitle", "publisher")
      case "paper-conference": ("inproceedings", "booktitle", "publisher")
      case "report": ("techreport", "series", "institution")
      case "thesis" where genre?.lowercased().contains("master") == true:
        ("mastersthesis", "series", "school")
      case "thesis" where genre != nil: ("phdthesis", "series", "school")
      default: ("misc", "howpublished", "publisher")
      }
  }
}

extension String {
  /// With commands in the place of the signs that mean something in TeX. Braces have commands too,
  /// since BibTeX counts them even behind a backslash.
  fileprivate var escapedForBibTeX: String {
    onOneLine.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "&", "%", "#", "_", "$": "\\\(scalar)"
      default: String(scalar)
      }
    }.joined()
  }

  /// An address, which BibTeX passes on as it is; what would end the field is percent-encoded.
  fileprivate var verbatimForBibTeX: String {
    onOneLine.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
  }
}
