package import Records

/// Data that a service reuses, and how it comes by them.
package struct DataUse: Record, Hashable {
  package let dataset: Ref<Dataset>
  package let origin: DataOrigin
  package let access: DataAccess?
  package let note: LocalizedText?
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<DataUse>) {
    dataset = field("dataset", \.dataset, "The data.", as: "dct:relation")
    origin = field("origin", \.origin, "Who they come from.")
    access = field("access", \.access, "How the service comes by them.", as: "dct:accessRights")
    note = field("note", \.note, "What the sources say, in our words.")
    sources = field("sources", \.sources, "The sources.")
  }
}
