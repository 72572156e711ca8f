import Observatory
import Records

/// The dated figures of a service, by measure, in order of time.
struct Figures {
  let wording: Wording
  let language: String

  func views(of service: some Measured, _ references: inout References) -> [FigureView] {
    service.measures.map { measure in
      let observations = service.observations.filter { $0.measure == measure.id }
        .sorted { ($0.when.earliest, $0.when.latest) < ($1.when.earliest, $1.when.latest) }
      return FigureView(
        id: measure.id, label: measure.label.text(in: language),
        kind: ItemView(text: measure.kind.label, about: measure.kind.about), unit: measure.unit,
        direction: measure.direction?.label, definition: measure.definition?.text(in: language),
        population: measure.population?.text(in: language),
        subject: measure.subject == .counterpart ? measure.subject?.about : nil,
        points: observations.map { point($0, measure, &references) })
    }
  }

  private func point(
    _ observation: Observation, _ measure: Measure, _ references: inout References
  ) -> PointView {
    PointView(
      when: wording.period(observation.when), window: observation.window.map(wording.period),
      value: value(of: observation, measure),
      qualifier: observation.qualifier.flatMap { qualifier in
        qualifier == .exact ? nil : ItemView(text: qualifier.label, about: qualifier.about)
      },
      computed: observation.computed,
      use: observation.use.flatMap { use in
        use == .test ? nil : ItemView(text: use.label, about: use.about)
      },
      evidence: ItemView(text: observation.evidence.label, about: observation.evidence.about),
      note: observation.note?.text(in: language),
      sources: observation.sources.map { references.item(for: $0.slug) })
  }

  /// The figure with its sign for per cent; other units stand with the measure.
  private func value(of observation: Observation, _ measure: Measure) -> String {
    let sign = measure.unit == "%" ? " %" : ""
    if let value = observation.value { return wording.number(value) + sign }
    if let low = observation.low, let high = observation.high {
      return wording.number(low) + "–" + wording.number(high) + sign
    }
    return observation.trend?.label ?? ""
  }
}
