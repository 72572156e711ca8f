package import Files

/// The faults that show when pages are made.
extension Diagnostic.Code {
  package static let deadLink = Diagnostic.Code(
    "dead-link",
    """
    A link or an image that leads to a page or file which the site does not have, or out of the \
    content, or a short link such as '[[service:care-opinion]]' by a name that nothing has. Readers would meet an error page, or a gap in place of the image.
    """,
    cure: """
      Correct the path; it is relative to the file in which it stands. Check that the file was not \
      renamed.
      """,
    example: "[Care Opinion](../services/care-opinon.md)")

  package static let unreadablePicture = Diagnostic.Code(
    "unreadable-picture",
    """
    An image whose file ends like a picture and cannot be read as one: it is broken, empty, or \
    something else under a wrong name. Readers would see a gap in its place.
    """,
    cure: "Save the picture anew as PNG, JPEG, GIF, WebP, AVIF or SVG.",
    example: "![A map of the town](../media/map.png), where map.png holds a web page")

  package static let deadFragment = Diagnostic.Code(
    "dead-fragment",
    """
    A link to a heading that its page does not have. Readers would come to the top of the page, and \
    not to the part that was meant.
    """,
    cure: """
      Write the words of the heading in small letters, with hyphens between them, behind the '#'.
      """,
    example: "[how it began](../cases/care-opinion.md#how-it-begun)")

  package static let missingString = Diagnostic.Code(
    "missing-string",
    """
    A word of the site itself, such as the name of a list, that is missing in the site's \
    language, or the whole file of them. Pages would have gaps.
    """,
    cure: """
      Add the word to the file in templates/strings; for a new language, copy en.yml under the \
      name of the language and translate it.
      """,
    example: """
      # content/observatory.yml; templates/strings has en.yml only
      language: fr
      """)

  package static let outputCollision = Diagnostic.Code(
    "output-collision",
    """
    Two files that would be published at one address, one where the other needs a folder, or two \
    files of templates/assets that templates could not tell apart. One would silently take the \
    place of the other.
    """,
    cure: "Rename one of the two that the message names.",
    example: """
      content/pages/method.md
      content/static/method/index.html
      """)

  package static let unknownCitation = Diagnostic.Code(
    "unknown-citation",
    "A citation of a source that is not in the bibliography. Readers could not check what is said.",
    cure: "Correct the key, or add the source to content/sources.yml.",
    example: "It began in 2005. [@care-opinion-fak]")

  package static let unsafeLink = Diagnostic.Code(
    "unsafe-link",
    """
    A link of a kind that is not published, such as 'javascript:' or 'file:'. It could run a \
    program in the reader's browser, or leads to a place that readers do not have.
    """,
    cure: """
      Link to an address with https: or http:, to a mail address with mailto:, to a telephone with \
      tel:, or to a file of the content by its path.
      """,
    example: "[the report](file:///home/ann/report.pdf)")
}
