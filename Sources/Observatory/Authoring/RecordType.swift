package import Records

/// A type of content, by the name that authors and commands know it by.
package struct RecordType: Sendable {
  /// In the singular, such as `government-service`.
  package let name: String
  /// What it is, in a sentence.
  package let about: String
  /// Where its records stand, with `*` for names: `content/services/*.md`.
  package let files: String
  /// The folder in which each record has a file of its own; nil for the other types.
  package let folder: String?
  package let fields: [Shape.Field]
  /// Keys that may stand there too, with any value, and that no field reads.
  let others: [String]

  private init<Value: Record>(
    _ name: String, _ type: Value.Type, _ files: String, _ about: String, others: [String] = []
  ) {
    self.name = name
    self.about = about
    self.files = files
    folder = nil
    fields = type.columns.map { $0.field }
    self.others = others
  }

  private init<Value: Entity>(_ name: String, _ type: Value.Type, _ about: String) {
    self.name = name
    self.about = about
    let folder = "content/\(type.kind)"
    files = folder + "/*.md"
    self.folder = folder
    fields = type.columns.map { $0.field }
    others = []
  }
}

extension RecordType {
  package static let writeUp = RecordType("case", Case.self, "A write-up of one service.")
  package static let source = RecordType(
    "source", Source.self, Source.path,
    "An entry of the bibliography, by the names of CSL, whose other variables may stand there too.",
    others: Source.keptKeys.union(Source.passedOverKeys).sorted())
  package static let observation = RecordType(
    "observation", Observation.self, Observation.tables,
    "A row of a table of dated figures that stands beside its record.")
  package static let vocabulary = RecordType(
    "vocabulary", Vocabulary.self, Vocabulary.path(of: "*"),
    "An open list of terms, which authors extend.")
  package static let settings = RecordType(
    "settings", Settings.self, Settings.path, "The site as a whole.")

  /// In the order in which they are told to people.
  package static let all = [
    writeUp,
    RecordType("service", Service.self, "A collaborative public service."),
    RecordType(
      "government-service", GovernmentService.self,
      "A government-run service: the counterpart of a collaborative one, or a comparator."),
    RecordType(
      "stakeholder", Stakeholder.self,
      "An organisation, a person or a group that takes part in services."),
    RecordType("dataset", Dataset.self, "Data that services reuse."),
    RecordType("page", Page.self, "A page of prose, such as the one about the observatory."),
    source, vocabulary, settings, observation,
  ]

  /// The titles of the sections that its prose has, in order.
  package var sections: [String] { name == Self.writeUp.name ? Case.sections : [] }
}
