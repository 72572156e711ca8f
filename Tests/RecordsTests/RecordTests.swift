import Files
import Records
import Testing

/// Where something stands.
private struct Spot: Record {
  let street: String
  let number: Double?

  init(reading field: inout Fields<Spot>) {
    street = field("street", \.street, "The street.", as: "schema:streetAddress")
    number = field("number", \.number, "The number of the house.")
  }
}

/// A shop, with every way in which a field can hold others.
private struct Shop: Record {
  let name: String
  let spot: Spot
  let branches: [Spot]
  let opened: PartialDate?
  let closed: PartialDate?

  init(reading field: inout Fields<Shop>) {
    name = field("name", \.name, "The name.", as: "schema:name")
    spot = field("spot", \.spot, "Where it stands.")
    branches = field("branches", \.branches, "Where its branches stand.")
    opened = field("opened", \.opened, "When it opened.")
    closed = field("closed", \.closed, "When it closed.")
  }

  func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if keys.areRead("branches"), branches.isEmpty, name == "Chain" {
      log.error(.outOfBounds, "a chain without branches", at: keys.place)
    }
    for repeated in keys.repeats(of: "street", in: "branches") {
      log.warning(
        .repeatedEntry, "'\(repeated.text)' again, after \(repeated.first)", at: repeated.place)
    }
    if branches.count > 2 {
      log.warning(.outOfBounds, "many branches", at: keys.place(of: ["branches"]))
    }
    guard let opened, let closed, closed.latest < opened.earliest else { return }
    log.error(.outOfBounds, "closed before it opened", at: keys.place(of: ["closed"]))
  }
}

struct RecordTests {
  /// Reads a record, and tells its JSON, or the faults.
  private func check(
    _ yaml: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(told(yaml, as: Shop.self) == expected, sourceLocation: sourceLocation)
  }

  private static let good = "name: Ax\nspot: {street: Way}\n"

  // MARK: Reading and writing

