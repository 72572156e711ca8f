import Files
import Observatory
import Publication
import Records
import Testing

struct CodebookTests {
  private static let site = Task { await Built([:]) }

  @Test func `every type and every vocabulary has a page that its index leads to`() async throws {
    let page = try await Self.site.value.page("codebook/")
    for type in RecordType.all {
      #expect(page.addresses.contains("/codebook/\(type.name)/"), "\(type.name)")
    }
    #expect(page.addresses.contains("/codebook/sectors/"))
    #expect(page.addresses.contains("/codebook/faults/"))
  }

  @Test(arguments: RecordType.all.map(\.name))
  func `every field of a type has an anchor and its meaning`(name: String) async throws {
    let type = try #require(RecordType.all.first { $0.name == name })
    let page = try await Self.site.value.page("codebook/\(name)/")
    #expect(Set(page.ids).isSuperset(of: type.fields.map { "field_" + $0.key }))
    for field in type.fields { #expect(page.text.contains(field.about), "\(field.key)") }
    #expect(Set(page.ids).count == page.ids.count)
  }

  @Test func `a field tells its form, its rules, and the values it can have`() async throws {
    let page = try await Self.site.value.page("codebook/service/")
    let text = page.text
    #expect(page.ids.contains("field_role_basis"))
    #expect(page.ids.contains("field_role_value_substitutive"))
    #expect(text.contains("Substitutive substitutive \(Role.substitutive.about)"))
    #expect(text.contains("must have at most 280 characters"))
    #expect(text.contains("Standard term: schema:name"))
    #expect(page.addresses.contains("/codebook/stakeholder/"))
    #expect(page.addresses.contains("/codebook/sectors/"))
  }

  @Test func `a vocabulary shows its terms with what is known of them`() async throws {
    let site = await Built([
      "content/vocabularies/sectors.yml": """
      name: Sectors
      about: Public goods.
      provenance: A list.
      terms:
        - {id: transport, label: Transport, definition: Ways., provenance: A book., cofog: ["04.5"]}
      """
    ])
    let page = try site.page("codebook/sectors/")
    #expect(page.ids.contains("field_transport"))
    for words in ["Provenance: A list.", "Ways.", "Provenance: A book.", "04.5"] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(page.addresses.contains("/sectors/transport/"))
  }

  @Test func `labels on pages lead to their fields`() async throws {
    let site = await Built([
      "content/services/bus.md": Sample.service(
        "Bus", "countries: [gb]\nrole: {value: unknown, sources: [report]}")
    ])
    let links = try site.page("services/bus/").addresses.filter { $0.hasPrefix("/codebook/") }
    #expect(links.contains("/codebook/service/#field_countries"))
    #expect(links.contains("/codebook/service/#field_role_value"))
    for link in links where link.contains("#") {
      let parts = link.dropFirst().split(separator: "#").map(String.init)
      #expect(try site.page(parts[0]).ids.contains(parts[1]), "\(link)")
    }
  }

  @Test func `every kind of fault is explained`() async throws {
    let page = try await Self.site.value.page("codebook/faults/")
    for code in Diagnostic.Code.all {
      #expect(page.ids.contains("fault_" + code.name))
    }
  }
}
