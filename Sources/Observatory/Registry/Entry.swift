package import Records
package import Markdown

/// A record with its name, its file and the prose below its front matter.
///
/// A class because records are large, and go into many lists: what goes from list to list is where
/// they stand. Nothing of it ever changes.
package final class Entry<Value: Entity>: Sendable {
  package let slug: String
  /// Path of the file, relative to the root.
  package let path: String
  package let value: Value
  package let body: MarkdownText

  init(slug: String, path: String, value: Value, body: MarkdownText) {
    self.slug = slug
    self.path = path
    self.value = value
    self.body = body
  }

  package var reference: Ref<Value> { Ref(slug) }
  package var isDraft: Bool { value.draft ?? false }
}
