extension FileTree.File {
  /// The file as text, without a byte-order mark; nil, and a fault logged, when it is not UTF-8.
  package func text(_ log: inout [Diagnostic]) -> String? {
    guard case .bytes(var bytes) = contents else {
      preconditionFailure("\(path) was left on disk, and is asked for as text")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let valid = bytes[..<firstInvalidByte(bytes)]
    let line = valid.split(separator: 0x0A, omittingEmptySubsequences: false)
    let column = String(decoding: line.last ?? [], as: UTF8.self).unicodeScalars.count + 1
    log.error(
      .invalidUTF8, "not UTF-8 text from here on", at: Place(path, line.count, column),
      notes: ["save the file with the encoding UTF-8"])
    return nil
  }

  private func firstInvalidByte(_ bytes: [UInt8]) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) {
      position += scalar.count
    }
    return min(position, bytes.count)
  }
}
