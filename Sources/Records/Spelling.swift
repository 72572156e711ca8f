import Foundation

/// How values are written that people like to write in other ways: cures for what cannot be read.
enum Spelling {
  /// `write '1250'`; nil when nobody can know.
  private static func note(_ spellings: String?...) -> String? {
    let known = spellings.compactMap(\.self)
    guard known.count == spellings.count else { return nil }
    return "write " + known.map { "'\($0)'" }.joined(separator: ", or ")
  }

  static func ofTruth(_ text: String) -> String? {
    switch text.lowercased() {
    case "yes", "y", "true", "on", "1": note("true")
    case "no", "n", "false", "off", "0": note("false")
    default: nil
    }
  }

  /// An address without its scheme.
  static func ofLink(_ text: String) -> String? {
    let rest = text.hasPrefix("//") ? String(text.dropFirst(2)) : text
    let host = rest.prefix { $0 != "/" }
    guard host.contains("."), !host.hasPrefix("."), !host.contains(where: { ":@".contains($0) }),
      Link.isWhole("https://" + rest)
    else { return nil }
    return note("https://" + rest)
  }

  /// A name in other letters.
  static func ofSlug(_ text: String) -> String? {
    let slug = Slug.made(from: text)
    return slug.isEmpty ? nil : note(slug)
  }

  /// A language by its English name, or with another sign between the parts of its tag.
  static func ofLanguage(_ text: String) -> String? {
    let tag = text.split(separator: "_").joined(separator: "-")
    if LocalizedText.isLanguage(tag) { return note(tag) }
    return note(languages[text.lowercased()])
  }

  /// The tags of languages that content is likely to be written in, by their English names.
  private static let languages = [
    "arabic": "ar", "bulgarian": "bg", "catalan": "ca", "chinese": "zh", "croatian": "hr",
    "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "estonian": "et",
    "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hungarian": "hu",
    "irish": "ga", "italian": "it", "latvian": "lv", "lithuanian": "lt", "maltese": "mt",
    "norwegian": "no", "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru",
    "slovak": "sk", "slovenian": "sl", "spanish": "es", "swedish": "sv", "turkish": "tr",
    "ukrainian": "uk",
  ]

  // MARK: Numbers

  /// Thousands with commas, dots, spaces or apostrophes; words and signs beside the number.
  static func ofNumber(_ text: String) -> String? {
    guard let first = text.firstIndex(where: \.isDigit), let last = text.lastIndex(where: \.isDigit)
    else { return nil }
    let sign = text[..<first].last.map { "-−".contains($0) } ?? false ? "-" : ""
    let digits = text[first...last].filter { !" \u{A0}\u{202F}'’_".contains($0) }
    guard digits.allSatisfy({ $0.isDigit || $0 == "," || $0 == "." }), digits.count < 20 else {
      return nil
    }
    let commas = digits.split(separator: ",", omittingEmptySubsequences: false)
    let dots = digits.split(separator: ".", omittingEmptySubsequences: false)
    let plain = digits.filter(\.isDigit)
    switch (commas.count - 1, dots.count - 1) {
    case (0, 0...1): return note(sign + digits)
    case (1, 0):
      let decimal = sign + commas.joined(separator: ".")
      return commas.areThousands && commas[0] != "0"
        ? note(sign + plain, decimal).map { $0 + ", if the comma stands for a point" }
        : note(decimal)
    case (_, 0): return commas.areThousands ? note(sign + plain) : nil
    case (0, _): return dots.areThousands ? note(sign + plain) : nil
    case (1, _)
    where commas[0].split(separator: ".").areThousands && commas[1].allSatisfy(\.isDigit):
      return note(sign + commas[0].filter(\.isDigit) + "." + commas[1])
    case (_, 1) where dots[0].split(separator: ",").areThousands && dots[1].allSatisfy(\.isDigit):
      return note(sign + dots[0].filter(\.isDigit) + "." + dots[1])
    default: return nil
    }
  }

