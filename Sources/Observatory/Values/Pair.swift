package import Records

/// Two measures of one service that are set against each other on purpose.
package struct Pair: Record, Hashable {
  package let users: String
  package let against: String
  package let use: PairUse?
  package let note: LocalizedText?

  package init(reading field: inout Fields<Pair>) {
    users = field("users", \.users, "The id of a measure of users or volume.", .slug)
    against = field("against", \.against, "The id of a measure of quality or outcome.", .slug)
    use = field("use", \.use, "Whether the pair may enter the strict test; yes, when absent.")
    note = field("note", \.note, "What must be known to read the pair.")
  }
}
