import Records

/// A form in which reference managers take works.
struct CitationFormat: Sendable {
  let name: String
  /// The end of a file's name, behind the full stop.
  let suffix: String
  let mediaType: String
  let text: @Sendable ([CitedWork]) -> String

  static let all = [
    CitationFormat(name: "BibTeX", suffix: "bib", mediaType: "application/x-bibtex") { works in
      works.map(\.bibTeX).joined(separator: "\n")
    },
    CitationFormat(
      name: "RIS", suffix: "ris", mediaType: "application/x-research-info-systems"
    ) { works in
      works.map(\.ris).joined(separator: "\r\n")
    },
    CitationFormat(
      name: "CSL-JSON", suffix: "csl.json", mediaType: "application/vnd.citationstyles.csl+json"
    ) { works in
      JSON.array(works.map(\.csl)).indentedText
    },
  ]
}
