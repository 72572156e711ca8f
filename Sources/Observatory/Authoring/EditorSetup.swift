import Records

/// What an editor needs to complete and to check content while it is written: the files of
/// `.vscode/`, which Visual Studio Code and its kin read.
package enum EditorSetup {
  /// A file of the set-up.
  package struct File: Sendable {
    /// Relative to the root.
    package let path: String
    package let text: String
    /// Whether all of it comes from the declarations; the others are an author's to change.
    package let isGenerated: Bool
  }

  package static let files = [
    schema("settings", RecordType.settings.schema),
    schema("vocabulary", RecordType.vocabulary.schema),
    schema("sources", RecordType.bibliographySchema),
    File(
      path: ".vscode/observatory.code-snippets", text: Snippet.file.indentedText,
      isGenerated: true),
    File(path: ".vscode/settings.json", text: settings.indentedText, isGenerated: false),
    File(
      path: ".vscode/extensions.json",
      text: (["recommendations": ["redhat.vscode-yaml"]] as JSON).indentedText,
      isGenerated: false),
  ]

  private static func schema(_ name: String, _ schema: JSON) -> File {
    File(path: path(ofSchema: name), text: schema.indentedText, isGenerated: true)
  }

  private static func path(ofSchema name: String) -> String { ".vscode/schemas/\(name).json" }

  private static let settings: JSON = [
    "yaml.schemas": .object([
      .init(path(ofSchema: "settings"), .string(RecordType.settings.files)),
      .init(path(ofSchema: "vocabulary"), .string(RecordType.vocabulary.files)),
      .init(path(ofSchema: "sources"), .string(RecordType.source.files)),
    ]),
    "[markdown]": [
      "editor.quickSuggestions": ["comments": "on", "strings": "on", "other": "on"],
      "editor.snippetSuggestions": "top", "editor.wordBasedSuggestions": "off",
    ],
  ]
}
