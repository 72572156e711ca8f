package import Files
package import Records

/// An author: a person by the parts of the name, or a body by its literal name.
package struct SourceName: Record, Hashable {
  package let family: String?
  package let given: String?
  package let nonDroppingParticle: String?
  package let droppingParticle: String?
  package let suffix: String?
  package let literal: String?

  package init(reading field: inout Fields<SourceName>) {
    family = field("family", \.family, "The family name.")
    given = field("given", \.given, "The given name.")
    nonDroppingParticle = field(
      "non-dropping-particle", \.nonDroppingParticle,
      "What stands before the family name wherever it stands, such as 'van'.")
    droppingParticle = field(
      "dropping-particle", \.droppingParticle,
      "What stands between the given and the family name, such as 'von'.")
    suffix = field("suffix", \.suffix, "What stands behind the name, such as 'Jr.'.")
    literal = field("literal", \.literal, "The name of a body.")
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if keys.areRead("family", "literal"), (family == nil) == (literal == nil) {
      log.error(
        .sourceWithoutName, "a name needs either 'family' or 'literal'", at: keys.place)
    }
  }
}
