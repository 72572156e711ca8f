import Observatory
import Records

/// Turns the declarations of a type into rows of the codebook.
struct Codebook {
  let addresses: Addresses
  let wording: Wording
  /// The names of the vocabularies that the site has.
  let vocabularies: Set<String>

  /// The fields of a type, and of the groups in it, each below the field it belongs to.
  func rows(of type: RecordType) -> [CodebookFieldView] {
    type.fields.flatMap { rows($0, []) }
  }

  private func rows(_ field: Shape.Field, _ owners: [String]) -> [CodebookFieldView] {
    let way = owners + [field.key]
    let row = CodebookFieldView(
      anchor: Addresses.codebookAnchor(way), key: way.joined(separator: "."),
      label: wording.label(ofField: field.key), about: field.about, form: form(field.shape),
      isRequired: field.isRequired, rules: field.rules,
      values: field.shape.choices.map { choice in
        CodebookValueView(
          anchor: Addresses.codebookAnchor(way + [choice.value]), value: choice.value,
          label: choice.label, about: choice.about)
      },
      term: field.term)
    return [row] + field.shape.fields.flatMap { rows($0, way) }
  }

  /// The form of a value in words, with a link to what it can refer to.
  private func form(_ shape: Shape) -> [ItemView] {
    switch shape {
    case .text: word(.typeText)
    case .localizedText: word(.typeLocalizedText)
    case .word: word(.typeWord)
    case .number: word(.typeNumber)
    case .boolean: word(.typeBoolean)
    case .date, .dateInParts: word(.typeDate)
    case .period: word(.typePeriod)
    case .link: word(.typeLink)
    case .choice: word(.typeChoice)
    case .record: word(.typeGroup)
    case .reference(let kind): word(.typeReference) + [reference(kind)]
    case .list(let inner): word(.typeList) + form(inner)
    case .optional(let inner): form(inner)
    case .either(let first, let second): form(first) + word(.typeEither) + form(second)
    }
  }

  private func word(_ key: Wording.Key) -> [ItemView] { [ItemView(text: wording[key])] }

  /// The page of what a reference leads to: a type of record, or a vocabulary. One that the site
  /// does not have has no page.
  private func reference(_ kind: String) -> ItemView {
    let type = RecordType.all.first {
      $0.folder == "content/\(kind)" || $0.files == "content/\(kind).yml"
    }
    let page = type?.name ?? (vocabularies.contains(kind) ? kind : nil)
    return ItemView(
      text: wording.words[kind] ?? kind,
      url: page.map { addresses.link(Addresses.codebook($0)) })
  }
}

extension Shape {
  /// The values of a closed list, or of the lists that a value can be of.
  fileprivate var choices: [Choice] {
    switch self {
    case .choice(let choices): choices
    case .optional(let inner), .list(let inner): inner.choices
    case .either(let first, let second): first.choices + second.choices
    default: []
    }
  }

  /// The fields of a group, or of the groups of a list.
  fileprivate var fields: [Field] {
    switch self {
    case .record(let fields): fields
    case .optional(let inner), .list(let inner): inner.fields
    case .either(let first, let second): first.fields + second.fields
    default: []
    }
  }
}
