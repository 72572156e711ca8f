import Files

/// An output as it is now, for comparison with the pages that browsers show of it.
struct CurrentOutput: Sendable {
  /// Nil when there is no such output.
  private let digest: String?
  /// What it would be if its style sheets had not been replaced.
  private let unstyled: String?
  private let restyled: [String: String]

  /// - Parameter restyled: style sheets, by the path that they had, with the path that they have.
  init(_ bytes: [UInt8]?, restyled: [String: String] = [:], base: String = "/") {
    self.restyled = restyled
    digest = bytes.map(Digest.text)
    unstyled = bytes.map { bytes in
      let former = restyled.sorted { $0.key < $1.key }.reduce(bytes) { page, sheet in
        page.replacing(Array((base + sheet.value).utf8), with: Array((base + sheet.key).utf8))
      }
      return Digest.text(of: former)
    }
  }

  /// What a page is to be told; nil when it is what the output is.
  func event(for page: PageVersion) -> PreviewEvent? {
    guard let digest, digest == page.digest || unstyled == page.digest else {
      return .changed([page.output])
    }
    return digest == page.digest ? nil : .style(restyled, digest: digest)
  }
}