  // MARK: Dates

  /// What the calendar has instead of a date in the right form that it does not have.
  static func ofCalendar(_ text: some StringProtocol) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      zip([4, 2, 2], parts).allSatisfy({ $0 == $1.count }), numbers[0] >= 1000
    else { return nil }
    guard (1...12).contains(numbers[1]) else { return "there is no month \(parts[1])" }
    let days = PartialDate.days(inMonth: numbers[1], of: numbers[0])
    guard let day = numbers.dropFirst(2).first, !(1...days).contains(day) else { return nil }
    return "\(months[numbers[1] - 1].capitalized) \(numbers[0]) has \(days) days"
  }

  /// Days, months and years in another order, with other signs between, or in words.
  static func ofDate(_ text: String) -> String? {
    let dates = dates(in: text)
    return dates.count == 2 ? note(dates[0], dates[1]) : note(dates.first)
  }

  /// Two dates with another sign between, or the later first.
  static func ofPeriod(_ text: String) -> String? {
    for separator in ["/", "–", "—", " to ", " until ", " - ", "-"] {
      let parts = text.components(separatedBy: separator)
      guard parts.count == 2 else { continue }
      let ends = parts.map { dates(in: $0) }
      guard ends.allSatisfy({ $0.count == 1 && $0[0].count >= 4 }) else { continue }
      for (start, end) in [(ends[0][0], ends[1][0]), (ends[1][0], ends[0][0])] {
        if Period("\(start)/\(end)") != nil { return note("\(start)/\(end)") }
      }
    }
    return ofDate(text)
  }

  /// The dates that a text may mean, of which it is one: none when it is not understood, two when
  /// day and month cannot be told from each other.
  private static func dates(in text: String) -> [String] {
    // A day with a time of day.
    if text.count > 10, PartialDate(text.prefix(10)) != nil,
      "T ".contains(text.dropFirst(10).first!)
    {
      return [String(text.prefix(10))]
    }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      .filter { !["ca", "c", "circa", "about", "of", "the", "in"].contains($0) }
    let named = words.compactMap(month)
    let numbers = words.map(number).filter { $0 != nil }.compactMap(\.self)
    guard named.count + numbers.count == words.count, named.count <= 1,
      let year = numbers.firstIndex(where: { $0 >= 1000 }),
      numbers.count(where: { $0 >= 1000 }) == 1
    else { return [] }
    let others = numbers.indices.filter { $0 != year }.map { numbers[$0] }
    let readings: [[Int]]
    switch (named.first, others.count) {
    case (nil, 0): readings = [[]]
    case (let month?, 0): readings = [[month]]
    case (let month?, 1): readings = [[month, others[0]]]
    case (nil, 1): readings = [others]
    case (nil, 2) where year == 0: readings = [others]
    case (nil, 2) where text.contains("."): readings = [[others[1], others[0]]]
    case (nil, 2): readings = [[others[1], others[0]], others]
    default: readings = []
    }
    var found: [String] = []
    for parts in readings {
      let date = ([numbers[year]] + parts).map { $0 < 10 ? "0\($0)" : "\($0)" }
        .joined(separator: "-")
      if PartialDate(date) != nil, !found.contains(date) { found.append(date) }
    }
    return found
  }

  /// Without the letters of `1st`.
  private static func number(_ word: Substring) -> Int? {
    let digits = word.prefix(while: \.isDigit)
    guard digits.count <= 4, ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else { return nil }
    return Int(digits)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1 to 12, for the English name of a month or its beginning.
  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }
      .map { $0 + 1 }
  }
}

extension Character {
  /// One of the digits 0 to 9.
  fileprivate var isDigit: Bool { isASCII && isNumber }
}

extension [String.SubSequence] {
  /// Whether all parts but the first have three digits, as between signs for thousands.
  fileprivate var areThousands: Bool {
    (1...3).contains(first?.count ?? 0) && dropFirst().allSatisfy { $0.count == 3 }
  }
}
