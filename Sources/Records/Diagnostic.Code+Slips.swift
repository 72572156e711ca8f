package import Files

extension Diagnostic.Code {
  package static let commentInText = Diagnostic.Code(
    "comment-in-text",
    "A '#' after a space begins a comment in YAML: what follows it is not read. Here it looks as if "
      + "it were meant as a part of the text.",
    cure: "Put quotation marks around the text; or, if it is a comment, two spaces before the '#'.",
    example: "title: Report #3 of the year")

  package static let repeatedEntry = Diagnostic.Code(
    "repeated-entry",
    "The same entry stands twice in a list. It counts once, and another may have been meant.",
    cure: "Take one of the two out, or put the one that was meant in its place.",
    example: "languages: [fi, sv, fi]")

  package static let repeatedRow = Diagnostic.Code(
    "repeated-row",
    "Two rows of a table are the same in every cell. A figure that stands twice counts twice.",
    cure: "Take one of the two rows out, or correct the one that was meant to differ.",
    example: "year,visitors\n2019,1250\n2019,1250")

  package static let wrongSeparator = Diagnostic.Code(
    "wrong-separator",
    "The cells of a table are separated by semicolons or tabs instead of commas, as some spreadsheet "
      + "programs do by default, so that each row is read as one cell.",
    cure: "Save the table once more as CSV, with the comma as the separator.",
    example: "year;visitors\n2019;1250")
}
