import Files
import Observatory
import Records
import Templates

/// The site's own words in its language: `templates/strings/<language>.yml`.
struct Wording: Sendable {
  let words: [String: String]

  /// Every word stands for itself: for texts that nobody will see.
  static let none = Wording(words: [:])

  private init(words: [String: String]) { self.words = words }

  /// nil, and a fault logged, when the file is missing or holds no words at all.
  ///
  /// Logged: words that are no texts, and those that are missing and the program or a template
  /// needs. Those stand for themselves, so that nothing else finds them missing again.
  ///
  /// - Parameter named: the words that templates name, each with the first place that does.
  init?(
    _ tree: FileTree, language: String, namedByTemplates named: [String: Place],
    _ log: inout [Diagnostic]
  ) {
    let path = Self.path(of: language)
    guard let file = tree[path] else {
      log.error(
        .missingString, "the site's words in the language '\(language)' are missing",
        at: Place(path), notes: ["copy templates/strings/en.yml, and translate it"])
      return nil
    }
    guard let mapping = file.yamlMapping(&log) else { return nil }
    var words: [String: String] = [:]
    for pair in mapping.pairs {
      if case .scalar(let text, _) = pair.value {
        words[pair.key] = text
      } else {
        words[pair.key] = pair.key
        log.error(.wrongType, "'\(pair.key)' must be a text", at: pair.value.place)
      }
    }
    let missing = Self.missing(beside: words.keys, named, in: tree)
    if let first = missing.first {
      let place = named[first].map { "it is named at \($0)" } ?? "the program writes it"
      log.error(
        .missingString,
        missing.count == 1
          ? "the word '\(first)' is missing" : "\(missing.count) words are missing",
        at: Place(path, 1, 1),
        notes: [
          missing.count == 1 ? place : missing.map { "'\($0)'" }.joined(separator: ", ")
        ])
    }
    self.words = words.merging(missing.map { ($0, $0) }) { present, _ in present }
  }

  /// The words that are needed and not there, in order. A name in a template that no language has
  /// and that is nearly one of the words is left out: the fault is the template's.
  private static func missing(
    beside words: some Sequence<String>, _ named: [String: Place], in tree: FileTree
  ) -> [String] {
    let present = Set(words)
    let needed = Set(Key.allCases.map(\.rawValue) + Index.words)
    let absent = needed.union(named.keys).subtracting(present)
    if absent.isEmpty { return [] }
    // What is wrong with the other languages is told when a site is in one of them.
    var unlogged: [Diagnostic] = []
    let known = needed.union(
      languages(tree).flatMap { language in
        tree[path(of: language)]?.yamlMapping(&unlogged)?.pairs.map(\.key) ?? []
      })
    return absent.filter {
      known.contains($0) || Suggestion.nearest(to: $0, among: present) == nil
    }.sorted()
  }

  private static func path(of language: String) -> String { "templates/strings/\(language).yml" }

  /// The languages that there are words for.
  static func languages(_ tree: FileTree) -> [String] {
    tree.files(under: "templates/strings").compactMap { file in
      file.path.hasSuffix(".yml")
        ? String(file.path.dropFirst("templates/strings/".count).dropLast(4)) : nil
    }
  }

  /// The words that the program itself writes; templates can name any other.
  enum Key: String, CaseIterable {
    case months, home, cases, services, stakeholders, datasets, browse, unknown, yes, no, page
    case governmentServices = "government-services"
    case matrix, notFound = "not-found", about, computed, from, noneRecorded = "none-recorded"
    case matrixAbout = "matrix-about", casesAbout = "cases-about", servicesAbout = "services-about"
    case governmentServicesAbout = "government-services-about"
    case stakeholdersAbout = "stakeholders-about", datasetsAbout = "datasets-about"
    case explore, exploreAbout = "explore-about", compare, compareAbout = "compare-about"
    case browseAbout = "browse-about", all, total
    case writeUps = "write-ups", relatedCases = "related-cases", relatedServices =
      "related-services"
    case reusedBy = "reused-by", authorityOf = "authority-of", publisherOf = "publisher-of"
    case inDialogueWith = "in-dialogue-with", antecedentOf = "antecedent-of", members
    case definitionStatus = "definition-status", operatorKind = "operator-kind", operators
    case findings, findingsAbout = "findings-about", notASample = "not-a-sample"
    case chartAbout = "chart-about", noData = "no-data", europe, elsewhere, overTime = "over-time"
    case qualityAgainstUse = "quality-against-use", bothOverTime = "both-over-time"
    case claimsByGroup = "claims-by-group", claimsByGroupAbout = "claims-by-group-about"
    case aboutService = "about-service", updated, otherCases = "other-cases"
    case codebook, codebookAbout = "codebook-about", faults, faultsAbout = "faults-about", moved
    case typeText = "type-text", typeLocalizedText = "type-localized-text", typeWord = "type-word"
    case typeNumber = "type-number", typeBoolean = "type-boolean", typeDate = "type-date"
    case typePeriod = "type-period", typeLink = "type-link", typeReference = "type-reference"
    case typeChoice = "type-choice", typeList = "type-list", typeGroup = "type-group"
    case typeEither = "type-either"
    case editors, number, edition, accessed, andOthers = "and-others", circa
    case references, referencesAbout = "references-about"
    case footnotes, backToText = "back-to-text", table
    case figures, inFindings = "in-findings", sources, corrections, cite, basis
  }

