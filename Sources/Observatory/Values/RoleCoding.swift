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

  package func check(_ places: Mapping, _ log: inout [Diagnostic]) {
    if let basis, basis.role != value {
      let fitting = RoleBasis.allCases.filter { $0.role == value }.map(\.rawValue)
      log.error(
        .roleContradiction,
        "'\(basis.rawValue)' is a basis of the role '\(basis.role.rawValue)', "
          + "and the value is '\(value.rawValue)'",
        at: places.place(of: ["basis"]),
        notes: fitting.isEmpty
          ? [] : ["bases of '\(value.rawValue)': " + fitting.joined(separator: ", ")])
    }
    let cure = "name it as 'counterpart', or write 'counterpart: none-known' with a 'note'"
    if counterpart == nil, value == .complementary {
      log.warning(
        .noCounterpart, "a complementary role without the government-run service it complements",
        at: places.place(of: ["value"]), notes: [cure])
    } else if counterpart == nil, basis == .fillsDutyGap {
      log.warning(
        .noCounterpart, "a gap in a duty without the government-run service whose duty it is",
        at: places.place(of: ["basis"]), notes: [cure])
    }
    if counterpart == .noneKnown, note == nil {
      log.error(
        .noCounterpart, "'counterpart: none-known' needs a 'note' that says why",
        at: places.place(of: ["counterpart"]))
    }
  }
}
