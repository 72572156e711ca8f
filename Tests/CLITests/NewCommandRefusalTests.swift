import Foundation
import Testing

/// What is in the way of a new record, and stays as it is.
struct NewCommandRefusalTests {
  private static let path = "content/sources.yml"

  /// Runs `new source` on a site where something else stands in the place of the sources.
  private func check(
    gives message: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ prepare: (Folder) throws -> Void
  ) throws {
    let folder = try Folder(site: [:])
    try prepare(folder)
    let run = try Program.run(["new", "source", "Town Herald"], in: folder.url)
    #expect(run.status == 64, sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(
      run.errors == message + """
        observatory: error: cannot add to 'content/sources.yml' before it is in order

        """, sourceLocation: sourceLocation)
  }

  @Test func `a link that leads out of the site is not followed`() throws {
    let outside = try Folder()
    try outside.write("- id: a", to: "sources.yml")
    try check(
      gives: """
        content/sources.yml: error: symbolic link that does not lead to a file of this folder \
        [link-out-of-tree]
            note: put the file itself here

        """
    ) {
      try $0.link(Self.path, to: outside.url.appending(path: "sources.yml").path)
    }
    #expect(try outside.text("sources.yml") == "- id: a")
  }

  @Test func `a link within the site is not followed`() throws {
    let folder = try Folder(site: ["content/list.yml": "- {id: a, type: book, title: A}\n"])
    try folder.link(Self.path, to: "list.yml")
    let before = try folder.contents()
    let run = try Program.run(["new", "source", "B"], in: folder.url)
    #expect(run.status == 64)
    #expect(
      run.errors.hasSuffix(
        "/content/sources.yml': it is a symbolic link; put the file itself there\n"))
    #expect(try folder.contents() == before)
  }

  @Test func `a pipe is not written to`() throws {
    try check(
      gives: """
        content/sources.yml: error: neither a file nor a folder [not-a-file]
            note: delete it, or move it elsewhere

        """
    ) { try $0.makePipe(Self.path) }
  }

  @Test func `a file that is too large to be read is not added to`() throws {
    try check(
      gives: """
        content/sources.yml: error: 9 MiB of text; at most 8 MiB are read [file-too-large]
            note: large files belong into content/media

        """
    ) { try $0.write(String(repeating: "large\n", count: 3 << 19), to: Self.path) }
  }

  @Test func `no record is made in a folder elsewhere`() throws {
    let outside = try Folder()
    let folder = try Folder(site: [:])
    try folder.link("content/datasets", to: outside.url.path)
    let run = try Program.run(["new", "dataset", "Buses"], in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.contains("/content/datasets' is a link that leads out of '"))
    #expect(try outside.contents().isEmpty)
  }

  @Test(arguments: ["null", "{}", "a text", "note: none"])
  func `what is no list is told, with the entry`(text: String) throws {
    let folder = try Folder(site: [Self.path: text + "\n"])
    let run = try Program.run(["new", "source", "B"], in: folder.url)
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        """
        observatory: error: cannot add to 'content/sources.yml' as it is written; write this entry \
        there:
        - id: b  #
        """))
    #expect(try folder.text(Self.path) == text + "\n")
  }
}
