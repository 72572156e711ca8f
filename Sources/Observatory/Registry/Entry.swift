package import Records
package import Markdown

/// A record with its name, its file and the prose below its front matter.
package struct Entry<Value: Entity>: Sendable {
  package let slug: String
  /// Path of the file, relative to the root.
  package let path: String
  package let value: Value
  package let body: MarkdownText

  package var reference: Ref<Value> { Ref(slug) }
  package var isDraft: Bool { value.draft ?? false }
}
