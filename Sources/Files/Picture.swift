/// What a file that calls itself a picture is, as far as its first bytes tell.
package enum Picture: Sendable, Hashable {
  /// In CSS pixels, as it is shown: turned where the file says so.
  case sized(width: Int, height: Int)
  /// A drawing that fits any size.
  case sizeless
  /// No picture, or a broken one.
  case unreadable
}
