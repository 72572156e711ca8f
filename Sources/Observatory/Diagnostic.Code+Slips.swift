package import Files

extension Diagnostic.Code {
  package static let unknownSourceType = Diagnostic.Code(
    "unknown-source-type",
    "The type of a source is none of those of CSL. Programs such as Zotero and pandoc, which read the "
      + "same list, would not know how to cite it.",
    cure: "Write one of the types of CSL 1.0.2, such as article-newspaper, report or webpage.",
    example: "- id: town-herald-2019\n  type: newspaper article\n  title: The first week")

  package static let wrongFolder = Diagnostic.Code(
    "wrong-folder",
    "A file stands in the folder of one kind of record and has the keys of another. It can be read "
      + "in the other folder only.",
    cure: "Move the file to the folder that the message names.",
    example: "content/cases/care-opinion.md, with 'name', 'summary' and 'sector' as its keys")

  package static let wrongEnding = Diagnostic.Code(
    "wrong-ending",
    "The name of a file has another ending than the one that is read, so that what it holds would be "
      + "missing from the site.",
    cure: "Rename the file as the message says.",
    example: "content/services/care-opinion.markdown")

  package static let noContent = Diagnostic.Code(
    "no-content",
    "There is no folder 'content', so that there is nothing to make a site of. Most often the "
      + "program was started in another folder than that of the site.",
    cure: "Name the folder of the site with --root, or make a new site with 'observatory init'.",
    example: "observatory build --root content")
}
