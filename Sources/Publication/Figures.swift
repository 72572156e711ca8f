import Charts
import Observatory
import Records
import Templates

/// The dated figures of a service, by measure, in order of time.
struct Figures {
  let wording: Wording
  let language: String

  func views(of service: some Measured, _ references: inout References) -> [FigureView] {
    service.measures.map { measure in
      let observations = service.observations.filter { $0.measure == measure.id }
        .sorted { ($0.when.middle, $0.when.latest) < ($1.when.middle, $1.when.latest) }
      return FigureView(
        id: measure.id, label: measure.label.text(in: language),
        kind: ItemView(text: measure.kind.label, about: measure.kind.about), unit: measure.unit,
        direction: measure.direction?.label, definition: measure.definition?.text(in: language),
        population: measure.population?.text(in: language),
        subject: measure.subject == .counterpart ? measure.subject?.about : nil,
        points: observations.map { point($0, measure, &references) },
        chart: chart(of: observations, measure))
    }
  }

  /// The figures against time; nil for fewer than two, of which there is nothing to see.
  private func chart(of observations: [Observation], _ measure: Measure) -> Markup? {
    let points = observations.compactMap { observation in
      observation.value.map {
        TimeSeries.Point(
          time: observation.when.middle, value: $0, name: wording.period(observation.when),
          isOpen: (observation.use ?? .test) != .test)
      }
    }
    guard points.count > 1 else { return nil }
    let label = measure.label.text(in: language)
    let caption = Caption(
      id: "chart_\(measure.id)", title: label, description: wording[.chartAbout],
      noData: wording[.noData])
    let axis = Axis("\(label) (\(measure.unit))", writing: wording.number)
    return Markup(raw: TimeSeries(caption, panels: [.init(axis, points)]).svg)
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
