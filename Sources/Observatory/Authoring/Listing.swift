package import Records

/// What a person who keeps the collection asks of it: all records of a type, or those that want
/// something.
package struct Listing: Sendable {
  package let name: String
  /// What is listed, in a sentence.
  package let about: String
  package let rows: @Sendable (_ registry: Registry, _ today: PartialDate?) -> [Row]

  /// A record, and why it is listed.
  package struct Row: Sendable, Hashable {
    /// The folder of its type.
    package let type: String
    package let slug: String
    package let title: String
    package let file: String
    package let note: String
  }

  /// Those by need first, then one for each type.
  package static let all: [Listing] = [drafts, orphans, stale, missing] + types

  private static let drafts = Listing(
    name: "drafts", about: "Records that are left out of the site until they are ready."
  ) { registry, _ in
    registry.everything.filter(\.isDraft).map { $0.row("draft") }
  }

  private static let orphans = Listing(
    name: "orphans", about: "Stakeholders that no other record names."
  ) { registry, _ in
    registry.orphans.map { AnyEntry($0, registry).row("named by nothing") }
  }

  private static let stale = Listing(
    name: "stale", about: "Write-ups that were to be looked at again by now."
  ) { registry, today in
    guard let today else { return [] }
    return registry.staleCases(on: today).map { entry in
      AnyEntry(entry, registry).row("due \(entry.value.reviewBy?.text ?? "")")
    }
  }

  private static let missing = Listing(
    name: "missing",
    about: "Services without a write-up, and what the findings rest on and nobody has found out."
  ) { registry, _ in
    registry.services.entries.compactMap { entry in
      let writeUp = registry.relations.casesOfService[entry.slug] == nil ? ["a write-up"] : []
      let unknown = writeUp + entry.value.unknownGrounds
      return unknown.isEmpty
        ? nil : AnyEntry(entry, registry).row(unknown.joined(separator: ", "))
    }
  }

  private static let types = RecordType.all.compactMap { type -> Listing? in
    guard let kind = type.folder?.split(separator: "/").last.map(String.init) else { return nil }
    return Listing(name: kind, about: type.about) { registry, _ in
      registry.everything.filter { $0.type == kind }.map { $0.row($0.isDraft ? "draft" : "") }
    }
  }
}

/// An entry of any type.
private struct AnyEntry {
  let type: String
  let slug: String
  let title: String
  let file: String
  let isDraft: Bool

  init<Value>(_ entry: Entry<Value>, _ registry: Registry) {
    type = Value.kind
    slug = entry.slug
    title = entry.value.title.text(in: registry.settings.language)
    file = entry.path
    isDraft = entry.isDraft
  }

  func row(_ note: String) -> Listing.Row {
    Listing.Row(type: type, slug: slug, title: title, file: file, note: note)
  }
}

extension Registry {
  fileprivate var everything: [AnyEntry] {
    allCases.map { AnyEntry($0, self) } + services.entries.map { AnyEntry($0, self) }
      + governmentServices.entries.map { AnyEntry($0, self) }
      + stakeholders.entries.map { AnyEntry($0, self) }
      + datasets.entries.map { AnyEntry($0, self) } + pages.entries.map { AnyEntry($0, self) }
  }
}
