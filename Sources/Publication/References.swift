import Observatory
import Records

/// The sources cited on one page, numbered in order of their first appearance.
struct References {
  private let registry: Registry
  private let wording: Wording
  private var numbers: [String: Int] = [:]
  private(set) var keys: [String] = []

  init(_ registry: Registry, _ wording: Wording) {
    self.registry = registry
    self.wording = wording
  }

  /// With an underscore, which the anchors of headings never have.
  static func anchor(_ key: String) -> String { "source_" + key }

  /// The number of a source on this page, from 1.
  mutating func number(of key: String) -> Int {
    if let number = numbers[key] { return number }
    keys.append(key)
    numbers[key] = keys.count
    return keys.count
  }

  /// The mark that leads from a fact to its source.
  mutating func item(for key: String) -> ItemView {
    let number = number(of: key)
    return ItemView(text: "[\(number)]", url: "#" + Self.anchor(key))
  }

  var views: [ReferenceView] {
    keys.compactMap { key in registry.source(key).map { view(of: $0, number: numbers[key] ?? 0) } }
  }

  func view(of source: Source, number: Int) -> ReferenceView {
    let reference = Reference(CitedWork(source), wording)
    return ReferenceView(
      anchor: Self.anchor(source.id), number: number, authors: reference.names,
      date: reference.date, title: reference.title, isTitled: reference.isTitled,
      container: reference.imprint, url: reference.url, host: reference.url.map(Link.hostName),
      accessed: reference.accessed,
      reliability: source.reliability.map { ItemView(text: $0.label, about: $0.about) })
  }
}
