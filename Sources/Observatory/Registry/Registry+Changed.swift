package import Records

extension Registry {
  /// When what is recorded of some of the records was last written about; nil when nothing says.
  ///
  /// Only write-ups are dated: a service is as new as the newest of those about it.
  package func changed(_ references: some Sequence<EntityReference>) -> PartialDate? {
    references.flatMap(writeUps).compactMap { cases[$0].value.changed }
      .max { $0.earliest < $1.earliest }
  }

  private func writeUps(on reference: EntityReference) -> [Ref<Case>] {
    switch reference.kind {
    case Case.kind: [Ref(reference.slug)]
    case Service.kind: relations.casesOfService[reference.slug] ?? []
    default: []
    }
  }
}
