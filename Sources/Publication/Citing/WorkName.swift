import Observatory

/// Who wrote or edited a work.
enum WorkName: Sendable, Hashable {
  case person(Person)
  /// A body, or a person whose family name is not told apart.
  case literal(String)

  /// The parts of a person's name, by CSL.
  struct Person: Sendable, Hashable {
    let family: String
    var given: String? = nil
    /// Stands before the family name wherever that stands: `van` of Vincent van Gogh.
    var particle: String? = nil
    /// Stands before the family name only behind the given one: `von` of Alexander von Humboldt.
    var droppingParticle: String? = nil
    var suffix: String? = nil
  }

  /// nil when neither of its names is known.
  init?(_ name: SourceName) {
    if let literal = name.literal {
      self = .literal(literal)
    } else if let family = name.family {
      self = .person(
        Person(
          family: family, given: name.given, particle: name.nonDroppingParticle,
          droppingParticle: name.droppingParticle, suffix: name.suffix))
    } else {
      return nil
    }
  }

  /// A name as it is to be cited: with one comma, the family name stands before it.
  init(_ text: String) {
    let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
    self =
      parts.count == 2
      ? .person(Person(family: String(parts[0]), given: String(parts[1]))) : .literal(text)
  }

  /// The family name first: `Gogh` with its particle, `Humboldt, Alexander von`, `King, Martin, Jr.`.
  var inverted: String {
    switch self {
    case .person(let person):
      [
        [person.particle, person.family].words, [person.given, person.droppingParticle].words,
        person.suffix,
      ].compactMap { $0 }.joined(separator: ", ")
    case .literal(let name): name
    }
  }
}

extension [String?] {
  /// Those that are there, with spaces between; nil when none is.
  var words: String? {
    let words = compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