  @Test func `a record is read, and written in the order of its fields`() {
    check(
      "opened: 2014\nbranches:\n  - street: Lane\n    number: 7\n" + Self.good,
      gives: #"{"name":"Ax","spot":{"street":"Way","number":null},"#
        + #""branches":[{"street":"Lane","number":7}],"opened":"2014","closed":null}"#)
  }

  @Test func `all faults are told in one go, those within groups too`() {
    check(
      """
      nam: Ax
      spot:
        street: [Way]
        numbr: 7
      branches:
        - number: many
        - Lane
      opened: 2014-13
      """,
      gives: """
        a.yml:1:1: error: unknown key 'nam' [unknown-key]
            note: did you mean 'name'?
        a.yml:3:11: error: 'street' must be a text, not a list [wrong-type]
            note: write 'street: Way'
        a.yml:4:3: error: unknown key 'numbr' [unknown-key]
            note: did you mean 'number'?
        a.yml:6:5: error: 'street' is missing [missing-key]
            note: 'street': The street.
        a.yml:6:13: error: 'number' must be a number without thousands separators, such as 1250 \
        or 97.5, not 'many' [wrong-type]
        a.yml:7:5: error: each entry of 'branches' must be a group of keys, not 'Lane' [wrong-type]
            note: begin each entry with a key, such as '- street: …'
            note: its keys are street, number
        a.yml:8:9: error: 'opened' must be a date such as 2014, 2014-05 or 2014-05-20 that the \
        calendar has, not '2014-13' [impossible-date]
            note: there is no month 13
        """)
  }

  // MARK: Missing and unknown keys

  @Test func `a key that is missing is told with what it means`() {
    check(
      "name: Ax",
      gives: """
        a.yml:1:1: error: 'spot' is missing [missing-key]
            note: 'spot': Where it stands.
        """)
  }

  @Test func `a required group without keys lacks its own`() {
    check(
      "name: Ax\nspot: {}",
      gives: """
        a.yml:2:7: error: 'street' is missing [missing-key]
            note: 'street': The street.
        """)
  }

  @Test func `a key that is near no other is told the known ones`() {
    check(
      Self.good + "colour: red",
      gives: """
        a.yml:3:1: error: unknown key 'colour' [unknown-key]
            note: known keys: name, spot, branches, opened, closed
        """)
  }

  @Test func `keys are told apart by capital letters`() {
    check(
      "Name: Ax\nspot: {street: Way}",
      gives: """
        a.yml:1:1: error: unknown key 'Name' [unknown-key]
            note: did you mean 'name'?
        """)
  }

  @Test func `a misspelt key does not excuse another that is missing`() {
    check(
      "nmae: Ax",
      gives: """
        a.yml:1:1: error: 'spot' is missing [missing-key]
            note: 'spot': Where it stands.
        a.yml:1:1: error: unknown key 'nmae' [unknown-key]
            note: did you mean 'name'?
        """)
  }

  // MARK: Checks between fields

  @Test func `what is wrong between fields is told`() {
    check(
      Self.good + "opened: 2014-05\nclosed: 2014-04",
      gives: "a.yml:4:9: error: closed before it opened [out-of-bounds]")
  }

  @Test func `fields are held against each other whatever is wrong with others`() {
    check(
      Self.good + "opened: 2014-05\nclosed: 2014-04\nbranches: Lane",
      gives: """
        a.yml:4:9: error: closed before it opened [out-of-bounds]
        a.yml:5:11: error: 'branches' must be a list, not a single value [wrong-type]
            note: begin each entry with '- ' and a key; its keys are street, number
        """)
  }

  @Test(arguments: [
    ("branches: Lane", "'branches' must be a list"), ("branchs: []", "unknown key 'branchs'"),
    ("shops: []", "unknown key 'shops'"),
  ])
  func `nothing is said to be missing because of a fault`(yaml: String, fault: String) {
    let told = told("name: Chain\nspot: {street: Way}\n\(yaml)", as: Shop.self)
    #expect(told.contains(fault) && told.count(where: { $0 == "[" }) == 1, "\(told)")
  }

  @Test func `what is not there is missing`() {
    check(
      "name: Chain\nspot: {street: Way}",
      gives: "a.yml:1:1: error: a chain without branches [out-of-bounds]")
  }

  @Test func `what stands twice in a list is found beside other faults of the list`() {
    check(
      Self.good + "branches:\n  - {street: A}\n  - {number: 1}\n  - {street: A}",
      gives: """
        a.yml:5:5: error: 'street' is missing [missing-key]
            note: 'street': The street.
        a.yml:6:14: warning: 'A' again, after a.yml:4:14 [repeated-entry]
        """)
  }

  @Test func `a key of the record that stands in one of its groups is to move out`() {
    check(
      "name: Ax\nspot:\n  street: Way\n  opened: 2014",
      gives: """
        a.yml:4:3: error: unknown key 'opened' [unknown-key]
            note: it belongs to the record itself, not to this group: indent it less
        """)
  }

  @Test func `a record with a warning is read`() {
    check(
      Self.good + "branches: [{street: A}, {street: B}, {street: C}]",
      gives: #"{"name":"Ax","spot":{"street":"Way","number":null},"branches":["#
        + ["A", "B", "C"].map { #"{"street":"\#($0)","number":null}"# }.joined(separator: ",")
        + "],\"opened\":null,\"closed\":null}\n"
        + "a.yml:3:11: warning: many branches [out-of-bounds]")
  }

  @Test func `faults and references that were gathered before stay`() {
    var reading = RecordReading()
    reading.log.error(.outOfBounds, "earlier", at: Place("b.yml"))
    guard case .mapping(let mapping)? = YAML.read(Self.good, file: "a.yml", &reading.log) else {
      return #expect(Bool(false), "not read")
    }
    #expect(Shop.decode(mapping, &reading) != nil)
    #expect(told(reading.log) == ["b.yml: error: earlier [out-of-bounds]"])
  }

  // MARK: What derives from the declaration

  @Test func `the declaration is listed in order, with shapes`() {
    #expect(
      Shop.columns.map { "\($0.key) (\($0.field.term ?? "no term")): \($0.about)" } == [
        "name (schema:name): The name.", "spot (no term): Where it stands.",
        "branches (no term): Where its branches stand.", "opened (no term): When it opened.",
        "closed (no term): When it closed.",
      ])
    let spot = "{street: text, number: number?}"
    #expect(
      Shop.columns.map { told($0.shape) } == ["text", spot, "[\(spot)]", "date?", "date?"])
    #expect(
      Shop.columns.map { told($0.shape.wrapped) } == ["text", spot, "[\(spot)]", "date", "date"])
  }

  @Test func `a column writes its own field`() throws {
    var reading = RecordReading()
    guard case .mapping(let mapping)? = YAML.read(Self.good, file: "a.yml", &reading.log) else {
      return #expect(Bool(false), "not read")
    }
    let shop = try #require(Shop.decode(mapping, &reading))
    let members = Shop.columns.map { JSON.Member($0.key, $0.json(shop)) }
    #expect(JSON.object(members) == shop.json)
  }
}
