import Templates

/// The way into the codebook.
struct CodebookView: View {
  let head: HeadView
  let about: String
  let types: [CountView]
  let vocabularies: [CountView]
  let faults: ItemView
  static let names = Names<CodebookView>(
    Name("head", \.head), Name("about", \.about), Name("types", \.types),
    Name("vocabularies", \.vocabularies), Name("faults", \.faults))
}

/// One type of record, with all its fields.
struct CodebookTypeView: View {
  let head: HeadView
  let about: String
  let files: String
  let fields: [CodebookFieldView]
  static let names = Names<CodebookTypeView>(
    Name("head", \.head), Name("about", \.about), Name("files", \.files), Name("fields", \.fields))
}

/// A field, or a field of a group in it.
struct CodebookFieldView: View {
  let anchor: String
  /// The keys that lead to it, with full stops between.
  let key: String
  let label: String
  let about: String
  /// Words, and links to what a reference leads to.
  let form: [ItemView]
  let isRequired: Bool
  let rules: [String]
  let values: [CodebookValueView]
  let term: String?
  var hasValues: Bool { !values.isEmpty }
  static let names = Names<CodebookFieldView>(
    Name("anchor", \.anchor), Name("key", \.key), Name("label", \.label), Name("about", \.about),
    Name("form", \.form), Name("isRequired", \.isRequired), Name("rules", \.rules),
    Name("values", \.values), Name("hasValues", \.hasValues), Name("term", \.term))
}

/// One value of a closed list.
struct CodebookValueView: View {
  let anchor: String
  let value: String
  let label: String
  let about: String
  static let names = Names<CodebookValueView>(
    Name("anchor", \.anchor), Name("value", \.value), Name("label", \.label), Name("about", \.about)
  )
}

/// An open list of terms.
struct VocabularyView: View {
  let head: HeadView
  let about: String
  let files: String
  let provenance: String?
  let terms: [TermView]
  static let names = Names<VocabularyView>(
    Name("head", \.head), Name("about", \.about), Name("files", \.files),
    Name("provenance", \.provenance), Name("terms", \.terms))
}

/// A term, with what else is known of it.
struct TermView: View {
  let anchor: String
  let id: String
  let label: String
  /// The list of what carries the term; nil when it has no page.
  let url: String?
  let definition: String?
  let provenance: String?
  let symbol: String?
  let mappings: [FactView]
  static let names = Names<TermView>(
    Name("symbol", \.symbol),
    Name("anchor", \.anchor), Name("id", \.id), Name("label", \.label), Name("url", \.url),
    Name("definition", \.definition), Name("provenance", \.provenance),
    Name("mappings", \.mappings))
}
