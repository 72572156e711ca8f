import Observatory
import Records
import Testing

/// One closed list of values, its type erased.
struct ChoiceLaw: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let values: [String]
  let abouts: [String]
  let labels: [String]
  /// The values that the model names.
  let expected: [String]

  init<Value: Choice>(_ type: Value.Type, _ expected: String) {
    testDescription = "\(type)"
    values = Value.allCases.map(\.rawValue)
    abouts = Value.allCases.map(\.about)
    labels = Value.allCases.map(\.label)
    self.expected = expected.split(separator: " ").map(String.init)
  }
}

struct ChoiceTests {
  static let all = [
    ChoiceLaw(
      AwarenessLevel.self,
      "unaware aware acknowledging supporting operating hostile unknown"),
    ChoiceLaw(Completeness.self, "stub partial complete"),
    ChoiceLaw(
      DataAccess.self,
      "open-licence licensed api-registration scraped foi leaked volunteered contributed-by-use "
        + "unknown"),
    ChoiceLaw(DataOrigin.self, "government citizens operator third-party unknown"),
    ChoiceLaw(DefinitionStatus.self, "exemplar member boundary undetermined outside"),
    ChoiceLaw(
      DialogueForm.self,
      "none one-way-publication foi-or-campaign feedback-with-reply data-agreement joint-design "
        + "contract-or-subscription governance-seat adoption"),
    ChoiceLaw(
      EngagementPart.self,
      "creator operator funder data-provider contributor user competent-authority adopter partner "
        + "critic"),
    ChoiceLaw(Evidence.self, "measured-independent measured-operator documented claimed inferred"),
    ChoiceLaw(
      GovernmentChangeKind.self,
      "none-known information-published process-changed service-redesigned adopted-in-house "
        + "policy-or-law-changed reversed"),
    ChoiceLaw(Level.self, "local regional national cross-border unknown"),
    ChoiceLaw(MeasureDirection.self, "higher-is-better lower-is-better"),
    ChoiceLaw(MeasureKind.self, "users volume quality outcome cost uptake"),
    ChoiceLaw(MeasureSubject.self, "service counterpart"),
    ChoiceLaw(Mode.self, "online offline hybrid unknown"),
    ChoiceLaw(OperatorKind.self, "government civil-society private mixed unknown"),
    ChoiceLaw(PairUse.self, "test flag context"),
    ChoiceLaw(PersonalData.self, "yes no anonymised unknown"),
    ChoiceLaw(Presence.self, "yes no unknown"),
    ChoiceLaw(Qualifier.self, "exact about at-least at-most less-than"),
    ChoiceLaw(Realised.self, "yes partly no unknown"),
    ChoiceLaw(
      Regime.self, "offline-traditional online-transactional online-collaborative unknown"),
    ChoiceLaw(Reliability.self, "independent operator tertiary"),
    ChoiceLaw(Role.self, "complementary substitutive unknown"),
    ChoiceLaw(
      RoleBasis.self,
      "adds-information evaluates routes-into adds-capacity parallel-channel fills-duty-gap "
        + "replaced-predecessor"),
    ChoiceLaw(Search.self, "auto required off"),
    ChoiceLaw(StakeholderGroup.self, "users innovators public-administration"),
    ChoiceLaw(
      StakeholderKind.self,
      "government civil-society private academia individual user-community unknown"),
    ChoiceLaw(Status.self, "planned pilot active absorbed merged closed unknown"),
    ChoiceLaw(
      Symbol.self,
      "portico tower shield bars bus leaf house cross note book umbrella square"),
    ChoiceLaw(Trend.self, "up down flat"),
    ChoiceLaw(Verdict.self, "meets partly fails unknown"),
  ]

  @Test(arguments: all)
  func `its values are those of the model, in its order`(choice: ChoiceLaw) {
    #expect(choice.values == choice.expected)
  }

  @Test(arguments: all)
  func `every value is a slug, and tells people what it means`(choice: ChoiceLaw) {
    for value in choice.values { #expect(Slug.isWellFormed(value)) }
    for text in choice.abouts + choice.labels {
      #expect(text.first?.isUppercase == true && !text.hasSuffix("."), "\(text)")
    }
    #expect(Set(choice.labels).count == choice.values.count)
    #expect(Set(choice.abouts).count == choice.values.count)
  }

  @Test func `no list is left out here`() throws {
    let declared = try Repository.swift(in: "Sources/Observatory").flatMap { text in
      text.matches(of: /enum (\w+): String, Choice/).map { String($0.1) }
    }
    #expect(declared.sorted() == Self.all.map(\.testDescription))
  }
}
