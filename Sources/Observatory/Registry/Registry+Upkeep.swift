import Files
package import Records

extension Registry {
  /// Warnings about what nobody got wrong, and somebody should look at: reviews that are due, dates
  /// still to come, records that nothing leads to.
  ///
  /// - Parameters:
  ///   - today: what dates are held against; when nil, they are not.
  ///   - references: those of drafts that are left out; what they name is no orphan. When nil,
  ///     orphans are not looked for.
  func upkeep(
    today: PartialDate?, namedByDrafts references: [RecordReading.Reference]?, _ tree: FileTree
  ) -> [Diagnostic] {
    var log: [Diagnostic] = []
    var places = PlaceFinder(tree)
    if let references {
      let named = Set(references.filter { $0.kind == Stakeholder.kind }.map(\.slug))
      for orphan in orphans where !named.contains(orphan.slug) {
        log.warning(
          .orphan, "no record names this, and no page leads to it", at: Place(orphan.path, 1, 1),
          notes: ["name it where it belongs, or put 'draft: true' into it until then"])
      }
    }
    guard let today else { return log }
    for entry in staleCases(on: today) {
      log.warning(
        .staleReview, "this was to be looked at again by \(entry.value.reviewBy?.text ?? "now")",
        at: places.place(of: ["reviewBy"], in: entry.path),
        notes: ["read it again, mend what has changed, and set 'reviewBy' to a later date"])
    }
    for (path, steps, date) in dates where date.earliest > today.latest {
      log.warning(
        .dateInFuture, "'\(date.text)' is still to come; today is '\(today.text)'",
        at: places.place(of: steps, in: path),
        notes: ["correct it, or leave it out until then"])
    }
    return log
  }

  /// The write-ups whose 'reviewBy' has passed, translations too.
  package func staleCases(on today: PartialDate) -> [Entry<Case>] {
    allCases.filter { ($0.value.reviewBy?.latest ?? .max) < today.earliest }
  }

  /// The stakeholders that no other record names.
  package var orphans: [Entry<Stakeholder>] {
    let naming: [Set<String>] = [
      Set(relations.participations.keys), Set(relations.dialogues.keys),
      Set(relations.antecedents.keys), Set(relations.authorityOf.keys),
      Set(relations.datasetsOfPublisher.keys), Set(relations.membersOf.keys),
    ]
    return stakeholders.entries.filter { entry in !naming.contains { $0.contains(entry.slug) } }
  }

  /// The write-ups in every language, originals first.
  package var allCases: [Entry<Case>] {
    cases.entries + translations.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// The dates of what has happened, each with its file and the way to it.
  private var dates: [(path: String, steps: [Step], date: Period)] {
    var dates: [(String, [Step], Period)] = []
    func add(_ path: String, _ steps: [Step], _ date: PartialDate?) {
      if let date { dates.append((path, steps, Period(from: date))) }
    }
    func add<Value: Measured>(_ table: Table<Value>) {
      for entry in table.entries {
        add(entry.path, ["started"], entry.value.started)
        for (position, observation) in entry.value.observations.enumerated() {
          dates.append((entry.path, ["observations", .item(position), "when"], observation.when))
        }
      }
    }
    for entry in allCases {
      add(entry.path, ["published"], entry.value.published)
      add(entry.path, ["updated"], entry.value.updated)
      add(entry.path, ["reviewed", "on"], entry.value.reviewed?.on)
      for (position, correction) in entry.value.corrections.enumerated() {
        add(entry.path, ["corrections", .item(position), "date"], correction.date)
      }
    }
    add(services)
    add(governmentServices)
    for entry in stakeholders.entries {
      add(entry.path, ["founded"], entry.value.founded)
      add(entry.path, ["dissolved"], entry.value.dissolved)
    }
    return dates
  }
}
