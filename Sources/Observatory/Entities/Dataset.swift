package import Records

/// Data that services reuse.
package struct Dataset: Entity, Hashable {
  package static let kind = "datasets"

  package let name: LocalizedText
  package let summary: LocalizedText?
  package let publisher: Ref<Stakeholder>?
  package let origin: DataOrigin?
  package let landingPage: Link?
  package let licence: String?
  package let personalData: PersonalData?
  package let sector: Ref<Sector>?
  package let country: Ref<Country>?
  package let sources: [Ref<Source>]
  package let draft: Bool?
  package let aliases: [String]

  package var title: LocalizedText { name }

  package init(reading field: inout Fields<Dataset>) {
    name = field("name", \.name, "The name.", as: "dct:title")
    summary = field(
      "summary", \.summary, "What is in it.", as: "dct:description", Rule.atMost(280).ifPresent)
    publisher = field("publisher", \.publisher, "Who publishes or keeps it.", as: "dct:publisher")
    origin = field("origin", \.origin, "Who the data come from.")
    landingPage = field(
      "landingPage", \.landingPage, "Its page on the web.", as: "dcat:landingPage")
    licence = field("licence", \.licence, "Its licence.", as: "dct:license")
    personalData = field(
      "personalData", \.personalData, "Whether it holds data about persons.")
    sector = field("sector", \.sector, "The public good it is about.", as: "dcat:theme")
    country = field("country", \.country, "The country it covers.", as: "dct:spatial")
    sources = field("sources", \.sources, "The sources.", as: "dct:source")
    draft = field("draft", \.draft, .draftAbout)
    aliases = field("aliases", \.aliases, .aliasesAbout, Rule.address.ofEach)
  }
}
