package import Files

/// The faults of a text alone.
extension Diagnostic.Code {
  package static let cutAddress = Diagnostic.Code(
    "cut-address",
    """
    A sign in an address is read as the beginning of emphasis, so that a link would lead to a \
    part of the address only. The address is shown without a link.
    """,
    cure: "Put the whole address between angle brackets.",
    example: "See https://example.org/_maps_ for the maps.")

  package static let duplicateFootnote = Diagnostic.Code(
    "duplicate-footnote",
    "Two footnotes of a text have the same label, and only one of them could be shown.",
    cure: "Give each footnote a label of its own.",
    example: """
      Trips doubled.[^1] Then they fell.[^1]

      [^1]: Without those by night.
      [^1]: After the fares rose.
      """)

  package static let emptyLink = Diagnostic.Code(
    "empty-link",
    """
    A link has no words, so that nobody can see it, and those who listen to the page are told of \
    a link without a name.
    """,
    cure: "Put words between the brackets that say where the link leads.",
    example: "[](https://example.org/maps)")

  package static let emptySection = Diagnostic.Code(
    "empty-section",
    """
    Nothing stands between a heading and the next one of the same or a higher level. Readers \
    cannot tell whether nothing is known or something was forgotten.
    """,
    cure: "Say in a sentence what is not known, or delete the heading.",
    example: """
      ## Trips

      ## Fares
      It is free.
      """)

  package static let headingLevel = Diagnostic.Code(
    "heading-level",
    """
    A heading is of a level that does not follow from those before it: of the first, which is \
    that of the page's title, or more than one below the last. Readers who listen to the page \
    look for the level between.
    """,
    cure: "Begin sections with ##, and parts of them with ###.",
    example: """
      ## Trips

      #### By night
      """)

  package static let malformedCitation = Diagnostic.Code(
    "malformed-citation",
    """
    A text has what looks meant as a citation and is none. It is shown as it is written, and \
    leads readers to no source.
    """,
    cure: "Write [@key], [@key, p. 12] or [@one; @two], with the keys of the list of sources.",
    example: "Trips doubled [@town-2014 p. 12].")

  package static let malformedFootnote = Diagnostic.Code(
    "malformed-footnote",
    """
    A text has what looks meant as a footnote and is none, since its label is no label. It is \
    shown as it is written, or not at all.
    """,
    cure: "Make the label of letters, digits and hyphens, without spaces: [^by-night].",
    example: """
      Trips doubled.[^by night]

      [^by night]: Without those on Sundays.
      """)

  package static let malformedShortLink = Diagnostic.Code(
    "malformed-short-link",
    """
    A text has what looks meant as a short link and is none. It is shown as it is written, and \
    leads nowhere.
    """,
    cure: "Write [[kind:name]] or [[kind:name|plain words]], without spaces around the colon.",
    example: "See [[page: about]] for more.")

  package static let missingAlternative = Diagnostic.Code(
    "missing-alternative",
    "An image has no alternative text. Readers who cannot see it do not learn what it shows.",
    cure: "Say between the brackets what the image shows.",
    example: "![](../media/map.png)")

  package static let neverClosed = Diagnostic.Code(
    "never-closed",
    """
    A comment or a block of code is opened and never closed. The comment hides all below it; the \
    block of code shows all below it as it is written.
    """,
    cure: "End the comment with -->, and the block of code with a line of the same signs.",
    example: """
      <!-- To be checked

      Trips doubled.
      """)

  package static let rawHTML = Diagnostic.Code(
    "raw-html",
    """
    HTML within a text. It is left out of the page: it could break the page, or run a stranger's \
    program in the reader's browser. With 'rawHTML: true' in the settings, tags and attributes \
    that do no harm are published, when each that opens is closed.
    """,
    cure: "Write it in Markdown; what Markdown cannot say belongs in the templates.",
    example: "The town has <b>400</b> inhabitants.")

  package static let tableShape = Diagnostic.Code(
    "table-shape",
    """
    The rows of a table do not fit together. A table whose second line does not fit its first is \
    shown as plain text, and cells beyond those of the head are left out.
    """,
    cure: "Give the line of dashes and every row as many cells as the head has.",
    example: """
      | Year | Trips | Trips a day |
      |------|-------|
      | 2014 | 3650  | 10          |
      """)

  package static let unknownFootnote = Diagnostic.Code(
    "unknown-footnote",
    "A text refers to a footnote that is not there. Readers would see the bare label.",
    cure:
      "Write the footnote on a line of its own that begins with its label, or correct the label.",
    example: """
      Trips doubled.[^count]

      [^counts]: Without those by night.
      """)

  package static let unusedFootnote = Diagnostic.Code(
    "unused-footnote",
    "Nothing in the text refers to a footnote. It is left out, since readers could not come to it.",
    cure: "Write its label, such as [^1], where it belongs, or delete the footnote.",
    example: "[^1]: Without those by night.")

  package static let vagueLink = Diagnostic.Code(
    "vague-link",
    """
    The words of a link do not say where it leads. Many readers go from link to link, and know \
    nothing but these words.
    """,
    cure: "Make a link of the words that name the page or document.",
    example: "The maps are [here](https://example.org/maps).")
}
