import Files

extension Walk {
  /// Makes the forms of a text what they mean; all else stays as it is.
  mutating func write(_ node: Tree.Node) {
    let text = node.literal
    guard openImages == 0, InlineScanner.mayFind(in: text) else {
      say(text, at: cursor.pass(text))
      return
    }
    var scanner = InlineScanner(text)
    var pieces: [Tree.Node.Piece] = []
    var tildes: [(piece: Int, range: Range<Int>)] = []
    var references: [(piece: Int, label: String)] = []
    var seen = 0
    var done = 0
    while let found = scanner.next() {
      let plain = scanner.text(seen..<found.range.lowerBound)
      say(plain, at: cursor.pass(plain))
      seen = found.range.upperBound
      let isCut = seen == scanner.bytes.count && node.next?.isEmphasis == true
      guard let piece = piece(found.form, scanner.text(found.range), isCut: isCut) else { continue }
      pieces.append(.text(scanner.text(done..<found.range.lowerBound)))
      if case .tildes = found.form { tildes.append((pieces.count, found.range)) }
      if case .footnote(let label) = found.form { references.append((pieces.count, label)) }
      if found.form.isLink { html.links += 1 }
      pieces.append(piece)
      done = seen
    }
    let rest = scanner.text(seen..<scanner.bytes.count)
    say(rest, at: cursor.pass(rest))
    guard !pieces.isEmpty else { return }
    let surroundings = Surroundings(of: node)
    let nodes = node.replace(with: pieces + [.text(scanner.text(done..<scanner.bytes.count))])
    for (piece, label) in references { footnotes.note(nodes[piece], to: label, in: openNote) }
    for (piece, range) in tildes {
      strikethrough.note(
        nodes[piece], count: range.count,
        before: scanner.sign(before: range.lowerBound) ?? surroundings.before,
        after: scanner.sign(at: range.upperBound) ?? surroundings.after)
    }
  }

  /// What a form becomes, once the cursor has passed it; nil when it stays text.
  ///
  /// - Parameter isCut: whether emphasis begins where the form ends.
  private mutating func piece(
    _ form: InlineForm, _ text: String, isCut: Bool
  ) -> Tree.Node.Piece? {
    switch form {
    case .tildes:
      let offset = cursor.pass(text)
      say(text, at: offset)
      return cursor.isPlain(text, at: offset) ? .text(text) : nil
    case .citation(let keys) where openLinks.isEmpty: return cite(keys, text)
    case .footnote(let label) where openLinks.isEmpty: return refer(to: label, text)
    case .shortLink(let kind, let name, let words) where openLinks.isEmpty:
      return link(kind, name, words, text)
    case .address(let destination) where openLinks.isEmpty:
      return link(to: destination, text, isCut: isCut)
    case .brokenCitation(let cure) where openLinks.isEmpty:
      doubt(text, .malformedCitation, "is no citation", cure)
    case .brokenFootnote(let cure) where openLinks.isEmpty:
      doubt(text, .malformedFootnote, "is no footnote", cure)
    case .brokenShortLink(let cure) where openLinks.isEmpty:
      doubt(text, .malformedShortLink, "is no short link", cure)
    case .strayKey(let key) where openLinks.isEmpty && resolver.isSource(key):
      doubt(
        text, .malformedCitation, "is the key of a source, and no citation", "write '[@\(key)]'")
    default: say(text, at: cursor.pass(text))
    }
    return nil
  }

  /// Warns of what was hardly meant as the text that it is.
  private mutating func doubt(
    _ text: String, _ code: Diagnostic.Code, _ fault: String, _ cure: String
  ) {
    let offset = cursor.pass(text)
    say(text, at: offset)
    guard cursor.isPlain(String(text.prefix(2)), at: offset),
      !(offset.map(draft.brokenNotes.contains) ?? false)
    else { return }
    log.warning(
      code, "'\(text.withSingleSpaces)' \(fault)", at: cursor.place(offset), notes: [cure])
  }

  private mutating func cite(_ keys: [CitationSyntax.Key], _ text: String) -> Tree.Node.Piece? {
    guard cursor.isPlain("[@", at: cursor.pass("[")) else {
      let rest = String(text.dropFirst())
      say(text, at: cursor.pass(rest))
      return nil
    }
    let citations = keys.map { key in
      Citation(
        key: key.key, locator: key.locator, place: cursor.place(cursor.pass("@" + key.key)))
    }
    cursor.pass("]")
    return .html(resolver.html(for: citations, &log))
  }

  private mutating func refer(to label: String, _ text: String) -> Tree.Node.Piece? {
    let offset = cursor.pass(text)
    if cursor.isPlain("[^", at: offset) {
      // Written at the end, when it is known which notes the text leads to.
      if footnotes.isKnown(label) { return .html("") }
      if footnotes.isNewlyMissed(label) {
        log.error(
          .unknownFootnote, "there is no footnote '\(label)'", at: cursor.place(offset),
          notes: [footnotes.cure(for: label)])
      }
    }
    say(text, at: offset)
    return nil
  }

  private mutating func link(
    _ kind: String, _ name: String, _ words: String?, _ text: String
  ) -> Tree.Node.Piece? {
    let start = cursor.pass("[[")
    let isOpen = cursor.isPlain("[[", at: start)
    let kindOffset = cursor.pass(kind + ":")
    let kindPlace = cursor.place(kindOffset)
    cursor.pass(String(text.dropFirst("[[:".count + kind.count).dropLast("]]".count)))
    let isClosed = cursor.isPlain("]]", at: cursor.pass("]]"))
    guard isOpen, isClosed else {
      say(text, at: start)
      return nil
    }
    let link = ShortLink(
      kind: kind, name: name, kindPlace: kindPlace,
      namePlace: Place(
        kindPlace.file, kindPlace.line, kindPlace.column + kind.unicodeScalars.count + 1))
    let target = resolver.target(of: link, &log)
    let title = words ?? target?.title ?? name
    say(title, anchor: words ?? name, at: start)
    return target.map { .link(title, to: $0.address) } ?? .text(title)
  }

  private mutating func link(
    to destination: String, _ text: String, isCut: Bool
  ) -> Tree.Node.Piece? {
    let offset = cursor.pass(text)
    say(text, at: offset)
    guard cursor.isPlain(String(text.prefix("https://".count)), at: offset) else { return nil }
    let place = cursor.place(offset)
    if isCut {
      log.warning(
        .cutAddress, "the address '\(text)' ends here, where a sign in it begins emphasis",
        at: place, notes: ["put the whole of it between '<' and '>'"])
      return nil
    }
    return resolver.address(for: destination, at: place, &log).map { .link(text, to: $0) }
  }
}

/// The signs beside a text, as far as its siblings and parents show them.
private struct Surroundings {
  /// nil at the start and the end of a block.
  let before, after: Unicode.Scalar?

  init(of node: Tree.Node) {
    let outside: Unicode.Scalar? = node.parent?.isBlock == false ? "*" : nil
    before = Self.sign(of: node.previous) ?? outside
    after = Self.sign(of: node.next) ?? outside
  }

  private static func sign(of node: Tree.Node?) -> Unicode.Scalar? {
    guard let node else { return nil }
    if case .lineBreak = node.kind { return " " }
    return "*"
  }
}

extension Tree.Node {
  fileprivate var isEmphasis: Bool {
    if case .emphasis = kind { return true }
    return false
  }
}

extension InlineForm {
  /// Whether the page has a link in its place.
  fileprivate var isLink: Bool {
    switch self {
    case .citation, .footnote, .shortLink, .address: true
    default: false
    }
  }
}
