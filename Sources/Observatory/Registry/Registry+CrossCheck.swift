import Files
import Records

extension Registry {
  /// What is wrong between records that are each in order by themselves.
  func crossCheck(_ tree: FileTree) -> [Diagnostic] {
    var log: [Diagnostic] = []
    for entry in governmentServices.entries {
      guard let authority = entry.value.competentAuthority,
        let kind = stakeholders[authority].value.kind, kind != .government, kind != .unknown
      else { continue }
      log.error(
        .notAnAuthority,
        "a competent authority is a government body, and '\(authority.slug)' is of the kind "
          + "'\(kind.rawValue)'",
        at: place(of: ["competentAuthority"], in: entry.path, tree),
        notes: ["its kind stands in \(stakeholders[authority].path)"])
    }
    for entry in services.entries {
      checkGroups(
        entry.value.benefits.map { ($0.term.slug, $0.group) }, Benefit.kind, "benefits", entry,
        tree, &log)
      checkGroups(
        entry.value.incentives.map { ($0.term.slug, $0.group) }, Incentive.kind, "incentives",
        entry, tree, &log)
    }
    for entry in cases.entries {
      guard let position = entry.value.relatedCases.firstIndex(of: entry.reference) else {
        continue
      }
      log.error(
        .relatedToItself, "a case cannot be related to itself",
        at: place(of: ["relatedCases", .item(position)], in: entry.path, tree))
    }
    checkTranslations(tree, &log)
    for entry in stakeholders.entries {
      guard let ring = ringOfParents(from: entry) else { continue }
      log.error(
        .ownParent, "following 'parent' leads back to '\(entry.slug)'",
        at: place(of: ["parent"], in: entry.path, tree),
        notes: ring.count == 1 ? [] : [(ring + [entry.slug]).joined(separator: " → ")])
    }
    return log
  }

  /// A translation is about the same service as its original, and in the language of its name.
  private func checkTranslations(_ tree: FileTree, _ log: inout [Diagnostic]) {
    for entry in translations.values.joined().sorted(by: { $0.path < $1.path }) {
      guard let original = cases[entry.slug] else { continue }
      let tag = entry.path.split(separator: ".").dropLast().last.map(String.init) ?? ""
      if entry.value.language != tag {
        log.error(
          .translationMismatch,
          "'language' is '\(entry.value.language)', and the file's name says '\(tag)'",
          at: place(of: ["language"], in: entry.path, tree))
      }
      if entry.value.language == original.value.language {
        log.error(
          .translationMismatch, "the original is in the language '\(tag)' already",
          at: place(of: ["language"], in: entry.path, tree), notes: ["it is \(original.path)"])
      }
      if entry.value.service != original.value.service {
        log.error(
          .translationMismatch,
          "the original is about '\(original.value.service.slug)', not '\(entry.value.service.slug)'",
          at: place(of: ["service"], in: entry.path, tree), notes: ["it is \(original.path)"])
      }
    }
  }

  private func checkGroups(
    _ claims: [(term: String, group: StakeholderGroup)], _ kind: String, _ key: String,
    _ entry: Entry<Service>, _ tree: FileTree, _ log: inout [Diagnostic]
  ) {
    for (position, claim) in claims.enumerated() {
      let groups = term(claim.term, of: kind)?.groups ?? []
      guard !groups.isEmpty, !groups.contains(claim.group) else { continue }
      log.warning(
        .groupMismatch,
        "'\(claim.term)' is meant for \(groups.map(\.rawValue).joined(separator: ", ")), not for "
          + claim.group.rawValue,
        at: place(of: [.key(key), .item(position), "group"], in: entry.path, tree))
    }
  }

  /// The slugs on the way from a stakeholder through its parents back to itself; nil when it does
  /// not lead back, or leads through one that comes before it: a ring is reported once.
  private func ringOfParents(from entry: Entry<Stakeholder>) -> [String]? {
    var way = [entry.slug]
    var next = entry.value.parent
    while let parent = next {
      if parent.slug == entry.slug { return way }
      if way.contains(parent.slug) || parent.slug < entry.slug { return nil }
      way.append(parent.slug)
      next = stakeholders[parent].value.parent
    }
    return nil
  }

  /// Where a value stands, found by reading the file once more: faults are rare, and keeping the
  /// places of everything would cost memory at every build.
  func place(of steps: [Step], in path: String, _ tree: FileTree) -> Place {
    var log: [Diagnostic] = []
    guard let file = tree[path], let document = Document(file, &log) else { return Place(path) }
    return document.fields.place(of: steps)
  }
}
