import Files
import Records

extension Registry {
  /// What is wrong between records that are each in order by themselves.
  func crossCheck(_ tree: FileTree) -> [Diagnostic] {
    var check = CrossCheck(registry: self, places: PlaceFinder(tree))
    check.checkAuthorities()
    check.checkGroups()
    check.checkRelatedCases()
    check.checkTranslations()
    check.checkParents()
    return check.log
  }
}

/// Goes through the records of a graph and holds them against each other.
private struct CrossCheck {
  let registry: Registry
  var places: PlaceFinder
  var log: [Diagnostic] = []

  mutating func checkAuthorities() {
    for entry in registry.governmentServices.entries {
      guard let authority = entry.value.competentAuthority,
        let body = registry.stakeholders[authority.slug], let kind = body.value.kind,
        kind != .government, kind != .unknown
      else { continue }
      log.error(
        .notAnAuthority,
        "a competent authority is a government body, and '\(authority.slug)' is of the kind "
          + "'\(kind.rawValue)'",
        at: places.place(of: ["competentAuthority"], in: entry.path),
        notes: ["its kind stands in \(body.path)"])
    }
  }

  mutating func checkGroups() {
    for entry in registry.services.entries {
      check(
        entry.value.benefits.map { ($0.term.slug, $0.group) }, Benefit.kind, "benefits",
        entry.path)
      check(
        entry.value.incentives.map { ($0.term.slug, $0.group) }, Incentive.kind, "incentives",
        entry.path)
    }
  }

  private mutating func check(
    _ claims: [(term: String, group: StakeholderGroup)], _ kind: String, _ key: String,
    _ path: String
  ) {
    for (position, claim) in claims.enumerated() {
      let groups = registry.term(claim.term, of: kind)?.groups ?? []
      guard !groups.isEmpty, !groups.contains(claim.group) else { continue }
      log.warning(
        .groupMismatch,
        "'\(claim.term)' is meant for \(groups.map(\.rawValue).joined(separator: ", ")), not for "
          + "'\(claim.group.rawValue)'",
        at: places.place(of: [.key(key), .item(position), "group"], in: path),
        notes: [
          "write another group or term, or add the group to the term in \(Vocabulary.path(of: kind))"
        ])
    }
  }

  mutating func checkRelatedCases() {
    for entry in registry.cases.entries {
      guard let position = entry.value.relatedCases.firstIndex(of: entry.reference) else {
        continue
      }
      log.error(
        .relatedToItself, "the case '\(entry.slug)' cannot be related to itself",
        at: places.place(of: ["relatedCases", .item(position)], in: entry.path),
        notes: ["take it out, or write the name of the other case that was meant"])
    }
  }

  /// A translation is about the same service as its original, and in the language of its name.
  mutating func checkTranslations() {
    for entry in registry.translations.values.joined().sorted(by: { $0.path < $1.path }) {
      guard let original = registry.cases[entry.slug],
        registry.faultyFiles.isDisjoint(with: [entry.path, original.path])
      else { continue }
      let tag = entry.path.split(separator: ".").dropLast().last.map(String.init) ?? ""
      if entry.value.language != tag {
        log.error(
          .translationMismatch,
          "'language' is '\(entry.value.language)', and the file's name says '\(tag)'",
          at: places.place(of: ["language"], in: entry.path),
          notes: ["write 'language: \(tag)', or rename the file after its language"])
      } else if entry.value.language == original.value.language {
        log.error(
          .translationMismatch, "the original is in the language '\(tag)' already",
          at: places.place(of: ["language"], in: entry.path), notes: ["it is \(original.path)"])
      }
      if entry.value.service != original.value.service {
        log.error(
          .translationMismatch,
          "the original is about '\(original.value.service.slug)', not '\(entry.value.service.slug)'",
          at: places.place(of: ["service"], in: entry.path), notes: ["it is \(original.path)"])
      }
    }
  }

  /// A ring of parents is reported once, at the stakeholder that comes first in it.
  mutating func checkParents() {
    var passed: Set<String> = []
    for entry in registry.stakeholders.entries {
      var way: [Entry<Stakeholder>] = []
      var next: Entry<Stakeholder>? = entry
      while let current = next, passed.insert(current.slug).inserted {
        way.append(current)
        next = current.value.parent.flatMap { registry.stakeholders[$0.slug] }
      }
      guard let start = way.firstIndex(where: { $0.slug == next?.slug }) else { continue }
      let ring = way[start...]
      guard let first = ring.indices.min(by: { ring[$0].slug < ring[$1].slug }) else { continue }
      let slugs = (ring[first...] + ring[..<first]).map(\.slug)
      log.error(
        .ownParent, "following 'parent' leads back to '\(slugs[0])'",
        at: places.place(of: ["parent"], in: ring[first].path),
        notes: slugs.count == 1 ? [] : [(slugs + [slugs[0]]).joined(separator: " → ")])
    }
  }
}
