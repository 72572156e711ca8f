package import Files

/// The keys of a record that has been read as far as it could be: what its checks go by.
package struct ReadKeys: Sendable {
  private let source: Mapping
  private let unread: Set<String>

  init(_ source: Mapping, unread: Set<String>) {
    self.source = source
    self.unread = unread
  }

  /// Whether the record holds what stands under all of these keys. Where it does not, a placeholder
  /// stands for the value, `nil` or an empty list where there can be one, and the fault is logged.
  package func areRead(_ keys: String...) -> Bool { unread.isDisjoint(with: keys) }

  /// Where the record stands.
  package var place: Place { source.place }

  /// Where the value stands that the steps lead to, or the last part of the way that exists.
  package func place(of steps: [Step]) -> Place { source.place(of: steps) }

  /// The texts that stand under a key in more than one entry of a list: each further place, and the
  /// first. Found also where the list could not be read because of other faults in it.
  package func repeats(
    of key: String, in list: String
  ) -> [(text: String, place: Place, first: Place)] {
    source.repeats(of: key, in: list)
  }
}
