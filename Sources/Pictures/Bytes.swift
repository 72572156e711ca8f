/// Bytes of a file, and the numbers that stand in them; nil where there are no more bytes.
struct Bytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether signs stand there, each of one byte (Latin-1).
  func has(_ signs: String, at offset: Int) -> Bool {
    bytes.dropFirst(offset).starts(with: signs.unicodeScalars.map { UInt8($0.value) })
  }

  /// A number of so many bytes, the highest first.
  func big(_ count: Int, at offset: Int) -> Int? {
    number(bytes.dropFirst(offset).prefix(count), count)
  }

  /// A number of so many bytes, the lowest first.
  func little(_ count: Int, at offset: Int) -> Int? {
    number(bytes.dropFirst(offset).prefix(count).reversed(), count)
  }

  private func number(_ digits: some Collection<UInt8>, _ count: Int) -> Int? {
    digits.count == count ? digits.reduce(0) { $0 << 8 | Int($1) } : nil
  }
}
