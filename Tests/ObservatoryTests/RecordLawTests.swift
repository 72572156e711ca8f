import Foundation
import Observatory
import Records
import Testing

/// The laws of the single declaration of fields, over every type of record of this room.
struct RecordLawTests {
  private static let figures = """
    measures:
      - {id: use, label: Use, kind: users, unit: people}
      - {id: gain, label: Gain, kind: quality, unit: "%", direction: higher-is-better}
    observations:
      - {measure: use, when: 2999, value: 1, evidence: claimed, sources: [a]}
    pairs: [{users: use, against: gain}]
    """

  static let all = [
    RecordLaw(Awareness.self),
    RecordLaw(BenefitClaim.self),
    RecordLaw(Case.self),
    RecordLaw(Claim<SuccessFactor>.self),
    RecordLaw(ConditionClaim.self),
    RecordLaw(Correction.self),
    RecordLaw(Criteria.self),
    RecordLaw(Criterion.self),
    RecordLaw(DataUse.self),
    RecordLaw(Dataset.self),
    RecordLaw(Dialogue.self),
    RecordLaw(Engagement.self),
    RecordLaw(GovernmentChange.self),
    RecordLaw(GovernmentService.self, given: figures),
    RecordLaw(IncentiveClaim.self),
    RecordLaw(Licence.self),
    RecordLaw(Location.self),
    RecordLaw(Measure.self),
    RecordLaw(
      Observation.self, given: "value: 0.5",
      without: ["low", "high", "trend"], ["value", "trend"], ["value", "low", "high"]),
    RecordLaw(OfflineAntecedent.self),
    RecordLaw(Page.self),
    RecordLaw(Pair.self),
    RecordLaw(Person.self),
    RecordLaw(Review.self),
    RecordLaw(RoleCoding.self),
    RecordLaw(Service.self, given: figures),
    RecordLaw(Settings.self, given: "format: 1"),
    RecordLaw(
      Source.self,
      renamed: [
        "containerTitle": "container-title", "publisherPlace": "publisher-place",
        "collectionTitle": "collection-title", "collectionNumber": "collection-number",
        "isbn": "ISBN", "issn": "ISSN", "url": "URL", "doi": "DOI",
      ]),
    RecordLaw(
      SourceName.self,
      renamed: [
        "nonDroppingParticle": "non-dropping-particle", "droppingParticle": "dropping-particle",
      ], without: ["literal"], ["family"]),
    RecordLaw(Stakeholder.self),
    RecordLaw(Term.self),
    RecordLaw(Vocabulary.self),
    RecordLaw(WebLink.self),
  ]

  @Test(arguments: all)
  func `keys are named after their property, in its order`(record: RecordLaw) {
    #expect(record.keys == record.properties)
    #expect(Set(record.keys).count == record.keys.count)
  }

  @Test(arguments: all)
  func `what is read is what is written`(record: RecordLaw) {
    for pass in record.passes() {
      #expect(pass.faults == "")
      #expect(pass.written == pass.read)
    }
  }

  @Test(arguments: all)
  func `every key is set in some pass`(record: RecordLaw) {
    let set = record.passes().flatMap { pass -> [String] in
      guard case .object(let members) = pass.read else { return [] }
      return members.filter { $0.value != .null }.map(\.key)
    }
    #expect(Set(set) == Set(record.keys))
  }

  @Test(arguments: all)
  func `every field says in a sentence what it means`(record: RecordLaw) {
    for about in record.abouts {
      #expect(about.first?.isUppercase == true && about.hasSuffix("."), "\(about)")
    }
  }

  @Test func `no type of record is without its laws`() throws {
    let declaration = /init\(reading field: inout Fields<(\w+)/
    let declared = try Repository.swift(in: "Sources/Observatory").flatMap { text in
      text.matches(of: declaration).map { String($0.1) }
    }
    #expect(declared.sorted() == Self.all.map(\.testDescription).sorted())
  }

  @Test func `no group of keys is without its laws`() {
    let held = Set(Self.all.map(\.shape))
    for record in Self.all {
      for group in record.groups where !held.contains(group) {
        // The claims differ in their vocabularies only.
        guard case .record(let fields) = group else { continue }
        #expect(fields.map(\.key) == Claim<SuccessFactor>.columns.map(\.key), "\(record)")
      }
    }
  }
}
