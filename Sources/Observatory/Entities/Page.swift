package import Records

/// A page of prose, such as the one about the observatory.
package struct Page: Entity, Hashable {
  package static let kind = "pages"

  package let title: LocalizedText
  package let description: LocalizedText?
  package let sources: [Ref<Source>]
  package let draft: Bool?
  package let aliases: [String]

  package init(reading field: inout Fields<Page>) {
    title = field("title", \.title, "The title.", as: "schema:headline")
    description = field(
      "description", \.description, "What is on the page, for search engines.",
      as: "schema:description", Rule.atMost(160).ifPresent)
    sources = field("sources", \.sources, "The sources it cites.", as: "schema:citation")
    draft = field("draft", \.draft, .draftAbout)
    aliases = field("aliases", \.aliases, .aliasesAbout, Rule.address.ofEach)
  }
}