  subscript(key: Key) -> String { words[key.rawValue] ?? key.rawValue }

  /// The label of a field: the word `field-<key>`, else one made of the key.
  func label(ofField key: String) -> String {
    if let word = words["field-" + key] { return word }
    var label = ""
    for character in key {
      label += character.isUppercase ? " " + character.lowercased() : String(character)
    }
    return label.prefix(1).uppercased() + label.dropFirst()
  }

  /// What a stakeholder is to the services it takes part in: the word `part-<part>`.
  func label(ofPart part: String) -> String? { words["part-" + part] }

  /// A code with the word for it, `code-<key>-<code>`, or for the nearest group that holds it:
  /// `04.5` is in `04`. What is no code stays as it is.
  func explained(_ item: ItemView, of key: String) -> ItemView {
    var code = item.text
    while true {
      if let word = words["code-\(key)-\(code)"] {
        return ItemView(text: "\(item.text) \(word)", url: item.url, about: item.about)
      }
      guard let point = code.lastIndex(of: ".") else { return item }
      code = String(code[..<point])
    }
  }

  /// `20 May 2014`, `May 2014` or `2014`.
  func date(_ date: PartialDate) -> String {
    let months = self[.months].split(separator: " ").map(String.init)
    let month = date.month.map { months.count == 12 ? months[$0 - 1] : "\($0)" }
    return [date.day.map { "\($0)" }, month, "\(date.year)"].compactMap(\.self)
      .joined(separator: " ")
  }

  /// `about May 2014`, `Spring 2014`, `May 2014 – June 2014`, or the words that stand for a date.
  func date(_ date: SourceDate) -> String {
    guard let start = date.start else { return date.words ?? "" }
    let season = date.season.flatMap { Int($0) == nil ? $0 : nil }
    let dates = [start, date.end].compactMap { $0.map(self.date) }.joined(separator: " – ")
    return [date.isCirca ? self[.circa] : nil, season, dates].compactMap(\.self)
      .joined(separator: " ")
  }

  func period(_ period: Period) -> String {
    guard let end = period.end else { return date(period.start) }
    return date(period.start) + " – " + date(end)
  }

  /// With so many decimals.
  func number(_ number: Double, decimals: Int?) -> String {
    guard let decimals else { return self.number(number) }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (number * scale).rounded() / scale
    let text = self.number(rounded == 0 ? 0 : rounded)
    guard decimals > 0 else { return text }
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return parts[0] + "." + fraction
      + String(repeating: "0", count: max(0, decimals - fraction.count))
  }

  /// A share in whole per cent.
  func percentage(_ part: Int, of whole: Int) -> String {
    "\(Int((Double(part) / Double(whole) * 100).rounded())) %"
  }

  /// With commas between thousands and a full stop before decimals.
  func number(_ number: Double) -> String {
    let text = number.magnitude.digits
    let parts = text.split(separator: ".")
    var whole = ""
    for (position, digit) in parts[0].reversed().enumerated() {
      if position > 0, position % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let sign = number < 0 ? "−" : ""
    return sign + String(whole.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
  }
}

extension Double {
  /// The shortest decimal text, all its places written out: `0.00001` where `decimal` has `1e-05`.
  fileprivate var digits: String {
    let parts = decimal.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return decimal }
    let mantissa = parts[0].split(separator: ".")
    let digits = mantissa.joined()
    let point = mantissa[0].count + exponent
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    return digits + String(repeating: "0", count: max(0, point - digits.count))
  }
}
