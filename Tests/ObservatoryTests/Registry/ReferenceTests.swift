import Testing

struct ReferenceTests {
  @Test func `one that leads nowhere names the nearest`() async {
    await check(
      service: "engagements: [{stakeholder: concil, part: user}]",
      gives: """
        content/services/bus.md:5:29: error: 'concil' is none of the stakeholders \
        [unknown-reference]
            note: did you mean 'council'?
        """)
  }

  @Test func `one that resembles nothing names the file it would be`() async {
    await check(
      service: "data: [{dataset: satellite-images, origin: government}]",
      gives: """
        content/services/bus.md:5:18: error: 'satellite-images' is none of the datasets \
        [unknown-reference]
            note: it would be the file content/datasets/satellite-images.md
        """)
  }

  @Test func `one of another kind names the kind`() async {
    await check(
      service: "engagements: [{stakeholder: stops, part: user}]",
      gives: """
        content/services/bus.md:5:29: error: 'stops' is none of the stakeholders \
        [unknown-reference]
            note: 'stops' is one of the datasets
        """)
    await check(
      service: "benefits: [{term: civic-duty, group: users, evidence: claimed, sources: [report]}]",
      gives: """
        content/services/bus.md:5:19: error: 'civic-duty' is none of the benefits [unknown-term]
            note: 'civic-duty' is one of the incentives
        """)
  }

  @Test func `a term that is none names the nearest, or the list`() async {
    await check(
      service: "secondarySectors: [helth]",
      gives: """
        content/services/bus.md:5:20: error: 'helth' is none of the sectors [unknown-term]
            note: did you mean 'health'?
        """)
    await check(
      service: "secondarySectors: [shipping]",
      gives: """
        content/services/bus.md:5:20: error: 'shipping' is none of the sectors [unknown-term]
            note: terms stand in content/vocabularies/sectors.yml: health, transport
        """)
  }

  @Test func `a long list of terms is cut off`() async {
    let terms = (10...22).map { "{id: country-\($0), label: C}" }.joined(separator: "\n  - ")
    await check(
      [
        "content/vocabularies/countries.yml": Sample.vocabulary(terms),
        Sample.serviceFile: Sample.service("countries: [no]"),
      ],
      gives: """
        content/services/bus.md:5:13: error: 'no' is none of the countries [unknown-term]
            note: terms stand in content/vocabularies/countries.yml: country-10, country-11, \
        country-12, country-13, country-14, country-15, country-16, country-17, country-18, \
        country-19, country-20, country-21, …
        """)
  }

  @Test func `capital letters matter, and the right word is named`() async {
    await check(
      service: "countries: [NO]",
      gives: """
        content/services/bus.md:5:13: error: 'NO' is none of the countries [unknown-term]
            note: did you mean 'no' (Norway)?
        """)
  }

  @Test(arguments: [
    ("../stakeholders/council.md", "'council'"), ("council.md", "'council'"),
    ("stakeholders/council", "'council'"), ("stakeholder:council", "'council'"),
    ("Council", "'council'"), ("Town Hall", "'council-tax' (Town Hall)"),
    ("Hôtel de ville", "'council-tax' (Town Hall)"),
  ])
  func `one by path, in other letters or by title names what is meant`(
    written: String, meant: String
  ) async {
    await check(
      [
        Sample.serviceFile: Sample.service(
          "engagements: [{stakeholder: \"\(written)\", part: user}]"),
        "content/stakeholders/council-tax.md":
          "---\nname: {en: Town Hall, fr: Hôtel de ville}\n---\n",
      ],
      gives: """
        content/services/bus.md:5:29: error: '\(written)' is none of the stakeholders \
        [unknown-reference]
            note: did you mean \(meant)?
        """)
  }

  @Test(arguments: [
    ("Kenya", "did you mean 'ke' (Kenya)?"), ("KE", "did you mean 'ke' (Kenya)?"),
    ("uk", "did you mean 'gb' (United Kingdom)?"), ("UK", "did you mean 'gb' (United Kingdom)?"),
    ("\"ke, no\"", "write each as an entry of its own: [ke, no]"),
    ("ke no", "write each as an entry of its own: [ke, no]"),
  ])
  func `a term by its label, another code, or with others, names what is meant`(
    written: String, cure: String
  ) async {
    await check(
      [
        "content/vocabularies/countries.yml": Sample.vocabulary(
          "{id: ke, label: Kenya}", "{id: no, label: Norway}", "{id: gb, label: United Kingdom}"),
        Sample.serviceFile: Sample.service("countries: [\(written)]"),
      ],
      gives: """
        content/services/bus.md:5:13: error: '\(written.filter { $0 != "\"" })' is none of the \
        countries [unknown-term]
            note: \(cure)
        """)
  }

  @Test func `a term that shares a word with others names them with their labels`() async {
    await check(
      [
        "content/vocabularies/risks.yml": Sample.vocabulary(
          "{id: wrong-data, label: Data that are wrong}", "{id: fraud, label: Fraud with data}",
          "{id: privacy, label: Privacy}"),
        Sample.serviceFile: Sample.service(
          "risks: [{term: stale-data, evidence: claimed, sources: [report]}]"),
      ],
      gives: """
        content/services/bus.md:5:16: error: 'stale-data' is none of the risks [unknown-term]
            note: near it: 'fraud' (Fraud with data), 'wrong-data' (Data that are wrong)
            note: the terms stand in content/vocabularies/risks.yml
        """)
  }

