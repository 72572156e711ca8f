import Files
import Observatory
import Records
import Testing

struct RecordTypeTests {
  @Test func `types are named in the singular, and each once`() {
    #expect(
      RecordType.all.map { "\($0.name): \($0.files)" } == [
        "case: content/cases/*.md", "service: content/services/*.md",
        "government-service: content/government-services/*.md",
        "stakeholder: content/stakeholders/*.md", "dataset: content/datasets/*.md",
        "page: content/pages/*.md", "source: content/sources.yml",
        "vocabulary: content/vocabularies/*.yml", "settings: content/observatory.yml",
        "observation: content/*/*.observations.csv",
      ])
  }

  @Test func `every type says in a sentence what it is`() {
    for type in RecordType.all {
      #expect(type.about.first?.isUppercase == true && type.about.hasSuffix("."))
      #expect(!type.fields.isEmpty)
    }
  }

  @Test func `every folder with records in the repository is that of a type`() async {
    var log: [Diagnostic] = []
    let tree = await Repository.content(&log)
    let folders = Set(
      tree.files.filter { $0.path.hasSuffix(".md") }.map { file in
        file.path.split(separator: "/").dropLast().joined(separator: "/")
      })
    #expect(folders == Set(RecordType.all.compactMap(\.folder)))
  }

  @Test func `a schema is named after its type, and says what it leaves out`() throws {
    let page = try #require(RecordType.all.first { $0.name == "page" })
    let slug = #"["string","integer","boolean"],"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","minimum":0"#
    #expect(
      page.schema.text.hasPrefix(
        #"{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:observatory:page","#
          + #""title":"page","description":"A page of prose, such as the one about the observatory. "#
          + #"For values as the core schema of YAML 1.2 reads them. Left to 'observatory check': "#)
    )
    #expect(
      page.schema.text.contains(
        #""sources":{"description":"The sources it cites.","type":"array","items":{"type":\#(slug)}},"#
      ))
    #expect(
      page.schema.text.hasSuffix(
        #""required":["title"],"additionalProperties":false}"#))
  }

  @Test func `the document of all types holds the schema of each`() {
    let members = RecordType.schemas.members.first { $0.key == "$defs" }?.value.members ?? []
    #expect(members.map(\.key) == RecordType.all.map(\.name))
    #expect(members.map(\.value) == RecordType.all.map(\.schema))
  }
}
