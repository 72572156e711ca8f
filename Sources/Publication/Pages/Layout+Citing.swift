import Files
import Foundation
import Observatory
import Records

extension Layout {
  /// The whole bibliography, and each page that can be cited, in every form for reference managers.
  func citationFiles() -> [Output] {
    bibliographyFiles()
      + registry.allCases.flatMap { entry in
        files(at: address(of: entry), from: Place(entry.path)) { work(entry) }
      }
      + registry.services.entries.flatMap { entry in
        files(at: address(of: entry), from: Place(entry.path)) { work(entry) }
      }
      + registry.governmentServices.entries.flatMap { entry in
        files(at: address(of: entry), from: Place(entry.path)) { work(entry) }
      }
      + findings.flatMap { answered in
        files(at: Self.address(of: answered.finding), from: Self.place(of: answered.finding)) {
          work(answered)
        }
      }
  }

  private func bibliographyFiles() -> [Output] {
    guard !registry.sources.isEmpty else { return [] }
    return CitationFormat.all.map { format in
      file(format, at: Addresses.bibliography(format), from: Place(Source.path)) {
        registry.sources.map { CitedWork($0, others: registry.keptOfSources[$0.id] ?? []) }
      }
    }
  }

  private func files(
    at page: String, from origin: Place, _ work: @escaping @Sendable () -> CitedWork
  ) -> [Output] {
    CitationFormat.all.map { format in
      file(format, at: Addresses.citation(of: page, format), from: origin) { [work()] }
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

  // MARK: Works

  /// A write-up as others cite it. A translation is a work of its own.
  func work(_ entry: Entry<Case>) -> CitedWork {
    let (value, address) = (entry.value, address(of: entry))
    let isOriginal = address == Addresses.page(of: Case.kind, entry.slug)
    return CitedWork(
      page: value.title, id: isOriginal ? entry.slug : "\(entry.slug)-\(value.language)",
      abstract: value.abstract?.text(in: language),
      authors: value.authors.map { WorkName($0.name) },
      issued: value.published ?? value.updated, language: value.language,
      at: addresses.canonical(address), in: registry.settings)
  }

  /// What is recorded of a service, of the date of what was written about it last.
  func work(_ entry: Entry<Service>) -> CitedWork {
    work(entry, "service", entry.value.summary)
  }

  func work(_ entry: Entry<GovernmentService>) -> CitedWork {
    work(entry, "government-service", entry.value.summary)
  }

  /// - Parameter kind: goes into the key, for a write-up may have the same name.
  private func work<Value: Entity>(
    _ entry: Entry<Value>, _ kind: String, _ summary: LocalizedText?
  ) -> CitedWork {
    CitedWork(
      page: entry.value.title, id: "\(kind)-\(entry.slug)", abstract: summary?.text(in: language),
      issued: registry.changed([EntityReference(entry)]),
      at: addresses.canonical(address(of: entry)), in: registry.settings)
  }

  /// What the collection says to a question.
  func work(_ answered: AnsweredFinding) -> CitedWork {
    let (finding, answer) = (answered.finding, answered.answer)
    return CitedWork(
      page: LocalizedText(finding.title), id: "finding-\(finding.slug)",
      abstract: answer.statements.joined(separator: " "), issued: answered.changed,
      at: addresses.canonical(Self.address(of: finding)), in: registry.settings)
  }

  // MARK: Views

  /// How a page is to be cited.
  ///
  /// - Parameter address: of the page, relative to the site.
  func cite(_ work: CitedWork, at address: String) -> CiteView {
    CiteView(
      reference: Reference(work, wording).text,
      formats: zip(CitationFormat.all, citationFiles(of: address)).map { format, file in
        // The engine would indent the line behind the last break.
        CiteFormatView(
          file: file, text: format.text([work]).trimmingCharacters(in: .newlines))
      })
  }

  /// Tells reference managers in the head of a page what work it is, and where its files are.
  ///
  /// - Parameter licence: of the text.
  func mark(_ head: inout HeadView, as work: CitedWork, at address: String, licence: String?) {
    head.tags = work.tags(licence: licence)
    head.files += citationFiles(of: address)
  }

  private func citationFiles(of page: String) -> [FileView] {
    CitationFormat.all.map { format in
      FileView(
        title: format.name, mediaType: format.mediaType,
        url: addresses.link(Addresses.citation(of: page, format)))
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
