package import Records

/// A page on the web that belongs to a record.
package struct WebLink: Record, Hashable {
  package let url: Link
  package let label: LocalizedText?

  package init(reading field: inout Fields<WebLink>) {
    url = field("url", \.url, "The address.", as: "schema:url")
    label = field("label", \.label, "What is there.")
  }
}
