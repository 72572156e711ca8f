import Observatory
import Records

extension Index {
  private static let operators = by({ $0.stakeholders }) { $0.operators.map(\.stakeholder) }

  private static let datasets = by({ $0.datasets }) { $0.data.map(\.dataset) }

  private static let level = by("levels") { service, _ in [service.level] }

  private static let mode = by("modes") { service, _ in [service.mode] }

  private static let regime = by("regimes") { service, _ in [service.regime] }

  private static let definitionStatus = by("definition-statuses") { service, _ in
    [service.definitionStatus]
  }

  private static let dialogue = by("dialogues") { service, _ in service.dialogue.map(\.form) }

  private static let governmentChange = by("government-changes") { service, _ in
    service.governmentChange.map(\.kind)
  }

  private static let benefit = by(Benefit.self) { $0.benefits.map(\.term) }

  private static let obstacle = by(Obstacle.self) { $0.obstacles.map(\.term) }

  /// What a comparison shows beside the indexes; without pages of its own.
  static let compared = [
    operators, datasets, level, mode, regime, definitionStatus, dialogue, governmentChange, benefit,
    obstacle,
  ]

  /// By the records of a type, which have pages under its name.
  private static func by<Value: Entity>(
    _ table: @escaping @Sendable (Registry) -> Table<Value>,
    _ records: @escaping @Sendable (Service) -> [Ref<Value>]
  ) -> Index {
    Index(
      slug: Value.kind,
      headings: { registry in
        table(registry).entries.map {
          Heading(
            key: $0.slug, label: $0.value.title.text(in: registry.settings.language), about: nil)
        }
      },
      keys: { service, _ in records(service).map(\.slug) })
  }
}
