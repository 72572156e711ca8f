import Records
import Testing

/// How much of something there is.
private enum Amount: String, Choice {
  case few, many
  var about: String { self == .few ? "Some" : "A lot" }
}

/// Where something stands.
private struct Spot: Record {
  let street: String
  let north: Double?

  init(reading field: inout Fields<Spot>) {
    street = field("street", \.street, "The street.")
    north = field("north", \.north, "Degrees.", Rule.within(-90...90).ifPresent)
  }
}

private struct Shop: Record {
  let name: LocalizedText
  let spot: Spot?
  let branches: [Spot]

  init(reading field: inout Fields<Shop>) {
    name = field("name", \.name, "The name.", .atMost(9))
    spot = field("spot", \.spot, "Where it stands.")
    branches = field("branches", \.branches, "Where its branches stand.", .nonEmpty)
  }
}

struct JSONSchemaTests {
  /// The schema of `value: …`, without what every group says.
  private func check<Value: FieldValue>(
    _ type: Value.Type, isRow: Bool = false, gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let schema = JSONSchema(of: Holder<Value>.columns.map { $0.field }, isRow: isRow)
    let properties = schema.object.members.first { $0.key == "properties" }?.value
    #expect(
      properties?.text == #"{"value":{"description":"What is held.",\#(expected)}}"#,
      sourceLocation: sourceLocation)
  }

  private static let slug =
    #""type":["string","integer","boolean"],"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","minimum":0"#
  private static let text = #""type":["string","number","boolean"],"pattern":"\\S""#

  @Test func `a text may look like a number`() {
    check(String.self, gives: Self.text)
    check(String?.self, gives: Self.text)
  }

  @Test func `a number may stand in quotation marks`() {
    check(
      Double.self,
      gives: #""type":["number","string"],"pattern":"^-?([0-9]+\\.?[0-9]*|\\.[0-9]+)$""#)
  }

  @Test func `yes and no are true and false`() {
    check(Bool?.self, gives: #""enum":[true,false,"true","false"]"#)
  }

  @Test func `a text may be given in several languages`() {
    check(
      LocalizedText.self,
      gives: #""type":["string","number","boolean","object"],"pattern":"\\S","minProperties":1,"#
        + #""propertyNames":{"pattern":"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$"},"#
        + #""additionalProperties":{\#(Self.text)}"#)
  }

  @Test func `a choice gives each value with its meaning`() {
    check(
      Amount.self,
      gives: #""oneOf":[{"const":"few","title":"Few","description":"Some"},"#
        + #"{"const":"many","title":"Many","description":"A lot"}]"#)
  }

  @Test func `a list says what stands in it, and in a table it is a text`() {
    check([String].self, gives: #""type":"array","items":{\#(Self.text)}"#)
    check(
      [String].self, isRow: true,
      gives: #""type":"string","pattern":"^ *[a-z0-9]+(-[a-z0-9]+)*( +[a-z0-9]+(-[a-z0-9]+)*)* *$""#
    )
  }

  @Test func `groups stand by themselves, equal ones once`() {
    let schema = JSONSchema(of: Shop.columns.map { $0.field })
    let name = [
      #""type":["string","number","boolean","object"],"pattern":"\\S","minProperties":1,"#,
      #""propertyNames":{"pattern":"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$"},"#,
      #""additionalProperties":{\#(Self.text),"maxLength":9},"maxLength":9"#,
    ].joined()
    let spot = ##""$ref":"#/$defs/spot""##
    #expect(
      schema.object.text
        == [
          #"{"type":"object","properties":{"name":{"description":"The name.",\#(name)},"#,
          #""spot":{"description":"Where it stands.",\#(spot)},"#,
          #""branches":{"description":"Where its branches stand.","type":"array","#,
          #""items":{\#(spot)},"minItems":1}},"#,
          #""required":["name","branches"],"additionalProperties":false}"#,
        ].joined())
    #expect(
      JSON.object(schema.groups).text
        == [
          #"{"spot":{"type":"object","properties":{"#,
          #""street":{"description":"The street.",\#(Self.text)},"#,
          #""north":{"description":"Degrees.","type":["number","string"],"#,
          #""pattern":"^-?([0-9]+\\.?[0-9]*|\\.[0-9]+)$","minimum":-90,"maximum":90}},"#,
          #""required":["street"],"additionalProperties":false}}"#,
        ].joined())
  }

  @Test func `groups that differ do not share a name`() {
    let schema = JSONSchema(of: Holder<Holder<Spot>>.columns.map { $0.field })
    #expect(schema.groups.map(\.key) == ["value", "value-2"])
    #expect(
      schema.object.members.first { $0.key == "properties" }?.value.text
        == ##"{"value":{"description":"What is held.","$ref":"#/$defs/value-2"}}"##)
  }
}
