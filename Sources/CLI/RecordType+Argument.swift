import ArgumentParser
import Observatory

extension RecordType {
  /// The type of that name, among some.
  ///
  /// Thrown: the nearest name, and all names, as wrong usage.
  static func named(_ name: String, among types: [RecordType]) throws(ValidationError) -> RecordType
  {
    if let type = types.first(where: { $0.name == name }) { return type }
    let names = types.map(\.name)
    throw ValidationError.unknown(
      "type", name, among: names, "Types: \(names.joined(separator: ", ")).")
  }
}
