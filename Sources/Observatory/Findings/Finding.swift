package import Records

/// A question to the collection, the rule by which it is answered, and the answer.
///
/// A finding is a value: adding one is one file, and one line in `all`.
package struct Finding: Sendable {
  /// `F1` and so on, as in the list of findings.
  package let id: String
  /// The last part of its address.
  package let slug: String
  package let title: String
  package let question: String
  /// The claims of the paper that it bears on.
  package let claims: [PaperClaim]
  /// How the answer is worked out, for readers.
  package let rule: String
  package let answer: @Sendable (Registry) -> Answer

  package static let all: [Finding] = [
    .rolesBySector, .operatorsByDataOrigin, .definitionCheck, .qualityAndUse, .regimes,
    .successFactors, .enablingConditions, .benefitsByGroup, .incentivesAndBenefits,
    .dialogueAndEffect, .dataReuse, .lifespans, .coverage, .evidenceQuality,
  ]
}

/// What the collection says to a question.
package struct Answer: Sendable {
  /// What is counted: services, series, claims.
  package let unit: String
  /// How many of them the answer rests on.
  package let count: Int
  /// What was left out, and why.
  package let excluded: [Omission]
  /// What would have been counted, but is not known.
  package let unknown: [Omission]
  /// What the numbers say, in sentences made of them.
  package let statements: [String]
  /// What must be known to read them.
  package let caveats: [String]
  package let tables: [ResultTable]

  package init(
    unit: String, count: Int, excluded: [Omission] = [], unknown: [Omission] = [],
    statements: [String], caveats: [String] = [], tables: [ResultTable]
  ) {
    self.unit = unit
    self.count = count
    self.excluded = excluded.filter { $0.count > 0 }
    self.unknown = unknown.filter { $0.count > 0 }
    self.statements = statements
    self.caveats = caveats
    self.tables = tables
  }
}

/// Things left out for one reason.
package struct Omission: Sendable, Hashable {
  package let reason: String
  /// How many were left out; not always as many as the records that they belong to.
  package let count: Int
  package let entities: [EntityReference]

  package init(_ reason: String, _ entities: [EntityReference], count: Int? = nil) {
    self.reason = reason
    self.count = count ?? entities.count
    self.entities = entities
  }
}

/// A record that stands behind a number.
package struct EntityReference: Sendable, Hashable {
  package let kind: String
  package let slug: String

  package init<Value: Entity>(_ entry: Entry<Value>) {
    kind = Value.kind
    slug = entry.slug
  }

  package init<Target: Referent>(_ reference: Ref<Target>) {
    kind = Target.kind
    slug = reference.slug
  }

  package init(_ source: Source) {
    kind = Source.kind
    slug = source.id
  }
}

/// A table of results, every number with the records behind it.
package struct ResultTable: Sendable {
  /// The last part of its anchor and of its files.
  package let slug: String
  package let title: String
  /// The heading of the first column.
  package let rowTitle: String
  package let columns: [String]
  package let rows: [Row]
  package let chart: Chart
  /// What must be known to read it, shown beside it.
  package let notes: [String]
  /// Whether every count is also given as a share of its row, in which nothing counts twice.
  package let hasShares: Bool

  /// How it is drawn.
  package enum Chart: Sendable, Hashable {
    case none
    /// Counts by row and column.
    case matrix
    /// The first count of each row.
    case bars
    /// All counts of each row, one after the other.
    case stackedBars
    /// Spans from the row's first year to its second; where that is absent, open when the third
    /// cell says how long it has lasted, and unknown when it does not.
    case timeline
    /// Countries of Europe as tiles, by the row's key.
    case tiles
    /// The points of one series: use against result, and both against time.
    case series
  }

  package struct Row: Sendable {
    /// For machines: a term's id, a slug, a value.
    package let key: String
    package let label: String
    /// The record that the row is about, if it is about one.
    package let entity: EntityReference?
    package let cells: [Cell]
    /// What the row says of its record, for the record's own page; nil when it says nothing there.
    package let summary: String?

    package init(
      key: String, label: String, entity: EntityReference? = nil, cells: [Cell],
      summary: String? = nil
    ) {
      self.key = key
      self.label = label
      self.entity = entity
      self.cells = cells
      self.summary = summary
    }

    /// How many stand in its cells together.
    package var total: Int {
      cells.reduce(0) { sum, cell in
        if case .count(let entities) = cell { sum + entities.count } else { sum }
      }
    }
  }

  package enum Cell: Sendable {
    case count([EntityReference])
    /// With the decimals to print, or as it is when none are given; nil when there is no number.
    /// The records behind it are given where the row is not about the one record behind it.
    case number(Double?, decimals: Int?, behind: [EntityReference] = [])
    /// nil when it is not known, or has not come.
    case year(Int?)
    case text(String)
  }

  package init(
    _ slug: String, _ title: String, rowTitle: String, columns: [String], chart: Chart,
    rows: [Row], notes: [String] = [], hasShares: Bool = false
  ) {
    self.slug = slug
    self.title = title
    self.rowTitle = rowTitle
    self.columns = columns
    self.chart = chart
    self.rows = rows
    self.notes = notes
    self.hasShares = hasShares
  }
}
