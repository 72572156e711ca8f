import Files
import Foundation
import Publication
import Testing

/// Every kind of fault, as the person at the terminal reads it. What is told is rewritten when
/// `OBSERVATORY_UPDATE` is set, and then read in review.
struct FaultTests {
  @Test(arguments: Fixture.all)
  func `a faulty site is told what is wrong with it, and where`(fixture: Fixture) throws {
    let folder = try fixture.folder()
    let run = try Program.run(
      ["check"], in: folder.url, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
    if ProcessInfo.processInfo.environment["OBSERVATORY_UPDATE"] != nil {
      try fixture.telling(run.errors).write(to: fixture.url, atomically: true, encoding: .utf8)
    } else {
      #expect(run.errors == fixture.told)
    }
    #expect(run.status == (run.errors.contains(": error: ") ? 1 : 0))
  }

  @Test func `every kind of fault has a fixture`() {
    let told = Fixture.all.reduce(into: Set<String>()) { $0.formUnion($1.codes) }
    #expect(Diagnostic.Code.all.map(\.name).filter { !told.contains($0) } == [])
    #expect(Fixture.all.count >= 60)
  }
}
