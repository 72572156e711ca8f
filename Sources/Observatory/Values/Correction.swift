package import Records

/// A mistake that was found in a write-up after it was published, and put right.
package struct Correction: Record, Hashable {
  package let date: PartialDate
  package let note: LocalizedText

  package init(reading field: inout Fields<Correction>) {
    date = field("date", \.date, "When it was put right.")
    note = field("note", \.note, "What was wrong, and what stands there now.")
  }
}
