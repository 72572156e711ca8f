package import Records

/// A record with a file and a page of its own.
package protocol Entity: Record, Referent {
  /// What it is called in lists and references.
  var title: LocalizedText { get }
}
