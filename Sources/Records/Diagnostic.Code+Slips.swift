package import Files

extension Diagnostic.Code {
  package static let commentInText = Diagnostic.Code(
    "comment-in-text",
    "A '#' after a space begins a comment in YAML: what follows it is not read. Here it looks as if "
      + "it were meant as a part of the text.",
    cure: "Put quotation marks around the text; or, if it is a comment, two spaces before the '#'.",
    example: "title: Report #3 of the year")
}
