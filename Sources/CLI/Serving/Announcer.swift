import Preview
import Reports

/// What the terminal and the pages are told while the site is shown.
struct Announcer {
  let server: PreviewServer
  let terminal: Terminal

  /// Has the pages show what changed on disk, as far as it can be told at once.
  func show(_ changes: Changes, of site: LiveSite) async {
    guard let media = await site.take(changes) else { return }
    if !media.isEmpty { await server.send(.changed(media)) }
    await server.refresh()
  }

  func show(_ news: LiveCheck.News) async {
    switch news {
    case .edition(let restyled): await server.refresh(restyled: restyled)
    case .faults(let report, let isOutdated):
      await server.send(.faults(PreviewFaults(report, isOutdated: isOutdated)))
    case .outcome(let outcome):
      terminal.note(outcome.text(isColoured: ReportOptions.isColoured()))
      await tellAddresses()
    }
  }

  /// Tells where the site is, once and whenever that has changed.
  func tellAddresses() async { await terminal.say(addresses: server.addresses()) }
}

extension PreviewFaults {
  /// - Parameter isOutdated: whether the site is shown as it was before them.
  fileprivate init(_ report: Report, isOutdated: Bool) {
    // As many as a person reads on a page.
    let texts = report.texts()
    let more = texts.count - 50
    let counts =
      report.errors == 0
      ? Report.count(report.warnings, "warning")
      : report.warnings == 0 ? Report.count(report.errors, "error") : report.counts
    self.init(
      isOutdated ? "\(counts): this is the site as it was before" : counts,
      more > 0 ? texts.prefix(50) + ["and \(more) more, in the terminal"] : texts,
      isFolded: report.errors == 0)
  }
}
