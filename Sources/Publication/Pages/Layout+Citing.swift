import Files
import Foundation
import Observatory

extension Layout {
  /// The whole bibliography, and each case, in every form for reference managers.
  func citationFiles() -> [Output] {
    let sources = registry.sources
    let bibliography =
      sources.isEmpty
      ? []
      : CitationFormat.all.map { format in
        file(format, at: Addresses.bibliography(format), from: Place(Source.path)) {
          sources.map(CitedWork.init)
        }
      }
    return bibliography
      + registry.allCases.flatMap { entry in
        CitationFormat.all.map { format in
          file(
            format, at: Addresses.citation(of: address(of: entry), format), from: Place(entry.path)
          ) { [work(entry)] }
        }
      }
  }

  private func file(
    _ format: CitationFormat, at path: String, from origin: Place,
    _ works: @escaping @Sendable () -> [CitedWork]
  ) -> Output {
    Output(
      path: path, origin: origin,
      contents: .made { _ in .init(bytes: Array(format.text(works()).utf8)) })
  }

  /// A write-up as others cite it. A translation is a work of its own.
  func work(_ entry: Entry<Case>) -> CitedWork {
    let address = address(of: entry)
    let isOriginal = address == Addresses.page(of: Case.kind, entry.slug)
    return CitedWork(
      entry.value, id: isOriginal ? entry.slug : "\(entry.slug)-\(entry.value.language)",
      at: addresses.canonical(address), in: registry.settings)
  }

  func cite(_ entry: Entry<Case>) -> CiteView {
    let work = work(entry)
    return CiteView(
      reference: Reference(work, wording).text,
      formats: zip(CitationFormat.all, citationFiles(of: entry)).map { format, file in
        // The engine would indent the line behind the last break.
        CiteFormatView(
          file: file, text: format.text([work]).trimmingCharacters(in: .newlines))
      })
  }

  /// The forms of a case for reference managers.
  func citationFiles(of entry: Entry<Case>) -> [FileView] {
    CitationFormat.all.map { format in
      FileView(
        title: format.name, mediaType: format.mediaType,
        url: addresses.link(Addresses.citation(of: address(of: entry), format)))
    }
  }

  /// The forms of the whole bibliography; nothing when there are no sources.
  var bibliography: [ItemView] {
    registry.sources.isEmpty
      ? []
      : CitationFormat.all.map {
        ItemView(text: $0.name, url: addresses.link(Addresses.bibliography($0)))
      }
  }
}
