/// The faults of files as such.
extension Diagnostic.Code {
  package static let emptyFile = Diagnostic.Code(
    "empty-file",
    """
    A file with nothing in it, or a table with no row below the names of its columns. What \
    should stand in it is missing from the site.
    """,
    cure: "Write what belongs in it, or delete the file.",
    example: "content/pages/about.md   0 bytes")

  package static let fileNotReadable = Diagnostic.Code(
    "file-not-readable",
    """
    A file or folder that the computer does not let the program read, mostly because of its \
    permissions. The message gives the computer's reason.
    """,
    cure: """
      Give yourself the right to read it, or delete it if it is not meant to be there. A file that \
      stands where a folder should be needs another name.
      """,
    example: """
      $ ls -l content/pages/about.md
      ---------- 1 ann staff 2048 content/pages/about.md
      """)

  package static let fileTooLarge = Diagnostic.Code(
    "file-too-large",
    """
    A file that would be read as text and is larger than the limit that the message names. Such \
    a file is mostly a film, a scan or an archive in the wrong folder.
    """,
    cure: """
      Move it to content/media, from where files of any size are published as they are; a text or \
      table that is really so long must be split.
      """,
    example: "content/pages/annual-report.pdf   24 MiB")

  package static let invalidUTF8 = Diagnostic.Code(
    "invalid-utf-8",
    """
    A text that is not in the encoding UTF-8 from the place on that the message names, or a file \
    that is no text at all. Letters with accents would come out wrong.
    """,
    cure: """
      Save the file with the encoding UTF-8: editors offer it under 'Save as' or 'Save with \
      encoding', spreadsheets as 'CSV UTF-8'.
      """,
    example: "name: Caf� Central")

  package static let linkOutOfTree = Diagnostic.Code(
    "link-out-of-tree",
    """
    A symbolic link that leads to a file outside of the folder, to a folder, or nowhere. On \
    another computer the file behind it would be missing.
    """,
    cure: "Put the file itself in the place of the link.",
    example: "content/media/map.png -> /home/ann/pictures/map.png")

  package static let notAFile = Diagnostic.Code(
    "not-a-file",
    """
    Something that is neither a file nor a folder, such as a pipe or a socket left behind by \
    another program. It holds nothing that could be published.
    """,
    cure: "Delete it, or move it elsewhere.",
    example: """
      $ ls -l content/media/upload
      prw-r--r-- 1 ann staff 0 content/media/upload
      """)
}
