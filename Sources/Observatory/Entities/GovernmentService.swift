package import Files
package import Records

/// A government-run service: the counterpart of a collaborative one, or a comparator on its own.
package struct GovernmentService: Measured, Hashable {
  package static let kind = "government-services"

  package let name: LocalizedText
  package let summary: LocalizedText?
  package let competentAuthority: Ref<Stakeholder>?
  package let sector: Ref<Sector>?
  package let countries: [Ref<Country>]
  package let level: Level?
  package let started: PartialDate?
  package let ended: PartialDate?
  package let status: Status?
  package let mode: Mode?
  package let regime: Regime?
  package let measures: [Measure]
  package let observations: [Observation]
  package let pairs: [Pair]
  package let links: [WebLink]
  package let sources: [Ref<Source>]
  package let draft: Bool?
  package let aliases: [String]

  package var title: LocalizedText { name }

  package init(reading field: inout Fields<GovernmentService>) {
    name = field("name", \.name, "The service's name.", as: "dct:title")
    summary = field(
      "summary", \.summary, "What it does for whom.", as: "dct:description",
      Rule.atMost(280).ifPresent)
    competentAuthority = field(
      "competentAuthority", \.competentAuthority, "The government body that is responsible for it.",
      as: "cv:hasCompetentAuthority")
    sector = field("sector", \.sector, "The public good it serves.", as: "cv:sector")
    countries = field("countries", \.countries, "Where it runs.", as: "dct:spatial")
    level = field("level", \.level, "Its reach.")
    started = field("started", \.started, "When it opened to the public.")
    ended = field("ended", \.ended, "When it ended.")
    status = field("status", \.status, "Where it stands in its life.", as: "adms:status")
    mode = field("mode", \.mode, "Whether it is delivered online.")
    regime = field("regime", \.regime, "Its regime of delivery.")
    measures = field("measures", \.measures, "What is counted or assessed.")
    observations = field("observations", \.observations, "The dated figures.")
    pairs = field("pairs", \.pairs, "Measures of use set against measures of quality.")
    links = field("links", \.links, "Its pages on the web.")
    sources = field("sources", \.sources, "The sources.", as: "dct:source")
    draft = field("draft", \.draft, .draftAbout)
    aliases = field("aliases", \.aliases, .aliasesAbout, Rule.address.ofEach)
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    checkFigures(keys, &log)
  }
}
