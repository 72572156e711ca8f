import Publication
import Testing

/// The numbers of findings, worked out again from the downloaded table of coded variables: with
/// nothing of the program but its outputs, over the repository's own content.
struct FindingDataTests {
  private typealias Counts = [[String]: Int]

  /// The counts of a downloaded table that are not 0, by the keys of their row and the words of
  /// their column.
  private func printed(_ finding: String, _ table: String) async throws -> Counts {
    let text = try await Repository.built.value.text("findings/\(finding)/\(table).csv")
    let cells = try TableReader.rows(text).map { row in
      let value = try #require(row["value"].flatMap(Int.init))
      #expect(row["records"]?.split(separator: " ").count == value)
      return ([row["row"] ?? "", row["column"] ?? ""], value)
    }
    #expect(!cells.isEmpty)
    return Dictionary(uniqueKeysWithValues: cells).filter { $0.value > 0 }
  }

  /// How many services stand in each place.
  private func counted(_ places: ([String: String]) -> [[String]]) async throws -> Counts {
    let services = TableReader.rows(
      try await Repository.built.value.text("findings/services.csv"))
    #expect(services.count > 30)
    var counts: Counts = [:]
    for service in services {
      for place in Set(places(service)) { counts[place, default: 0] += 1 }
    }
    return counts
  }

  /// The items of a list, each in its parts.
  private func items(_ service: [String: String], _ column: String) -> [[String]] {
    (service[column] ?? "").split(separator: ";").map {
      $0.split(separator: ":").map(String.init)
    }
  }

  /// `third-party` as pages have it.
  private func label(_ value: String) -> String {
    let words = value.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func word(_ service: [String: String], _ column: String) -> String {
    service[column] ?? "no such column"
  }

  @Test func `F1 counts every service once, by sector and by operator`() async throws {
    #expect(
      try await printed("roles-by-sector", "matrix")
        == counted { [[word($0, "sector"), label(word($0, "role"))]] })
    #expect(
      try await printed("roles-by-sector", "operators")
        == counted { [[word($0, "operatorKind"), label(word($0, "role"))]] })
  }

  @Test func `F1 states the share that the table has`() async throws {
    let services = TableReader.rows(
      try await Repository.built.value.text("findings/services.csv"))
    let others = services.filter {
      ["civil-society", "private", "mixed"].contains($0["operatorKind"]) && $0["role"] != "unknown"
    }
    let complementary = others.count { $0["role"] == "complementary" }
    let page = try await Repository.built.value.page("findings/roles-by-sector/")
    #expect(page.text.contains("\(complementary) of \(others.count) ("))
  }

  @Test func `F2 counts a service under each origin of its data`() async throws {
    #expect(
      try await printed("operators-by-data-origin", "matrix")
        == counted { service in
          items(service, "dataOrigins").map { [word(service, "operatorKind"), label($0[0])] }
        })
    #expect(
      try await printed("operators-by-data-origin", "kinds")
        == counted { [[word($0, "operatorKind"), "Services"]] })
  }

  @Test func `F6 counts a factor by its strongest evidence`() async throws {
    let grades = [
      "measured-independent": "Measured independently",
      "measured-operator": "Measured by the operator", "documented": "Documented",
      "claimed": "Claimed", "inferred": "Our coding",
    ]
    let order = ["measured-independent", "measured-operator", "documented", "claimed", "inferred"]
    #expect(
      try await printed("success-factors", "evidence")
        == counted { service in
          let claims = items(service, "successFactors")
          return Set(claims.map { $0[0] }).map { factor in
            let strongest = order.first { claims.contains([factor, $0]) } ?? ""
            return [factor, grades[strongest] ?? "no such grade"]
          }
        })
    #expect(
      try await printed("success-factors", "roles")
        == counted { service in
          items(service, "successFactors").map { [$0[0], label(word(service, "role"))] }
        })
  }

  @Test(arguments: ["realised", "claimed", "open"])
  func `F8 counts benefits by what is known of them`(table: String) async throws {
    #expect(
      try await printed("benefits", table)
        == counted { service in
          items(service, "benefits").filter { state(of: $0) == table }
            .map { [$0[0], label($0[1])] }
        })
  }

  @Test func `F8 counts groups by the best that is known`() async throws {
    let columns = ["realised": "Realised", "claimed": "Claimed or coded only", "open": "Open"]
    #expect(
      try await printed("benefits", "groups")
        == counted { service in
          let benefits = items(service, "benefits")
          return Set(benefits.map { $0[1] }).compactMap { group in
            let states = benefits.filter { $0[1] == group }.map(state)
            return ["realised", "claimed", "open"].first(where: states.contains)
              .flatMap { columns[$0] }.map { [group, $0] }
          }
        })
  }

  /// What the rule on the page says of a benefit: term, group, whether it came about, evidence.
  private func state(of benefit: [String]) -> String {
    guard ["yes", "partly"].contains(benefit[2]) else { return "open" }
    return ["measured-independent", "measured-operator", "documented"].contains(benefit[3])
      ? "realised" : "claimed"
  }

  @Test func `the reader of tables reads what it must`() {
    #expect(
      TableReader.rows("a,b\r\n1,\"x, \"\"y\"\"\"\r\n2,\r\n") == [
        ["a": "1", "b": "x, \"y\""], ["a": "2", "b": ""],
      ])
  }
}
