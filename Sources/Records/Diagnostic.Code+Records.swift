package import Files

/// The faults of keys, values and tables.
extension Diagnostic.Code {
  package static let csvSyntax = Diagnostic.Code(
    "csv-syntax",
    """
    A table whose cells cannot be told apart: a row with more cells than there are columns, a \
    column without a name, or a quotation mark that is out of place or never closed. Figures \
    would slip into the wrong columns.
    """,
    cure: """
      Name every column in the first row. Put a cell that holds a comma, a quotation mark or a \
      line break in quotation marks, and write a quotation mark within it twice.
      """,
    example: """
      measure,when,value,note
      visitors,2014,1250,Counted in May, June and July
      """)

  package static let duplicateKey = Diagnostic.Code(
    "duplicate-key",
    """
    A key that stands twice in one group, or two columns of a table with one name. Only one of \
    the two values could count, and nobody could tell which.
    """,
    cure: "Keep the one that is right. Where both are, and the key takes a list, write one list.",
    example: """
      name: Ann Lee
      country: fr
      country: gb
      """)

  package static let impossibleDate = Diagnostic.Code(
    "impossible-date",
    """
    A date that the calendar does not have or that is written in another way, or a period that \
    ends before it begins. Pages sort and compare by dates, so that they must be certain.
    """,
    cure: """
      Write 2014, 2014-05 or 2014-05-20, as exactly as it is known. A period has two dates with \
      '/' between, the earlier first.
      """,
    example: """
      published: 2023-02-29
      updated: 3 May 2023
      """)

  package static let keyNotText = Diagnostic.Code(
    "key-not-text",
    """
    A key that is itself a list or a group. Braces and brackets without quotation marks have a \
    meaning of their own in YAML, and what they hold is read as something else than text.
    """,
    cure: """
      Put a text that begins with a brace or a bracket in quotation marks; a key is a single word.
      """,
    example: "title: {{the title}}")

  package static let missingKey = Diagnostic.Code(
    "missing-key",
    """
    A key that is required and does not stand in the group. Without it the record cannot be \
    named, placed or checked.
    """,
    cure: """
      Add the key. The note says what it means and, where they are few, which values it may have.
      """,
    example: """
      # The 'type' of the source is missing.
      - id: lee-2014
        title: Small Towns
      """)

  package static let noFrontMatter = Diagnostic.Code(
    "no-front-matter",
    """
    A Markdown file that does not begin with a line '---'. The keys with the facts stand between \
    two such lines, above the text; without them the file has not even a title.
    """,
    cure: """
      Begin the file with a line '---', then the keys, then another line '---'. Nothing may stand \
      before the first, not even an empty line.
      """,
    example: """
      # About us

      We write about small towns.
      """)

  package static let noValue = Diagnostic.Code(
    "no-value",
    """
    A key with nothing after its colon. It might mean that nothing is known, or that the value \
    was forgotten.
    """,
    cure: """
      Write the value, or leave the key out: a key that is left out means that nothing is known.
      """,
    example: """
      name: Ann Lee
      country:
      """)

  package static let notAGroup = Diagnostic.Code(
    "not-a-group",
    """
    A file, or the part of it between the two lines '---', that holds a list or a plain text \
    where keys with values are expected.
    """,
    cure: "Write each fact on a line of its own, as a key, a colon, a space and the value.",
    example: """
      ---
      - title: About us
      ---
      """)

  package static let outOfBounds = Diagnostic.Code(
    "out-of-bounds",
    """
    A value that breaks a rule of its key: a text that is too long, a list without entries, a \
    code or an address of another form. The message says the rule.
    """,
    cure: "Change the value so that it keeps the rule.",
    example: "language: english")

  package static let unclosedFrontMatter = Diagnostic.Code(
    "unclosed-front-matter",
    """
    A Markdown file in which no second line '---' closes the part with the keys. Where the facts \
    end and the text begins cannot be told.
    """,
    cure: "Put a line '---' below the last key.",
    example: """
      ---
      title: About us

      We write about small towns.
      """)

  package static let unknownKey = Diagnostic.Code(
    "unknown-key",
    """
    A key that this kind of record or group does not have; most are misspelt, or stand in the \
    wrong group. Nothing would read it, and what it says would be lost.
    """,
    cure: """
      Correct its spelling, move it to the group it belongs to, or delete it. The note names the \
      nearest key, or all that there are.
      """,
    example: """
      titel: Small Towns
      language: en
      """)

  package static let unknownValue = Diagnostic.Code(
    "unknown-value",
    """
    A value that is not in the closed list which its key takes. Lists, counts and comparisons \
    are made by these values, so that each must be written in one way only.
    """,
    cure: "Choose one of the values in the note; hyphens and small letters count.",
    example: """
      name: Friends of the Old Town
      kind: charity
      """)

  package static let wrongType = Diagnostic.Code(
    "wrong-type",
    """
    A value of another form than its key takes: one text where a list is expected, a list where \
    one text is, a word where a number, an address or a language tag is.
    """,
    cure: """
      Write it in the form that the message names. A list is written as [first, second], a number \
      without commas, an address with its https://.
      """,
    example: """
      value: 1,250
      URL: www.example.org
      """)

  package static let yamlAlias = Diagnostic.Code(
    "yaml-alias",
    """
    A word after '*' that repeats what was marked with '&' elsewhere in the file: an alias of \
    YAML. Aliases are not read, because a few lines of them can grow without limit.
    """,
    cure: """
      Write the value out where it is needed. A text that really begins with '*' needs quotation \
      marks.
      """,
    example: """
      publisher: &press Hill Press
      container-title: *press
      """)

  package static let yamlSyntax = Diagnostic.Code(
    "yaml-syntax",
    """
    Keys and values that are not well-formed YAML: a quotation mark that is never closed, a \
    colon and a space within a text, a tab, an indentation that does not line up. Nothing of the \
    file can be read before this is mended.
    """,
    cure: """
      Line up the keys of a group, indent with spaces, and put a text that holds ': ' or begins \
      with a sign in quotation marks. The fault may stand a line above the place that is named.
      """,
    example: "title: Small towns: a history")

  package static let commentInText = Diagnostic.Code(
    "comment-in-text",
    """
    A '#' after a space begins a comment in YAML: what follows it is not read. Here it looks as if \
    it were meant as a part of the text.
    """,
    cure: "Put quotation marks around the text; or, if it is a comment, two spaces before the '#'.",
    example: "title: Report #3 of the year")

  package static let repeatedEntry = Diagnostic.Code(
    "repeated-entry",
    "The same entry stands twice in a list. Perhaps another one was meant.",
    cure: "Take one of the two out, or put the one that was meant in its place.",
    example: "languages: [fi, sv, fi]")

  package static let repeatedRow = Diagnostic.Code(
    "repeated-row",
    "Two rows of a table are the same in every cell. A figure that stands twice counts twice.",
    cure: "Take one of the two rows out, or correct the one that was meant to differ.",
    example: """
      year,visitors
      2019,1250
      2019,1250
      """)

  package static let wrongSeparator = Diagnostic.Code(
    "wrong-separator",
    """
    The cells of a table are separated by semicolons or tabs instead of commas, as some spreadsheet \
    programs do by default, so that each row would be read as one cell.
    """,
    cure: "Save the table once more as CSV, with the comma as the separator.",
    example: """
      year;visitors
      2019;1250
      """)
}
