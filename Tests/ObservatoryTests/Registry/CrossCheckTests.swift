import Testing

struct CrossCheckTests {
  @Test(arguments: ["civil-society", "private", "academia", "individual", "user-community"])
  func `a competent authority is a government body`(kind: String) async {
    await check(
      [
        Sample.stakeholderFile: Sample.stakeholder("kind: \(kind)"),
        Sample.governmentServiceFile: Sample.governmentService("competentAuthority: council"),
      ],
      gives: """
        content/government-services/timetable.md:3:21: error: a competent authority is a \
        government body, and 'council' is of the kind '\(kind)' [not-an-authority]
            note: its kind stands in content/stakeholders/council.md
        """)
  }

  @Test(arguments: ["kind: government", "kind: unknown", ""])
  func `one whose kind is not known may be an authority`(kind: String) async {
    await check(
      [
        Sample.stakeholderFile: Sample.stakeholder(kind),
        Sample.governmentServiceFile: Sample.governmentService("competentAuthority: council"),
      ], gives: "")
  }

  private static let graded = "evidence: claimed, sources: [report]"

  @Test func `a term is used for the groups that it is meant for`() async {
    await check(
      service: """
        benefits:
          - {term: time-saved, group: innovators, \(Self.graded)}
          - {term: time-saved, group: public-administration, \(Self.graded)}
          - {term: trust, group: public-administration, \(Self.graded)}
        incentives: [{term: civic-duty, group: innovators, \(Self.graded)}]
        """,
      gives: """
        content/services/bus.md:7:31: warning: 'time-saved' is meant for users, innovators, not \
        for 'public-administration' [group-mismatch]
            note: write another group or term, or add the group to the term in \
        content/vocabularies/benefits.yml
        content/services/bus.md:9:40: warning: 'civic-duty' is meant for users, not for \
        'innovators' [group-mismatch]
            note: write another group or term, or add the group to the term in \
        content/vocabularies/incentives.yml
        """)
  }

  @Test func `a case is not related to itself`() async {
    await check(
      [
        Sample.caseFile: Sample.case("relatedCases: [tram, bus]"),
        "content/cases/tram.md": Sample.case(),
      ],
      gives: """
        content/cases/bus.md:7:22: error: the case 'bus' cannot be related to itself \
        [related-to-itself]
            note: take it out, or write the name of the other case that was meant
        """)
  }

  @Test func `a stakeholder is not its own parent`() async {
    await check(
      [Sample.stakeholderFile: Sample.stakeholder("parent: council")],
      gives: """
        content/stakeholders/council.md:3:9: error: following 'parent' leads back to 'council' \
        [own-parent]
        """)
  }

  @Test func `a ring of parents is reported once, and those that lead into it not at all`() async {
    await check(
      [
        "content/stakeholders/c.md": Sample.stakeholder("parent: a"),
        "content/stakeholders/a.md": Sample.stakeholder("parent: b"),
        "content/stakeholders/b.md": Sample.stakeholder("parent: c"),
        "content/stakeholders/aa.md": Sample.stakeholder("parent: a"),
        "content/stakeholders/0.md": Sample.stakeholder("parent: b"),
      ],
      gives: """
        content/stakeholders/a.md:3:9: error: following 'parent' leads back to 'a' [own-parent]
            note: a → b → c → a
        """)
  }

  @Test func `a chain of parents is in order`() async {
    await check(
      [
        "content/stakeholders/a.md": Sample.stakeholder("parent: b"),
        "content/stakeholders/b.md": Sample.stakeholder("parent: council"),
        "content/stakeholders/c.md": Sample.stakeholder("parent: b"),
      ], gives: "")
  }

  @Test func `a long chain of parents and many faults in one file are read in no time`() async {
    let links = (1000..<3000).map { number in
      ("content/stakeholders/s\(number).md", Sample.stakeholder("parent: s\(number + 1)"))
    }
    let claim = "  - {term: time-saved, group: public-administration, \(Self.graded)}\n"
    var changes: [String: String?] = Dictionary(uniqueKeysWithValues: links)
    changes["content/stakeholders/s3000.md"] = Sample.stakeholder()
    changes[Sample.serviceFile] = Sample.service(
      "benefits:\n" + String(repeating: claim, count: 2000))
    let faults = (6..<2006).map { line in
      """
      content/services/bus.md:\(line):31: warning: 'time-saved' is meant for users, innovators, \
      not for 'public-administration' [group-mismatch]
          note: write another group or term, or add the group to the term in \
      content/vocabularies/benefits.yml
      """
    }
    await check(changes, gives: faults.joined(separator: "\n"))
  }

  @Test func `two rings of parents are two faults`() async {
    await check(
      [
        "content/stakeholders/a.md": Sample.stakeholder("parent: c"),
        "content/stakeholders/b.md": Sample.stakeholder("parent: d"),
        "content/stakeholders/c.md": Sample.stakeholder("parent: a"),
        "content/stakeholders/d.md": Sample.stakeholder("parent: b"),
      ],
      gives: """
        content/stakeholders/a.md:3:9: error: following 'parent' leads back to 'a' [own-parent]
            note: a → c → a
        content/stakeholders/b.md:3:9: error: following 'parent' leads back to 'b' [own-parent]
            note: b → d → b
        """)
  }
}
