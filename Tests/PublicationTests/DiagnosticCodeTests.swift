import Files
import Foundation
import Publication
import Testing

struct DiagnosticCodeTests {
  @Test func `the list of all kinds of fault is complete, and in order of name`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    let declared = try (paths ?? []).filter { $0.contains("Diagnostic.Code+") }.flatMap { path in
      try String(contentsOf: sources.appending(path: path), encoding: .utf8)
        .matches(of: /= Diagnostic\.Code\(\s*"([a-z0-9-]+)"/).map { String($0.1) }
    }
    #expect(declared.count > 60)
    #expect(Diagnostic.Code.all.map(\.name) == declared.sorted())
  }
}
