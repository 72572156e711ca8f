package import Records

/// That somebody other than the authors has read a case.
package struct Review: Record, Hashable {
  package let by: String
  package let on: PartialDate

  package init(reading field: inout Fields<Review>) {
    by = field("by", \.by, "Who reviewed it.", as: "schema:reviewedBy")
    on = field("on", \.on, "When.", as: "schema:lastReviewed")
  }
}
