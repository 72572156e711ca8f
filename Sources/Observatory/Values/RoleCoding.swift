package import Files
package import Records

/// The observatory's own coding of a service as complementary or substitutive, with its reason.
package struct RoleCoding: Record, Hashable {
  package let value: Role
  package let basis: RoleBasis?
  package let counterpart: Counterpart?
  package let evidence: Evidence?
  package let note: LocalizedText?
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<RoleCoding>) {
    value = field("value", \.value, "Complementary, substitutive or unknown.")
    basis = field("basis", \.basis, "What the coding rests on.")
    counterpart = field(
      "counterpart", \.counterpart, "The government-run service for the same need.",
      as: "dct:relation")
    evidence = field("evidence", \.evidence, "What the coding rests on.")
    note = field("note", \.note, "Why it was coded so, and how it could be argued otherwise.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if keys.areRead("value"), let basis, basis.role != value {
      let fitting = RoleBasis.allCases.filter { $0.role == value }.map(\.rawValue)
      log.error(
        .roleContradiction,
        "'\(basis.rawValue)' is a basis of the role '\(basis.role.rawValue)', "
          + "and the value is '\(value.rawValue)'",
        at: keys.place(of: ["basis"]),
        notes: fitting.isEmpty
          ? [] : ["bases of '\(value.rawValue)': " + fitting.joined(separator: ", ")])
    }
    let cure = "name it as 'counterpart', or write 'counterpart: none-known' with a 'note'"
    let isWithout = keys.areRead("value", "basis", "counterpart") && counterpart == nil
    if isWithout, value == .complementary {
      log.warning(
        .noCounterpart, "a complementary role without the government-run service it complements",
        at: keys.place(of: ["value"]), notes: [cure])
    } else if isWithout, basis == .fillsDutyGap {
      log.warning(
        .noCounterpart, "a gap in a duty without the government-run service whose duty it is",
        at: keys.place(of: ["basis"]), notes: [cure])
    }
    if keys.areRead("note"), counterpart == .noneKnown, note == nil {
      log.error(
        .noCounterpart, "'counterpart: none-known' needs a 'note' that says why",
        at: keys.place(of: ["counterpart"]))
    }
  }
}
