import Mustache

/// What a page shows, as values that its template names.
///
/// A view is a struct and the list of its names, each with the property that holds the value. From
/// the list, templates are checked before anything is rendered.
package protocol View: TemplateValue {
  static var names: Names<Self> { get }
}

extension View {
  package static var templateShape: TemplateShape { .group { names.shapes } }
  package var rendered: Rendered { Rendered(value: Looked(view: self)) }
}

/// The names of a view.
package struct Names<Root: Sendable>: Sendable {
  let entries: [String: Name<Root>]

  package init(_ names: Name<Root>...) {
    entries = Dictionary(uniqueKeysWithValues: names.map { ($0.name, $0) })
  }

  var shapes: [String: TemplateShape] { entries.mapValues(\.shape) }
}

/// One name, and the property it stands for.
package struct Name<Root: Sendable>: Sendable {
  let name: String
  let shape: TemplateShape
  let value: @Sendable (Root) -> Rendered

  package init<Value: TemplateValue>(
    _ name: String, _ path: any KeyPath<Root, Value> & Sendable
  ) {
    self.name = name
    shape = Value.templateShape
    value = { $0[keyPath: path].rendered }
  }
}

private struct Looked<Shown: View>: MustacheParent {
  let view: Shown
  func child(named name: String) -> Any? { Shown.names.entries[name]?.value(view).value }
}

/// Texts by name, where the names are known from a file and not from a type: strings, assets.
package struct Words: Sendable {
  let entries: [String: String]
  package init(_ entries: [String: String]) { self.entries = entries }
  var written: [String: WrittenText] {
    entries.mapValues { WrittenText(renderText: $0.escapedForHTML) }
  }

  var shape: TemplateShape {
    let names = entries.mapValues { _ in TemplateShape.text }
    return .group { names }
  }
}
