import Observatory
import Records
import Testing

/// Every claim in each of the states that its rule allows, on invented collections.
struct ClaimsBoardTests {
  private func check(
    _ claim: PaperClaim, _ services: [String], governmentServices: [String] = [],
    is state: ClaimState, _ result: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let registry = try await Invented.registry(
      services, governmentServices: governmentServices, location)
    let verdict = try #require(
      ClaimVerdict.all(registry).first { $0.claim == claim }, sourceLocation: location)
    #expect(verdict.state == state, sourceLocation: location)
    #expect(verdict.result == result, sourceLocation: location)
  }

  private typealias I = Invented

  @Test func `C1 takes three services, and four fifths of them on one side`() async throws {
    let (up, down) = (I.rising("online-collaborative"), I.falling("online-collaborative"))
    try await check(
      .qualityGrowsWithUse, I.times(4, up) + [down], is: .supported,
      "ρ is positive in 4 of 5 (80 %) services with strict points, and in 4 of 5 (80 %) with flagged points too."
    )
    try await check(
      .qualityGrowsWithUse, I.times(4, down) + [up], is: .contradicted,
      "ρ is positive in 1 of 5 (20 %) services with strict points, and in 1 of 5 (20 %) with flagged points too."
    )
    try await check(
      .qualityGrowsWithUse, I.times(3, up) + [down], is: .mixed,
      "ρ is positive in 3 of 4 (75 %) services with strict points, and in 3 of 4 (75 %) with flagged points too."
    )
    try await check(
      .qualityGrowsWithUse, I.times(2, up) + I.times(3, I.rising("online-transactional")),
      is: .notTestable,
      "ρ is positive in 2 of 2 (100 %) services with strict points, and in 2 of 2 (100 %) with flagged points too."
    )
    try await check(
      .qualityGrowsWithUse, [], is: .notTestable,
      "ρ is positive in 0 of 0 services with strict points, and in 0 of 0 with flagged points too."
    )
  }

  @Test func `C1 is mixed where flagged points turn the result`() async throws {
    let turned = I.series(
      "online-collaborative", "1 10", "2 20", "3 30", "4 5 flag", "5 4 flag", "6 3 flag")
    try await check(
      .qualityGrowsWithUse, I.times(3, turned), is: .mixed,
      "ρ is positive in 3 of 3 (100 %) services with strict points, and in 0 of 3 (0 %) with flagged points too."
    )
    let flagged = I.series("online-collaborative", "1 1", "2 2", "3 3", pair: "flag")
    try await check(
      .qualityGrowsWithUse, I.times(3, flagged), is: .notTestable,
      "ρ is positive in 0 of 0 services with strict points, and in 3 of 3 (100 %) with flagged points too."
    )
  }

  @Test func `C2 counts government services too, and expects the opposite`() async throws {
    let (up, down) = (I.rising("offline-traditional"), I.falling("offline-traditional"))
    try await check(
      .offlineQualityFallsWithUse, [down], governmentServices: [down, down], is: .supported,
      "ρ is negative in 3 of 3 (100 %) services with strict points, and in 3 of 3 (100 %) with flagged points too."
    )
    try await check(
      .offlineQualityFallsWithUse, I.times(3, up), is: .contradicted,
      "ρ is negative in 0 of 3 (0 %) services with strict points, and in 0 of 3 (0 %) with flagged points too."
    )
    try await check(
      .offlineQualityFallsWithUse, [up, down, down], is: .mixed,
      "ρ is negative in 2 of 3 (67 %) services with strict points, and in 2 of 3 (67 %) with flagged points too."
    )
    try await check(
      .offlineQualityFallsWithUse, [down, down], is: .notTestable,
      "ρ is negative in 2 of 2 (100 %) services with strict points, and in 2 of 2 (100 %) with flagged points too."
    )
  }

  @Test func `C2 turns a result of which less is better`() async throws {
    let waiting = I.series("offline-traditional", "1 10", "2 20", "3 30", better: "lower")
    try await check(
      .offlineQualityFallsWithUse, I.times(3, waiting), is: .supported,
      "ρ is negative in 3 of 3 (100 %) services with strict points, and in 3 of 3 (100 %) with flagged points too."
    )
  }

  @Test func `C3 asks for an interval on one side of one half, among ten at least`() async throws {
    func services(_ complementary: Int, _ substitutive: Int) -> [String] {
      let club = I.operated(by: "club") + "\n"
      return I.times(complementary, club + I.role("complementary"))
        + I.times(substitutive, club + I.role("substitutive"))
    }
    let what = "of the services that government does not run are complementary"
    try await check(
      .mostlyComplementary, services(9, 1), is: .supported,
      "9 of 10 (90 %) \(what); the 95 % interval is 60 % to 98 %.")
    try await check(
      .mostlyComplementary, services(0, 10), is: .contradicted,
      "0 of 10 (0 %) \(what); the 95 % interval is 0 % to 28 %.")
    try await check(
      .mostlyComplementary, services(5, 5), is: .mixed,
      "5 of 10 (50 %) \(what); the 95 % interval is 24 % to 76 %.")
    try await check(
      .mostlyComplementary, services(9, 0), is: .notTestable,
      "9 of 9 (100 %) \(what); too few for a share to be judged.")
  }

  @Test(arguments: [
    Invented.operated(by: "office"), Invented.operated(by: "riddle"), "",
  ])
  func `C3 leaves out what government runs, or nobody knows who`(operators: String) async throws {
    try await check(
      .mostlyComplementary, I.times(10, operators + "\n" + I.role("complementary")),
      is: .notTestable,
      "0 of 0 of the services that government does not run are complementary; too few for a share to be judged."
    )
  }

  @Test func `C4 asks for three services of each kind`() async throws {
    func services(_ office: Int, _ club: Int, _ firm: Int) -> [String] {
      I.times(office, I.operated(by: "office")) + I.times(club, I.operated(by: "club"))
        + I.times(firm, I.operated(by: "firm")) + [I.operated(by: "riddle")]
    }
    try await check(
      .threeKindsOfOperator, services(3, 4, 3), is: .supported,
      "Government: 3, Civil society: 4, Private: 3, of 10 services whose operators are known.")
    try await check(
      .threeKindsOfOperator, services(2, 4, 4), is: .mixed,
      "Government: 2, Civil society: 4, Private: 4, of 10 services whose operators are known.")
    try await check(
      .threeKindsOfOperator, services(3, 3, 3), is: .notTestable,
      "Government: 3, Civil society: 3, Private: 3, of 9 services whose operators are known.")
    try await check(
      .threeKindsOfOperator,
      services(3, 3, 3) + [I.operated(by: "club", "firm")], is: .supported,
      "Government: 3, Civil society: 3, Private: 3, of 10 services whose operators are known.")
  }

  @Test(arguments: [
    (PaperClaim.reuseOfData, ["dataReuse"], "reuse data of government or of citizens"),
    (.publicGoods, ["publicGood"], "are about a public good"),
    (
      .changeByDialogue, ["openDialogue", "aimsToChangeGovernmentService"],
      "both engage in open dialogue and aim to change government services"
    ),
  ])
  func `C5, C6 and C7 count criteria that are met wholly or in part`(
    claim: PaperClaim, keys: [String], what: String
  ) async throws {
    /// The last of the criteria has the verdict, the others are met in part.
    func service(_ verdict: String) -> String {
      let verdicts = keys.dropLast().map { "\($0): \(Self.entry("partly"))" }
      return "criteria: {"
        + (verdicts + ["\(keys[keys.count - 1]): \(Self.entry(verdict))"]).joined(separator: ", ")
        + "}"
    }
    let unknown = [service("unknown"), ""]
    try await check(
      claim, I.times(9, service("partly")) + [service("fails")] + unknown, is: .supported,
      "9 of 10 (90 %) of the services with known verdicts \(what); the 95 % interval is 60 % to 98 %."
    )
    try await check(
      claim, I.times(10, service("fails")), is: .contradicted,
      "0 of 10 (0 %) of the services with known verdicts \(what); the 95 % interval is 0 % to 28 %."
    )
    try await check(
      claim, I.times(5, service("partly")) + I.times(5, service("fails")), is: .mixed,
      "5 of 10 (50 %) of the services with known verdicts \(what); the 95 % interval is 24 % to 76 %."
    )
    try await check(
      claim, I.times(9, service("partly")) + unknown, is: .notTestable,
      "9 of 9 (100 %) of the services with known verdicts \(what).")
  }

  private static func entry(_ verdict: String) -> String {
    "{verdict: \(verdict), evidence: inferred, sources: [report]}"
  }

  @Test func `C8 asks what government knew of services that it does not run`() async throws {
    func services(_ unnoticed: Int, _ noticed: Int, by operators: String = "club") -> [String] {
      let keys = I.operated(by: operators) + "\n"
      return (0..<unnoticed).map { keys + I.awareness(["unaware", "aware", "hostile"][$0 % 3]) }
        + (0..<noticed).map { keys + I.awareness(["acknowledging", "supporting"][$0 % 2]) }
    }
    let what =
      "of the services that government does not run, and of which it is known, began without its recognition or support"
    try await check(
      .unnoticedByGovernment, services(9, 1), is: .supported,
      "9 of 10 (90 %) \(what); the 95 % interval is 60 % to 98 %.")
    try await check(
      .unnoticedByGovernment, services(0, 10), is: .contradicted,
      "0 of 10 (0 %) \(what); the 95 % interval is 0 % to 28 %.")
    try await check(
      .unnoticedByGovernment, services(5, 5), is: .mixed,
      "5 of 10 (50 %) \(what); the 95 % interval is 24 % to 76 %.")
    try await check(
      .unnoticedByGovernment,
      services(9, 0) + services(3, 3, by: "office") + services(3, 3, by: "riddle")
        + [I.operated(by: "club") + "\n" + I.awareness("unknown")],
      is: .notTestable, "9 of 9 (100 %) \(what); too few for a share to be judged.")
  }

  @Test func `C9 is a lower bound, which can support and cannot contradict`() async throws {
    try await check(
      .offlineTradition, I.times(9, I.antecedent) + [""], is: .supported,
      "9 of 10 (90 %) of the services record an offline antecedent.")
    try await check(
      .offlineTradition, I.times(10, ""), is: .notTestable,
      "0 of 10 (0 %) of the services record an offline antecedent.")
    try await check(
      .offlineTradition, I.times(9, I.antecedent), is: .notTestable,
      "9 of 9 (100 %) of the services record an offline antecedent.")
  }

  @Test func `C10 asks for factors, conditions and a benefit for every group`() async throws {
    func benefit(_ group: String, _ evidence: String = "documented") -> String {
      "{term: trust, group: \(group), realised: yes, evidence: \(evidence), sources: [report]}"
    }
    let groups = ["users", "innovators", "public-administration"]
    let factor = "successFactors: [{term: simplicity, evidence: claimed, sources: [report]}]\n"
    let condition =
      "enablingConditions: [{term: open-data, present: yes, evidence: claimed, sources: [report]}]\n"
    let whole =
      factor + condition + "benefits: [\(groups.map { benefit($0) }.joined(separator: ", "))]"
    let claimed =
      factor + condition
      + "benefits: [\(groups.map { benefit($0, "claimed") }.joined(separator: ", "))]"
    func counts(_ benefits: Int, _ factors: Int) -> String {
      "Users: \(benefits) services with a realised benefit, Innovators: \(benefits) services with a realised benefit, Public administration: \(benefits) services with a realised benefit; \(factors) with success factors, \(factors) with enabling conditions."
    }
    try await check(
      .factorsAndBenefits, I.times(3, whole) + I.times(7, ""), is: .supported, counts(3, 3))
    try await check(
      .factorsAndBenefits, I.times(2, whole) + I.times(8, claimed), is: .mixed, counts(2, 10))
    try await check(.factorsAndBenefits, I.times(10, ""), is: .contradicted, counts(0, 0))
    try await check(.factorsAndBenefits, I.times(9, whole), is: .notTestable, counts(9, 9))
  }

  @Test func `every claim has its rule and the findings that show its numbers`() async throws {
    let verdicts = ClaimVerdict.all(try await Invented.registry([]))
    #expect(verdicts.map(\.claim) == PaperClaim.allCases)
    #expect(
      verdicts.map { "\($0.claim.rawValue) \($0.findings.map(\.id).joined(separator: " "))" } == [
        "C1 F4 F5", "C2 F4 F5", "C3 F1", "C4 F2 F3", "C5 F2 F3 F11", "C6 F3", "C7 F3 F10",
        "C8 F10", "C9 F12", "C10 F6 F7 F8 F9",
      ])
    #expect(verdicts.filter { $0.operationalisation.count < 60 }.map(\.claim) == [])
    #expect(Set(verdicts.map(\.claim.statement)).count == 10)
  }
}
