package import Records

/// One entry of a vocabulary.
package struct Term: Record, Hashable {
  package let id: String
  package let label: LocalizedText
  package let definition: LocalizedText?
  package let provenance: String?
  package let symbol: Symbol?
  package let groups: [StakeholderGroup]
  package let cofog: [String]
  package let dataTheme: String?
  package let mainActivity: String?
  package let authorityCode: String?
  package let euMember: Bool?

  package init(reading field: inout Fields<Term>) {
    id = field("id", \.id, "The word by which content names the term.", as: "skos:notation", .slug)
    label = field("label", \.label, "The term for readers.", as: "skos:prefLabel")
    definition = field(
      "definition", \.definition, "What the term means.", as: "skos:definition")
    provenance = field(
      "provenance", \.provenance, "Where the term was taken from.", as: "dct:source")
    symbol = field(
      "symbol", \.symbol,
      "The shape that stands before the term; sectors without one have a square.")
    groups = field("groups", \.groups, "The stakeholder groups to which the term applies.")
    cofog = field(
      "cofog", \.cofog, "The functions of government that it covers (COFOG 1999).",
      Rule.cofog.ofEach)
    dataTheme = field(
      "dataTheme", \.dataTheme, "Its code in the EU data theme table.", as: "skos:closeMatch")
    mainActivity = field(
      "mainActivity", \.mainActivity, "Its code in the EU main activity table.",
      as: "skos:closeMatch")
    authorityCode = field(
      "authorityCode", \.authorityCode, "Its code in the EU country table.", as: "skos:exactMatch")
    euMember = field("euMember", \.euMember, "Whether the country is a member of the EU.")
  }
}

extension Rule where Value == String {
  /// Division, group or class of the functions of government (United Nations, COFOG 1999).
  static var cofog: Rule {
    form(
      "a COFOG code such as 07 or 07.2", pattern: #"^(0[1-9]|10)(\.[1-9]){0,2}$"#, numbers: 1...10.9
    ) { text in
      let digits = (1...9).map { "\($0)" }
      let divisions = digits.map { "0" + $0 } + ["10"]
      let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return (1...3).contains(parts.count) && divisions.contains(parts[0])
        && parts.dropFirst().allSatisfy(digits.contains)
    }
  }
}
