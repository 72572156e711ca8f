package import Files
package import Records

/// One dated figure: a value, a range, or only a direction.
package struct Observation: Record, Hashable {
  package let measure: String
  package let when: Period
  package let window: Period?
  package let value: Double?
  package let low: Double?
  package let high: Double?
  package let trend: Trend?
  package let qualifier: Qualifier?
  package let computed: String?
  package let use: PairUse?
  package let before: Bool?
  package let evidence: Evidence
  package let sources: [Ref<Source>]
  package let note: LocalizedText?

  package init(reading field: inout Fields<Observation>) {
    measure = field(
      "measure", \.measure, "The id of a measure of the same record.",
      as: "schema:variableMeasured", .slug)
    when = field(
      "when", \.when, "The date, and what pairs are joined on.", as: "schema:observationDate")
    window = field("window", \.window, "The time really covered, where it is another.")
    value = field("value", \.value, "The figure.", as: "schema:value")
    low = field("low", \.low, "The lower bound, where the source gives a range.")
    high = field("high", \.high, "The upper bound, where the source gives a range.")
    trend = field("trend", \.trend, "The direction, where the source gives no figure.")
    qualifier = field("qualifier", \.qualifier, "How the source qualifies the figure.")
    computed = field(
      "computed", \.computed, "The printed numbers that we computed the figure from.")
    use = field("use", \.use, "Whether it may enter the strict test; yes, when absent.")
    before = field("before", \.before, "Whether it shows the state before the service began.")
    evidence = field("evidence", \.evidence, "Who measured it.")
    sources = field("sources", \.sources, "The sources.", as: "prov:wasDerivedFrom", .nonEmpty)
    note = field("note", \.note, "What else must be known to read the figure.")
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    guard keys.areRead("value", "low", "high", "trend") else { return }
    let isRange = low != nil || high != nil
    if [value != nil, isRange, trend != nil].count(where: \.self) != 1 {
      log.error(
        .observationForm, "an observation has either 'value', or 'low' and 'high', or 'trend'",
        at: keys.place)
    } else if isRange {
      if let low, let high {
        if high < low {
          log.error(
            .observationForm, "'high' (\(high.decimal)) is less than 'low' (\(low.decimal))",
            at: keys.place(of: ["high"]))
        }
      } else {
        log.error(
          .observationForm, "a range needs both 'low' and 'high'", at: keys.place,
          notes: ["for one bound, use 'value' with 'qualifier: at-least' or 'at-most'"])
      }
    }
  }
}
