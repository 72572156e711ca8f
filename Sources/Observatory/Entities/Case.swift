package import Files
package import Records

/// A write-up of one service.
package struct Case: Entity, Hashable {
  package static let kind = "cases"

  package let title: LocalizedText
  package let service: Ref<Service>
  package let language: String
  package let abstract: LocalizedText?
  package let authors: [Person]
  package let published: PartialDate?
  package let updated: PartialDate?
  package let reviewed: Review?
  package let reviewBy: PartialDate?
  package let corrections: [Correction]
  package let licence: String?
  package let sources: [Ref<Source>]
  package let relatedCases: [Ref<Case>]
  package let draft: Bool?
  package let aliases: [String]

  package init(reading field: inout Fields<Case>) {
    title = field("title", \.title, "The title of the write-up.", as: "schema:headline")
    service = field("service", \.service, "The service it is about.", as: "schema:about")
    language = field(
      "language", \.language, "The language it is written in (BCP 47).", as: "schema:inLanguage",
      .language)
    abstract = field(
      "abstract", \.abstract, "What the write-up says, in a sentence or two.",
      as: "schema:abstract", Rule.atMost(280).ifPresent)
    authors = field("authors", \.authors, "Who wrote it.", as: "schema:author")
    published = field(
      "published", \.published, "When it was first published.", as: "schema:datePublished")
    updated = field("updated", \.updated, "When it was last changed.", as: "schema:dateModified")
    reviewed = field("reviewed", \.reviewed, "Who reviewed it, and when.")
    reviewBy = field("reviewBy", \.reviewBy, "When it should be looked at again.")
    corrections = field(
      "corrections", \.corrections, "What was found wrong after it was published, and put right.",
      as: "schema:correction")
    licence = field("licence", \.licence, "The licence of the text.", as: "schema:license")
    sources = field("sources", \.sources, "The sources it cites.", as: "schema:citation")
    relatedCases = field(
      "relatedCases", \.relatedCases, "Other cases worth reading next to it.",
      as: "schema:isRelatedTo")
    draft = field("draft", \.draft, .draftAbout)
    aliases = field("aliases", \.aliases, .aliasesAbout, Rule.address.ofEach)
  }

  /// When the write-up was last touched in a way that readers should know of; nil when it has no
  /// date.
  package var changed: PartialDate? {
    ([published, updated].compactMap(\.self) + corrections.map(\.date))
      .max { $0.earliest < $1.earliest }
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if let published, let updated, updated.latest < published.earliest {
      log.error(
        .endBeforeStart,
        "'updated' ('\(updated.text)') lies before 'published' ('\(published.text)')",
        at: keys.place(of: ["updated"]),
        notes: ["'published' stands at \(keys.place(of: ["published"]))"])
    }
  }
}
