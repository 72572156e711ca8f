import Files
import Publication
import Reports

/// Lays out a live site anew after every change, and makes all its pages to check them.
///
/// It is work for the background, and given up for newer work whenever the files change.
struct LiveCheck {
  /// What there is to tell on the way.
  enum News: Sendable {
    /// Pages may be different; style sheets stand in the place of others, by the old path.
    case edition(restyled: [String: String])
    /// All that is known to be wrong; and whether the site is shown as it was before that.
    case faults(Report, isOutdated: Bool)
    case outcome(Outcome)
  }

  /// What a state of the files came to.
  struct Outcome: Sendable {
    let state: LiveSite.State
    let report: Report
    /// nil when the site could not be laid out, and the last good pages are shown.
    let edition: Edition?
    /// How many outputs have come, gone or become different since the last outcome.
    let changedOutputs: Int
    let duration: Duration
  }

  private let site: LiveSite
  private let tell: @Sendable (News) async -> Void
  private var memory: EditionMemory? = EditionMemory()
  private var pages = PageChecks()
  private var toldFaults: [Diagnostic]?

  init(_ site: LiveSite, telling tell: @escaping @Sendable (News) async -> Void) {
    self.site = site
    self.tell = tell
  }

  /// Follows the site until its states end, or the task is cancelled.
  mutating func run() async {
    for await state in site.states { await check(state) }
  }

  private mutating func check(_ state: LiveSite.State) async {
    let start = ContinuousClock.now
    var log = state.log
    var edition: Edition?
    if !SiteFiles.isLost(log) {
      edition = await Edition(state.tree, site.options, remembering: &memory, &log)
    }
    if log.hasErrors { edition = nil }
    await tell(.edition(restyled: site.show(edition, of: state.number)))
    if let site = edition?.site {
      pages.keepOnly(outputsOf: site)
      guard await make(outputsOf: site, of: state, log) else { return }
      log += pages.log(of: site)
    }
    let report = Report(log, in: state.tree)
    await tell(report, isOutdated: edition == nil)
    await site.told(upTo: state.number)
    await tell(
      .outcome(
        Outcome(
          state: state, report: report, edition: edition,
          changedOutputs: edition == nil ? 0 : pages.takeChanges(),
          duration: .now - start)))
  }

  /// Makes all outputs, those of the files that changed first, whose faults are told at once. False
  /// when the files changed again meanwhile.
  private mutating func make(
    outputsOf site: Site, of state: LiveSite.State, _ log: [Diagnostic]
  ) async -> Bool {
    let first = site.outputs.filter { state.changed.contains($0.origin.file) }
    for output in first { pages.make(output, of: site) }
    if !first.isEmpty { await tell(Report(log + pages.log(of: site), in: state.tree)) }
    for (position, output) in site.outputs.enumerated() {
      if position % 16 == 0, await self.site.number != state.number { return false }
      if !state.changed.contains(output.origin.file) { pages.make(output, of: site) }
    }
    return true
  }

  private mutating func tell(_ report: Report, isOutdated: Bool = false) async {
    let faults = report.faults.map(\.diagnostic)
    if faults == toldFaults { return }
    toldFaults = faults
    await tell(.faults(report, isOutdated: isOutdated))
  }
}
