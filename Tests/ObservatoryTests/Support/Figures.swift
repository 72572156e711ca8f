/// The keys of a record with visits, and with satisfaction (more is better) and delay (less is).
enum Figures {
  static let pair = "{users: visits, against: satisfaction}"

  /// - Parameters:
  ///   - rows: a figure a line: the measure, the date, the value if there is one, then other keys as
  ///     `key=value`.
  ///   - pairs: in YAML; the first is of visits and satisfaction.
  ///   - keys: other keys of the record.
  ///   - subject: what all three measures describe.
  static func keys(
    _ rows: String, pairs: [String] = [pair], keys: String = "", subject: String = "service"
  ) -> String {
    """
    \(keys)
    measures:
      - {id: visits, label: Visits, kind: users, unit: visits, subject: \(subject)}
      - {id: satisfaction, label: S, kind: quality, unit: '%', direction: higher-is-better, \
    subject: \(subject)}
      - {id: delay, label: D, kind: outcome, unit: min, direction: lower-is-better, subject: \
    \(subject)}
    observations: [\(rows.split(separator: "\n").map(observation).joined(separator: ", "))]
    pairs: [\(pairs.joined(separator: ", "))]
    """
  }

  /// Visits of 1, 2, 3, … and what stood against them, one year after the other; those after a bar
  /// are flagged.
  static func rows(_ results: String, of measure: String = "satisfaction") -> String {
    var isFlagged = false
    var rows: [String] = []
    for word in results.split(separator: " ") {
      if word == "|" {
        isFlagged = true
        continue
      }
      let number = rows.count + 1
      rows.append("\(measure) \(2000 + number) \(word)" + (isFlagged ? " use=flag" : ""))
    }
    return rows.joined(separator: "\n")
  }

  static func visits(_ count: Int) -> String {
    (1...count).map { "visits \(2000 + $0) \($0)" }.joined(separator: "\n")
  }

  private static func observation(_ row: Substring) -> String {
    let words = row.split(separator: " ")
    let others = words.dropFirst(2).map { word in
      word.contains("=")
        ? word.split(separator: "=").joined(separator: ": ") : "value: \(word)"
    }
    return "{measure: \(words[0]), when: \(words[1]), "
      + (others + ["evidence: claimed", "sources: [report]"]).joined(separator: ", ") + "}"
  }
}
