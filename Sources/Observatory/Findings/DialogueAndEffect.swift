import Records

extension Finding {
  static let dialogueAndEffect = Finding(
    id: "F10", slug: "dialogue", title: "Dialogue and effect",
    question:
      "Does a closer dialogue with public administration go with more change in government, and does government come to know of services?",
    claims: [.changeByDialogue, .unnoticedByGovernment],
    rule:
      "A service stands on the highest rung of the ladder of dialogue that it records, against each kind of change it records. The two criteria of the definition that make up the claim are crossed: open dialogue, and the aim to change government services. Awareness is a transition table, at launch against now; what counts for the claim is what government knew at launch of the services that it does not run.",
    answer: { registry in
      let services = registry.services.entries
      let speaking = services.filter { !$0.value.dialogue.isEmpty }
      let coded = services.filter { $0.value.awareness != nil }
      let others = services.filter { registry.operatorKind(of: $0.value).isOutsideGovernment }
      return Answer(
        unit: "services", count: speaking.count,
        excluded: [
          Omission(
            "run by government, or by operators of unknown kind: left out of what government knew",
            coded.filter { !registry.operatorKind(of: $0.value).isOutsideGovernment }
              .map(EntityReference.init))
        ],
        unknown: [
          Omission(
            "no dialogue recorded",
            services.filter { $0.value.dialogue.isEmpty }.map(EntityReference.init)),
          Omission(
            "no change recorded",
            speaking.filter { $0.value.governmentChange.isEmpty }.map(EntityReference.init)),
          Omission(
            "awareness not recorded",
            services.filter { $0.value.awareness == nil }.map(EntityReference.init)),
        ],
        statements: [
          "\(share(speaking.count { $0.value.highestRung?.isDialogue == true }, of: services.count)) of the services record a dialogue in which both sides speak, and \(share(services.count(where: { $0.value.changedGovernment }), of: services.count)) a change in government services.",
          UnnoticedShare(registry).sentence,
        ],
        caveats: [
          "Services whose dialogue or change nobody recorded are unknown; they are not services without."
        ],
        tables: [
          .crossing(
            "ladder", "Services by highest rung of dialogue and kind of change",
            rowTitle: "Dialogue", rows: choices(DialogueForm.self),
            columns: choices(GovernmentChangeKind.self), services: speaking
          ) { entry in
            guard let rung = entry.value.highestRung?.rawValue else { return [] }
            return entry.value.governmentChange.map(\.kind.rawValue).uniqued.map { (rung, $0) }
          },
          .counts(
            "rungs", "Services by highest rung of dialogue", rowTitle: "Dialogue",
            rows: choices(DialogueForm.self), columns: ["Services"]
          ) { key in [speaking.filter { $0.value.highestRung?.rawValue == key }] },
          .crossing(
            "criteria", "Services by open dialogue (rows) and aim to change government (columns)",
            rowTitle: "Open dialogue", rows: choices(Verdict.self), columns: choices(Verdict.self),
            services: services
          ) { entry in
            let criteria = entry.value.criteria
            return [
              (
                (criteria?.openDialogue?.verdict ?? .unknown).rawValue,
                (criteria?.aimsToChangeGovernmentService?.verdict ?? .unknown).rawValue
              )
            ]
          },
          .counts(
            "launch", "Services that government does not run, by what it knew at launch",
            rowTitle: "At launch", rows: choices(AwarenessLevel.self), columns: ["Services"]
          ) { key in
            [others.filter { ($0.value.awareness?.atLaunch ?? .unknown).rawValue == key }]
          },
          .crossing(
            "awareness",
            "Services by what government knew at launch (rows) and knows now (columns)",
            rowTitle: "At launch", rows: choices(AwarenessLevel.self),
            columns: choices(AwarenessLevel.self), services: coded
          ) {
            [
              (
                ($0.value.awareness?.atLaunch ?? .unknown).rawValue,
                ($0.value.awareness?.now ?? .unknown).rawValue
              )
            ]
          },
        ])
    })
}

extension Service {
  /// The strongest form of dialogue that is recorded.
  var highestRung: DialogueForm? {
    DialogueForm.allCases.last { form in dialogue.contains { $0.form == form } }
  }

  /// Whether a change in government services is recorded that is more than none, and not reversed.
  var changedGovernment: Bool {
    governmentChange.contains { $0.kind != .noneKnown && $0.kind != .reversed }
  }
}

/// How many of the services that government does not run began without its recognition.
struct UnnoticedShare {
  let unnoticed: Int
  let known: Int
  let interval: WilsonInterval?

  init(_ registry: Registry) {
    let levels = registry.services.entries
      .filter { registry.operatorKind(of: $0.value).isOutsideGovernment }
      .compactMap { $0.value.awareness?.atLaunch }.filter { $0 != .unknown }
    unnoticed = levels.count { [.unaware, .aware, .hostile].contains($0) }
    known = levels.count
    interval = WilsonInterval(successes: unnoticed, of: known)
  }

  var sentence: String {
    let counted =
      "\(share(unnoticed, of: known)) of the services that government does not run, and of which it is known, began without its recognition or support"
    guard known >= 10, let interval else { return counted + "; too few for a share to be judged." }
    return counted + "; the 95 % interval is \(percentages(interval))."
  }
}
