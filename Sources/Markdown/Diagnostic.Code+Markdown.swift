package import Files

/// The faults of a text alone.
extension Diagnostic.Code {
  package static let rawHTML = Diagnostic.Code(
    "raw-html",
    """
    HTML within a text. It is left out of the page: it could break the page, or run a stranger's \
    program in the reader's browser.
    """,
    cure: "Write it in Markdown; what Markdown cannot say belongs in the templates.",
    example: "The town has <b>400</b> inhabitants.")
}
