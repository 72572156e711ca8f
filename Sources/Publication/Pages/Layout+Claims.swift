import Observatory
import Records

extension Layout {
  /// The sections of a service: the declared ones, the ladder in that of the dialogue, and who
  /// gains before those that tell of it claim by claim.
  func sections(of service: Service, _ references: inout References) -> [SectionView] {
    var sections = facts.sections(of: service, sheets.service, &references)
    if let dialogue = sections.firstIndex(where: { $0.key == "dialogue" }) {
      sections[dialogue].rungs = rungs(of: service)
    }
    if let first = sections.firstIndex(where: { ["benefits", "incentives"].contains($0.key) }) {
      sections.insert(groups(of: service), at: first)
    }
    return sections
  }

  /// All forms of dialogue from the weakest to the strongest, with those that were found.
  private func rungs(of service: Service) -> [RungView] {
    DialogueForm.allCases.filter { $0 != .none }.map { form in
      RungView(
        label: form.label, about: form.about,
        isReached: service.dialogue.contains { $0.form == form })
    }
  }

  /// The incentives and benefits of each group of stakeholders, with what each claim rests on.
  private func groups(of service: Service) -> SectionView {
    let labels = ["incentives", "benefits"].map(wording.label(ofField:))
    return SectionView(
      key: "groups", label: wording[.claimsByGroup], about: wording[.claimsByGroupAbout],
      codebook: addresses.link(Addresses.codebook("service", ["benefits", "group"])), facts: [],
      columns: ([wording.label(ofField: "group")] + labels).map { ItemView(text: $0) },
      rows: StakeholderGroup.allCases.map { group in
        let incentives = service.incentives.filter { $0.group == group }.map {
          claim(directory.item(Incentive.kind, $0.term.slug), [$0.evidence.label])
        }
        let benefits = service.benefits.filter { $0.group == group }.map {
          let outcome = $0.realised ?? .unknown
          return claim(
            directory.item(Benefit.kind, $0.term.slug),
            ["\(wording.label(ofField: "realised")): \(outcome.label)", $0.evidence.label])
        }
        return RowView(
          heading: [ItemView(text: group.label, about: group.about)],
          cells: zip(labels, [incentives, benefits]).map { label, claims in
            CellView(
              label: label,
              items: claims.isEmpty ? [ItemView(text: wording[.noneRecorded])] : claims)
          })
      })
  }

  private func claim(_ term: ItemView, _ remarks: [String]) -> ItemView {
    ItemView(text: "\(term.text) (\(remarks.joined(separator: "; ").lowercased()))", url: term.url)
  }
}