  @Test func `one to a term whose id has a fault is not reported as well`() async {
    await check(
      [
        "content/vocabularies/risks.yml": Sample.vocabulary(
          "{id: Wrong Data, label: Wrong data}", "{label: Fraud}"),
        Sample.serviceFile: Sample.service(
          """
          risks:
            - {term: wrong-data, evidence: claimed, sources: [report]}
            - {term: Wrong Data, evidence: claimed, sources: [report]}
            - {term: fraud, evidence: claimed, sources: [report]}
          """),
      ],
      gives: """
        content/vocabularies/risks.yml:4:10: error: 'id' must be small letters, digits and single \
        hyphens, not 'Wrong Data' [out-of-bounds]
            note: write 'wrong-data'
        content/vocabularies/risks.yml:5:5: error: 'id' is missing [missing-key]
            note: 'id': The word by which content names the term.
        """)
  }

  @Test func `one to a file with a fault is not reported as well`() async {
    await check(
      [
        Sample.stakeholderFile: Sample.stakeholder("kind: town"),
        Sample.datasetFile: "no front matter",
        Sample.serviceFile: Sample.service(
          """
          engagements: [{stakeholder: council, part: user}]
          data: [{dataset: stops, origin: government}]
          """),
      ],
      gives: """
        content/datasets/stops.md:1:1: error: no front matter: the first line must be '---' \
        [no-front-matter]
            note: write a line '---', keys such as 'name: …' and another line '---' above the text
        content/stakeholders/council.md:3:7: error: 'kind' cannot be 'town' [unknown-value]
            note: 'government': Public administration at any level, and bodies it owns
            note: 'civil-society': Associations, foundations, charities
            note: 'private': Firms
            note: 'academia': Universities and research institutes; counted with civil society
            note: 'individual': A person; counted with civil society
            note: 'user-community': The people who use a service or contribute to it; counted \
        with civil society
            note: 'unknown': Nothing is known about it, which is not the same as no
        """)
  }

  @Test func `those of a record with a fault are checked too`() async {
    await check(
      service: "status: odd\nsecondarySectors: [helth]",
      gives: """
        content/services/bus.md:5:9: error: 'status' cannot be 'odd' [unknown-value]
            note: 'planned': Announced
            note: 'pilot': On trial
            note: 'active': Running
            note: 'absorbed': Taken over by government
            note: 'merged': Became part of another service
            note: 'closed': Ended
            note: 'unknown': Nothing is known about it, which is not the same as no
        content/services/bus.md:6:20: error: 'helth' is none of the sectors [unknown-term]
            note: did you mean 'health'?
        """)
  }

  @Test(arguments: [
    (
      "name: [",
      """
      content/vocabularies/sectors.yml:1:7: error: the '[' that opens here is never closed \
      [yaml-syntax]
          note: close it with ']'; if it belongs to a text, put quotation marks around the text
      """
    ),
    (
      "- transport",
      """
      content/vocabularies/sectors.yml:1:1: error: the file must hold keys with values \
      ('name: …'), not a list [not-a-group]
      """
    ),
    (
      "",
      """
      content/vocabularies/sectors.yml: error: the file is empty [empty-file]
          note: it holds keys with values, such as 'name: …', each on a line of its own
      """
    ),
    (
      "name: Sectors\nabout: Goods.",
      """
      content/vocabularies/sectors.yml:1:1: error: 'terms' is missing [missing-key]
          note: 'terms': The terms, in the order in which they are shown.
      """
    ),
    (
      "name: Sectors\nabout: Goods.\nterms: transport",
      """
      content/vocabularies/sectors.yml:3:8: error: 'terms' must be a list, not a single value \
      [wrong-type]
          note: begin each entry with '- ' and a key; its keys are id, label, definition, \
      provenance, symbol, groups, cofog, dataTheme, mainActivity, authorityCode, euMember
      """
    ),
  ])
  func `those to a vocabulary that cannot be read are not reported as well`(
    text: String, expected: String
  ) async {
    await check(["content/vocabularies/sectors.yml": text], gives: expected)
  }

  @Test func `a term with a fault of its own is known`() async {
    await check(
      ["content/vocabularies/sectors.yml": Sample.vocabulary("{id: transport, lable: Transport}")],
      gives: """
        content/vocabularies/sectors.yml:4:21: error: unknown key 'lable' [unknown-key]
            note: did you mean 'label'?
        """)
  }

  @Test func `a vocabulary that is missing is one fault, with the first that needs it`() async {
    await check(
      [
        "content/vocabularies/sectors.yml": nil,
        "content/services/tram.md": Sample.service("secondarySectors: [health]"),
      ],
      gives: """
        content/vocabularies/sectors.yml: error: the file of the sectors is missing [missing-file]
            note: references to it: 3, the first at content/services/bus.md:4:9
            note: it holds 'name', 'about' and 'terms', a list with '- id: transport' and a \
        'label' for each
        """)
  }
}
