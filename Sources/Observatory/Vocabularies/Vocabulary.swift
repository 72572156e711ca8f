package import Files
package import Records

/// An open list of terms: a file that authors extend without touching code.
package struct Vocabulary: Record, Hashable {
  package let name: LocalizedText
  package let about: LocalizedText
  package let provenance: String?
  package let terms: [Term]

  package init(reading field: inout Fields<Vocabulary>) {
    name = field("name", \.name, "The vocabulary's name.", as: "dct:title")
    about = field("about", \.about, "What its terms describe.", as: "dct:description")
    provenance = field("provenance", \.provenance, "Where the list comes from.", as: "dct:source")
    terms = field("terms", \.terms, "The terms, in the order in which they are shown.", .nonEmpty)
  }

  /// The file of a vocabulary.
  package static func path(of kind: String) -> String { "content/vocabularies/\(kind).yml" }

  package subscript(id: String) -> Term? { terms.first { $0.id == id } }

  /// The vocabularies that content refers to, by the name of their file.
  package static let all: [any Referent.Type] = [
    Sector.self, Country.self, SuccessFactor.self, EnablingCondition.self, Benefit.self,
    Incentive.self, Obstacle.self, Risk.self,
  ]
}

extension Vocabulary {
  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    for repeated in keys.repeats(of: "id", in: "terms") {
      log.error(
        .duplicateTerm, "the term '\(repeated.text)' stands twice", at: repeated.place,
        notes: ["first at \(repeated.first)"])
    }
  }
}
