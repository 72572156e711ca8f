import Files

/// The strong validator of what is sent (RFC 9110, 8.8.3): a digest of its bytes.
struct EntityTag: Hashable, CustomStringConvertible {
  /// With its quotation marks.
  let description: String

  init(digest: String) { description = "\"\(digest)\"" }

  /// Whether `If-None-Match` names it: weakly compared, as one of a list, or as `*`.
  func isNamed(in fields: [Substring]) -> Bool {
    fields.contains { $0 == "*" || ($0.hasPrefix("W/") ? $0.dropFirst(2) : $0) == description }
  }
}
