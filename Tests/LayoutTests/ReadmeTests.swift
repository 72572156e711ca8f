import Testing

struct ReadmeTests {
  /// The rows of the table of rooms: floor, room, what it does, what it may import.
  private static let rows: [[String]] = Repository.text(of: "README.md").split(separator: "\n")
    .map { line in line.split(separator: "|").map(trimmed) }
    .filter { cells in cells.count == 4 && Int(cells[0]) != nil }

  private static func trimmed(_ cell: Substring) -> String {
    cell.split(whereSeparator: { $0 == " " || $0 == "`" }).joined(separator: " ")
  }

  @Test func `its table of rooms is that of the manifest`() {
    let targets = Manifest(Repository.manifest).targets.filter { !$0.isTest }
    #expect(Set(Self.rows.map { $0[1] }) == Set(targets.map(\.name)))
    for row in Self.rows {
      let room = Room.all.first { $0.name == row[1] }
      #expect(row[0] == "\(room?.floor ?? -1)", "\(row[1])")
    }
  }

  @Test func `what it says that a room may import is what the manifest names`() throws {
    for row in Self.rows where row[1] != "CCmark" && row[1] != "CLI" && row[1] != "Embedding" {
      let target = Manifest(Repository.manifest).targets.first { $0.name == row[1] }
      let named = Set(row[3].split(separator: ", ").map(String.init)).subtracting(["Foundation"])
      #expect(named == Set(try #require(target).dependencies), "\(row[1])")
    }
  }

  @Test(arguments: [
    "Sources/Observatory/Entities/Service.swift", "Sources/Publication/Indexes/Index+All.swift",
  ])
  func `a file that it sends people to is there`(path: String) {
    #expect(Repository.text(of: "README.md").contains(path))
    #expect(Repository.sources.contains { $0.path == path })
  }
}
