import Observatory
import Records

extension CitedWork {
  /// A record of RIS (Research Information Systems, 2011): lines of a tag and a value, which end in
  /// CR LF.
  var ris: String {
    var fields: [(String, String?)] = [("TY", risType), ("ID", id)]
    fields += authors.map { ("AU", $0.inverted) }
    fields += editors.map { ("ED", $0.inverted) }
    fields += [
      ("TI", name), ("T2", container), ("T3", collection), ("PB", publisher),
      ("CY", publisherPlace), ("ET", edition), ("M3", genre), ("VL", volume), ("IS", issue),
      // Where reference managers look for the number of a report, too.
      ("SN", number), ("SN", isbn), ("SN", issn),
      ("SP", pageRange?.first ?? page), ("EP", pageRange?.last),
      ("PY", issued?.start.map { "\($0.year)" }), ("DA", issued?.start.map(Self.ris)),
      ("Y2", accessed.map(Self.ris)), ("LA", language), ("DO", doi), ("UR", url),
      ("AB", abstract), ("N1", title == nil ? nil : note),
    ]
    let lines = fields.compactMap { tag, value in value.map { "\(tag)  - \($0.onOneLine)\r\n" } }
    return lines.joined() + "ER  - \r\n"
  }

  /// `2014/05/20`, as far as it is known.
  private static func ris(_ date: PartialDate) -> String { date.text.replacing("-", with: "/") }

  /// `GEN` for types of CSL that RIS has no word for.
  private var risType: String {
    switch type {
    case "article-journal", "review", "review-book": "JOUR"
    case "article-magazine": "MGZN"
    case "article-newspaper": "NEWS"
    case "bill": "BILL"
    case "book": "BOOK"
    case "chapter": "CHAP"
    case "dataset": "DATA"
    case "entry-dictionary": "DICT"
    case "entry-encyclopedia": "ENCYC"
    case "hearing": "HEAR"
    case "legal_case": "CASE"
    case "legislation", "regulation": "STAT"
    case "map": "MAP"
    case "motion_picture": "MPCT"
    case "pamphlet": "PAMP"
    case "paper-conference": "CONF"
    case "patent": "PAT"
    case "post-weblog": "BLOG"
    case "report": "RPRT"
    case "software": "COMP"
    case "thesis": "THES"
    case "post", "webpage": "ELEC"
    default: "GEN"
    }
  }
}
