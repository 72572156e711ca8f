import Testing

struct CodeTests {
  @Test(arguments: [
    "public", "try!", "as!", "fatalError", "@unchecked", "nonisolated(unsafe)",
    "@testable", "@_exported", "singleton", "TaskLocal", "DispatchQueue", "NSLock",
  ])
  func `a way that the style forbids is not taken`(word: String) {
    #expect(Repository.sources.flatMap { $0.lines { Self.says(word, $0) } } == [])
  }

  @Test(arguments: ["try!", "as!", "fatalError", "@testable", "XCTest", "sleep"])
  func `tests keep to the style too`(word: String) {
    #expect(Repository.tests.flatMap { $0.lines { Self.says(word, $0) } } == [])
  }

  @Test func `no property of a type is stored and changes`() {
    let stored = (Repository.sources + Repository.tests).flatMap { file in
      file.lines { line in
        guard let start = line.firstRange(of: "static var") else { return false }
        let rest = line[start.upperBound...]
        return rest.prefix { $0 != "{" }.contains("=") || !rest.contains("{")
      }
    }
    #expect(stored == [])
  }

  @Test(arguments: [
    "Date", "ContinuousClock", "SuspendingClock", "random", "shuffled", "Locale", "TimeZone",
    "environment", "UUID", "getenv", "hashValue",
  ])
  func `time, randomness and environment come from the commands alone`(word: String) {
    let files = Repository.sources.filter { $0.room != "CLI" }
    #expect(files.flatMap { $0.lines { Self.says(word, $0) } } == [])
  }

  @Test(arguments: ["FileManager", "FileHandle", "Process", "Bundle", "contentsOfFile"])
  func `the disk is behind the doors of Files`(word: String) {
    let outside = ["Files", "CLI", "Preview", "Embedding"]
    let files = Repository.sources.filter { !outside.contains($0.room) }
    #expect(files.flatMap { $0.lines { Self.says(word, $0) } } == [])
  }

  @Test func `no type shares the name of a module`() {
    let modules = Set(Room.all.map(\.name))
    let wrong = Repository.sources.flatMap { file in
      file.types.filter(modules.contains).map { "\(file.path): \($0)" }
    }
    #expect(Repository.sources.flatMap(\.types).count > 100)
    #expect(wrong == [])
  }

  @Test(arguments: ["Core", "Common", "Utils", "Util", "Helper", "Helpers", "Manager", "Misc"])
  func `nothing is called by a name that says nothing`(word: String) {
    let names = (Repository.sources + Repository.tests).flatMap { file in
      file.types + file.path.split(separator: "/").map { String($0.prefix { $0 != "." }) }
    }
    #expect(names.filter { $0.hasSuffix(word) && !$0.hasSuffix("Score") } == [])
  }

  @Test func `a file can be read at one sitting`() {
    let long = Repository.sources.filter { $0.code.count > 320 }
    #expect(long.map { "\($0.path): \($0.code.count) lines" } == [])
  }

  @Test func `every file begins with its purpose or its imports`() {
    let licensed = (Repository.sources + Repository.tests).filter { file in
      let start = file.text.prefix(400).lowercased()
      return start.contains("copyright") || start.contains("created by")
    }
    #expect(licensed.map(\.path) == [])
  }

  /// Whether a line has the word on its own, and not as a part of another.
  private static func says(_ word: String, _ line: String) -> Bool {
    line.ranges(of: word).contains { range in
      let before = line[..<range.lowerBound].last
      let after = line[range.upperBound...].first
      return !(before?.isPartOfName ?? false && word.first?.isPartOfName ?? false)
        && !(after?.isPartOfName ?? false && word.last?.isPartOfName ?? false)
    }
  }
}

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "_" }
}
