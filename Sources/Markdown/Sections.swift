import Files

/// Watches over the headings of a text: their levels, and whether something stands below each.
struct Sections {
  /// That of the page's title, before the first heading.
  private var level = 1
  /// The section that has begun, as long as nothing stands in it.
  private var empty: Rendering.Heading?

  /// Notes that something stands below the last heading.
  mutating func addContent() { empty = nil }

  /// - Parameter isTop: whether the heading stands in no quotation and no list.
  mutating func begin(
    _ heading: Rendering.Heading, isTop: Bool, _ log: inout [Diagnostic]
  ) {
    if heading.level == 1 {
      log.warning(
        .headingLevel, "a heading of the first level, which is that of the title",
        at: heading.place, notes: ["begin sections with '## '"])
    } else if heading.level > level + 1 {
      log.warning(
        .headingLevel,
        level == 1
          ? "a heading of level \(heading.level) stands directly below the title"
          : "a heading of level \(heading.level) follows one of level \(level)",
        at: heading.place,
        notes: ["begin it with '\(String(repeating: "#", count: level + 1)) '"])
    }
    level = heading.level
    guard isTop else { return }
    if let empty, heading.level <= empty.level { report(empty, &log) }
    empty = heading
  }

  func end(_ log: inout [Diagnostic]) {
    if let empty { report(empty, &log) }
  }

  private func report(_ heading: Rendering.Heading, _ log: inout [Diagnostic]) {
    log.warning(
      .emptySection, "nothing stands in the section '\(heading.text)'", at: heading.place,
      notes: ["say at least what is not known"])
  }
}
