package import Files

/// The faults of templates.
extension Diagnostic.Code {
  package static let endlessPartial = Diagnostic.Code(
    "endless-partial",
    """
    A partial that includes itself, directly or by way of others. The page would never come to \
    an end.
    """,
    cure: "Take out one of the inclusions that the note shows.",
    example: """
      {{! templates/partials/item.html }}
      <li>{{text}} {{> item}}</li>
      """)

  package static let missingTemplate = Diagnostic.Code(
    "missing-template",
    "A template without which a kind of page cannot be made.",
    cure: """
      Add the file under the name that the message gives, or bring back the one that came with the \
      program.
      """,
    example: "templates/page.html   not there")

  package static let templateSyntax = Diagnostic.Code(
    "template-syntax",
    """
    A tag that cannot be read: a section that is never closed or closed by another name, braces \
    that do not match, a name with spaces in it, or a form of Mustache that is not used here.
    """,
    cure: """
      Close each section by its own name, the innermost first, and each tag on its line with as \
      many braces as it begins with. The forms are {{name}}, {{{markup}}}, {{#section}}, \
      {{^section}}, {{> partial}} and {{! comment }}.
      """,
    example: """
      <ul>
      {{#items}}
        <li>{{text}}</li>
      </ul>
      """)

  package static let unknownName = Diagnostic.Code(
    "unknown-name",
    """
    A tag that names something which the page does not have; it may be misspelt, or stand \
    outside of the section to which the name belongs. It would leave a blank on every page of \
    that kind.
    """,
    cure: "Write one of the names in the note, or move the tag into the section that has the name.",
    example: "<h1>{{head.titel}}</h1>")

  package static let unknownPartial = Diagnostic.Code(
    "unknown-partial",
    """
    A tag that includes a partial which does not exist, so that a part of the page would be \
    missing.
    """,
    cure: "Correct its name, or add the partial as a file in templates/partials.",
    example: "{{> botom}}")

  package static let wrongTag = Diagnostic.Code(
    "wrong-tag",
    """
    A tag of another kind than the thing it names: three braces for a text, two for markup, \
    either for a list, a group or a yes-or-no. A text would be written without protection, or \
    markup would be shown to readers as signs.
    """,
    cure: """
      Write {{name}} for a text, {{{name}}} for markup, and {{#name}} … {{/name}} for all else.
      """,
    example: "<h1>{{{head.title}}}</h1>")
}
