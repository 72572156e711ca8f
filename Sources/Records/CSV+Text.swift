extension CSV {
  /// Rows of cells as text (RFC 4180): commas, CRLF, quotation marks where a cell needs them.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { row in row.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" })
    else { return text }
    return "\"\(text.doubling("\""))\""
  }
}
