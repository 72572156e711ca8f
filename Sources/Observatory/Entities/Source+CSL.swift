import Records

/// The variables of CSL 1.0.2 (specification, appendix IV; `csl-data.json`) that no field reads.
extension Source {
  /// Kept as they stand, for the bibliography in CSL-JSON alone.
  package static let keptKeys: Set = [
    "archive", "archive-place", "archive_collection", "archive_location", "authority",
    "available-date", "chair", "chapter-number", "collection-editor", "compiler", "composer",
    "container-author", "container-title-short", "contributor", "curator", "dimensions", "director",
    "division", "editorial-director", "event", "event-date", "event-place", "event-title",
    "executive-producer", "guest", "host", "illustrator", "interviewer", "journalAbbreviation",
    "jurisdiction", "license", "medium", "narrator", "number-of-pages", "number-of-volumes",
    "organizer", "original-author", "original-date", "original-publisher",
    "original-publisher-place", "original-title", "page-first", "part-number", "part-title",
    "performer", "PMCID", "PMID", "printing-number", "producer", "recipient", "references",
    "reviewed-author", "reviewed-genre", "reviewed-title", "scale", "script-writer", "section",
    "series-creator", "shortTitle", "source", "status", "submitted", "supplement-number",
    "title-short", "translator", "version", "volume-title", "volume-title-short",
  ]

  /// Passed over: what is the library's own business (`call-number`, `custom`), what a processor
  /// works out (`citation-number`), and texts that are others' and that nobody cites (`abstract`).
  package static let passedOverKeys: Set = [
    "abstract", "annote", "call-number", "categories", "citation-key", "citation-label",
    "citation-number", "custom", "first-reference-note-number", "keyword", "locator",
    "year-suffix",
  ]

  /// The same in names: how a processor is to set them.
  static let passedOverInNames: Set = ["comma-suffix", "parse-names", "static-ordering"]
}
