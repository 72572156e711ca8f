package import Files
package import Records

/// An organisation, a person or a group that takes part in services.
package struct Stakeholder: Entity, Hashable {
  package static let kind = "stakeholders"

  package let name: LocalizedText
  package let summary: LocalizedText?
  package let kind: StakeholderKind?
  package let group: StakeholderGroup?
  package let country: Ref<Country>?
  package let website: Link?
  package let founded: PartialDate?
  package let dissolved: PartialDate?
  package let parent: Ref<Stakeholder>?
  package let sameAs: [Link]
  package let sources: [Ref<Source>]
  package let draft: Bool?
  package let aliases: [String]

  package var title: LocalizedText { name }

  package init(reading field: inout Fields<Stakeholder>) {
    name = field("name", \.name, "The name.", as: "skos:prefLabel")
    summary = field(
      "summary", \.summary, "What it is.", as: "dct:description", Rule.atMost(280).ifPresent)
    kind = field("kind", \.kind, "What kind of body or person it is.", as: "org:classification")
    group = field("group", \.group, "The group it belongs to.")
    country = field("country", \.country, "Where it is based.", as: "dct:spatial")
    website = field("website", \.website, "Its site.", as: "foaf:homepage")
    founded = field("founded", \.founded, "When it was founded.", as: "schema:foundingDate")
    dissolved = field(
      "dissolved", \.dissolved, "When it was dissolved.", as: "schema:dissolutionDate")
    parent = field("parent", \.parent, "The body it belongs to.", as: "org:subOrganizationOf")
    sameAs = field(
      "sameAs", \.sameAs, "The same in other catalogues, such as Wikidata.", as: "schema:sameAs")
    sources = field("sources", \.sources, "The sources.", as: "dct:source")
    draft = field("draft", \.draft, .draftAbout)
    aliases = field("aliases", \.aliases, .aliasesAbout, Rule.address.ofEach)
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if let founded, let dissolved, dissolved.latest < founded.earliest {
      log.error(
        .endBeforeStart,
        "'dissolved' ('\(dissolved.text)') lies before 'founded' ('\(founded.text)')",
        at: keys.place(of: ["dissolved"]),
        notes: ["'founded' stands at \(keys.place(of: ["founded"]))"])
    }
  }
}
