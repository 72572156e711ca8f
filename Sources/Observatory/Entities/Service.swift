package import Files
package import Records

/// A collaborative public service.
package struct Service: Measured, Hashable {
  package static let kind = "services"

  package let name: LocalizedText
  package let summary: LocalizedText
  package let sector: Ref<Sector>
  package let secondarySectors: [Ref<Sector>]
  package let cofog: String?
  package let countries: [Ref<Country>]
  package let level: Level?
  package let started: PartialDate?
  package let ended: PartialDate?
  package let status: Status?
  package let mode: Mode?
  package let regime: Regime?
  package let engagements: [Engagement]
  package let role: RoleCoding?
  package let criteria: Criteria?
  package let data: [DataUse]
  package let awareness: Awareness?
  package let dialogue: [Dialogue]
  package let governmentChange: [GovernmentChange]
  package let offlineAntecedent: OfflineAntecedent?
  package let successFactors: [Claim<SuccessFactor>]
  package let enablingConditions: [ConditionClaim]
  package let benefits: [BenefitClaim]
  package let incentives: [IncentiveClaim]
  package let obstacles: [Claim<Obstacle>]
  package let risks: [Claim<Risk>]
  package let measures: [Measure]
  package let observations: [Observation]
  package let pairs: [Pair]
  package let links: [WebLink]
  package let location: Location?
  package let draft: Bool?
  package let aliases: [String]

  package var title: LocalizedText { name }

  package init(reading field: inout Fields<Service>) {
    name = field("name", \.name, "The service's name.", as: "schema:name")
    summary = field(
      "summary", \.summary, "What it does for whom, in a sentence or two.",
      as: "schema:description", .atMost(280))
    sector = field("sector", \.sector, "The public good it serves most.", as: "schema:category")
    secondarySectors = field("secondarySectors", \.secondarySectors, "Others that it serves.")
    cofog = field(
      "cofog", \.cofog, "The function of government it is about (COFOG 1999).",
      Rule.cofog.ifPresent)
    countries = field("countries", \.countries, "Where it runs.", as: "schema:areaServed")
    level = field("level", \.level, "Its reach.")
    started = field(
      "started", \.started, "When it opened to the public.", as: "schema:foundingDate")
    ended = field("ended", \.ended, "When it ended.", as: "schema:dissolutionDate")
    status = field("status", \.status, "Where it stands in its life.", as: "adms:status")
    mode = field("mode", \.mode, "Whether it is delivered online.")
    regime = field("regime", \.regime, "Its regime of delivery.")
    engagements = field(
      "engagements", \.engagements, "Who takes part, and in which part.", as: "cv:hasParticipation")
    role = field("role", \.role, "How it relates to the government-run service: our coding.")
    criteria = field("criteria", \.criteria, "The five criteria of the definition.")
    data = field("data", \.data, "The data it reuses.")
    awareness = field("awareness", \.awareness, "What government knew and thought of it.")
    dialogue = field("dialogue", \.dialogue, "Its dialogue with public administration.")
    governmentChange = field(
      "governmentChange", \.governmentChange, "What it changed in government services.")
    offlineAntecedent = field(
      "offlineAntecedent", \.offlineAntecedent, "The offline tradition it continues.")
    successFactors = field(
      "successFactors", \.successFactors, "What is said to have made it work.")
    enablingConditions = field(
      "enablingConditions", \.enablingConditions, "What was there, or lacking, around it.")
    benefits = field("benefits", \.benefits, "What each group gains.")
    incentives = field("incentives", \.incentives, "What moved each group to take part.")
    obstacles = field("obstacles", \.obstacles, "What stood in its way.")
    risks = field("risks", \.risks, "What could go wrong, or did.")
    measures = field("measures", \.measures, "What is counted or assessed.")
    observations = field("observations", \.observations, "The dated figures.")
    pairs = field("pairs", \.pairs, "Measures of use set against measures of quality.")
    links = field("links", \.links, "Its pages on the web.", as: "schema:url")
    location = field("location", \.location, "Where it is, if it is in one place.")
    draft = field("draft", \.draft, .draftAbout)
    aliases = field("aliases", \.aliases, .aliasesAbout, Rule.address.ofEach)
  }

  /// Its operators' part.
  package var operators: [Engagement] { engagements.filter { $0.part == .operator } }

  /// Where it stands to the definition.
  package var definitionStatus: DefinitionStatus { criteria?.status ?? .undetermined }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    checkFigures(keys, &log)
    if keys.areRead("data"), criteria?.dataReuse?.verdict == .meets,
      !data.contains(where: { [.government, .citizens].contains($0.origin) })
    {
      log.error(
        .criterionContradiction,
        "'dataReuse' has the verdict 'meets', but no 'data' of origin government or citizens is named",
        at: keys.place(of: ["criteria", "dataReuse", "verdict"]),
        notes: ["add what is reused to 'data', or write another verdict"])
    }
    if keys.areRead("dialogue"), criteria?.openDialogue?.verdict == .meets,
      !dialogue.contains(where: \.form.isDialogue)
    {
      log.error(
        .criterionContradiction,
        "'openDialogue' has the verdict 'meets', but no 'dialogue' stronger than one-way-publication "
          + "is named",
        at: keys.place(of: ["criteria", "openDialogue", "verdict"]),
        notes: ["add the dialogue to 'dialogue', or write another verdict"])
    }
    if let position = secondarySectors.firstIndex(of: sector) {
      log.warning(
        .sectorTwice, "'\(sector.slug)' is the sector already",
        at: keys.place(of: ["secondarySectors", .item(position)]),
        notes: ["take it out here, or write the other sector that was meant"])
    }
  }
}
