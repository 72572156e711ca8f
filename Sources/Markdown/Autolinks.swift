// Addresses that stand in a text as they are, by the rules of GitHub Flavored Markdown (GFM 0.29,
// 6.9): what ends a sentence does not belong to them.
extension InlineScanner {
  /// An address that begins with `https://`, `http://` or `www.`, not within a word.
  mutating func webAddress(_ start: Int) -> Found? {
    guard
      start == 0 || "*_~(\"'".utf8.contains(bytes[start - 1]) || bytes[start - 1] >= 0x80
        || Unicode.Scalar(bytes[start - 1]).isSpace,
      let prefix = ["https://", "http://", "www."].first(where: { begins(start, $0) })
    else { return nil }
    let domainStart = prefix == "www." ? start : start + prefix.utf8.count
    if !(domain.map { $0.range.contains(domainStart) } ?? false) {
      domain = Domain(at: domainStart, in: bytes)
    }
    guard domain?.isWellFormed(from: domainStart, in: bytes) == true else { return nil }
    let end = withoutClosing(
      bytes[start...].prefix { $0 != UInt8(ascii: "<") && !Unicode.Scalar($0).isSpace })
    guard end > domainStart else { return nil }
    let address = text(start..<end)
    return Found(
      form: .address(destination: prefix == "www." ? "https://" + address : address),
      range: start..<end)
  }

  /// The address of a mailbox around its `@`.
  ///
  /// - Parameter floor: before which it cannot begin.
  func mailAddress(around at: Int, after floor: Int) -> Found? {
    let name = bytes[floor..<at].suffix(while: {
      Self.isOfDomain($0) || $0 == UInt8(ascii: "+")
    })
    var domain = bytes[(at + 1)...].prefix(while: Self.isOfDomain)
    while domain.last == UInt8(ascii: ".") { domain.removeLast() }
    guard !name.isEmpty, domain.contains(UInt8(ascii: ".")), domain.first != UInt8(ascii: "."),
      let last = domain.last, !"-_".utf8.contains(last)
    else { return nil }
    let range = name.startIndex..<domain.endIndex
    return Found(form: .address(destination: "mailto:" + text(range)), range: range)
  }

  private func begins(_ start: Int, _ prefix: String) -> Bool {
    text(start..<min(bytes.count, start + prefix.utf8.count)).lowercased() == prefix
  }

  fileprivate static func isOfDomain(_ byte: UInt8) -> Bool {
    "-_.".utf8.contains(byte)
      || Unicode.Scalar(byte).isASCII && Unicode.Scalar(byte).isLetterOrDigit
  }

  /// Where an address ends, without the signs that close a sentence or a bracket opened before it.
  private func withoutClosing(_ address: ArraySlice<UInt8>) -> Int {
    var rest = Substring(String(decoding: address, as: UTF8.self)).unicodeScalars
    var surplus = rest.count { $0 == ")" } - rest.count { $0 == "(" }
    while let last = rest.last {
      if last == ")" {
        if surplus <= 0 { break }
        surplus -= 1
      } else if last == ";" {
        let name = rest.dropLast().reversed().prefix { $0.isASCII && $0.isLetterOrDigit }
        if !name.isEmpty, rest.dropLast(1 + name.count).last == "&" {
          rest.removeLast(1 + name.count)
        } else {
          break
        }
      } else if !"?!.,:*_~'\"".unicodeScalars.contains(last), last.isASCII || !last.isPunctuation {
        break
      }
      rest.removeLast()
    }
    return address.startIndex + String(rest).utf8.count
  }
}

extension InlineScanner {
  /// A run of the signs of which domains are made; many addresses may seem to begin in it.
  struct Domain {
    let range: Range<Int>
    /// Where its last two parts begin, if it has more.
    private let lastParts: Int
    private let lastDot: Int?
    private let lastUnderscore: Int?

    init(at start: Int, in bytes: [UInt8]) {
      let signs = bytes[start...].prefix { $0 >= 0x80 || InlineScanner.isOfDomain($0) }
      let dot = UInt8(ascii: ".")
      range = start..<signs.endIndex
      lastDot = signs.lastIndex(of: dot)
      lastParts = lastDot.flatMap { signs[..<$0].lastIndex(of: dot) }.map { $0 + 1 } ?? start
      lastUnderscore = signs.lastIndex(of: UInt8(ascii: "_"))
    }

    /// Whether it has two parts that are not empty, and no underscore in the last two.
    func isWellFormed(from start: Int, in bytes: [UInt8]) -> Bool {
      let dot = UInt8(ascii: ".")
      guard let lastDot, lastDot > start, bytes[start] != dot,
        let first = bytes[start..<range.upperBound].firstIndex(of: dot),
        first + 1 < range.upperBound, bytes[first + 1] != dot
      else { return false }
      return lastUnderscore.map { $0 < max(start, lastParts) } ?? true
    }
  }
}

extension ArraySlice {
  fileprivate func suffix(while holds: (Element) -> Bool) -> Self {
    self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}

extension Unicode.Scalar {
  /// Such as a closing quotation mark.
  fileprivate var isPunctuation: Bool {
    [.finalPunctuation, .initialPunctuation, .otherPunctuation, .closePunctuation]
      .contains(properties.generalCategory)
  }
}
