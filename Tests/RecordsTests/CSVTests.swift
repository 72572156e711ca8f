import Files
import Records
import Testing

struct CSVTests {
  /// Reads a table, and tells every row, a line for each, or the faults.
  private func check(
    _ text: String, gives expected: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var log: [Diagnostic] = []
    let rows = CSV.read(text, file: "a.csv", &log)
    #expect(
      rows.map { told($0).joined(separator: ";") } + told(log) == expected,
      sourceLocation: sourceLocation)
  }

  private func fault(_ place: String, _ message: String, _ notes: String...) -> String {
    (["a.csv:\(place): error: \(message) [csv-syntax]"] + notes.map { "    note: \($0)" })
      .joined(separator: "\n")
  }

  // MARK: What is read

  @Test func `rows become groups of keys, with the place of every cell`() {
    check(
      "when,value\n2007,1000\n2008,23",
      gives: " when 1:1 = '2007' 2:1; value 1:6 = '1000' 2:6",
      " when 1:1 = '2008' 3:1; value 1:6 = '23' 3:6")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end as on any machine`(end: String) {
    let rows = [" a 1:1 = 'x' 2:1; b 1:3 = 'y' 2:3", " a 1:1 = 'z' 3:1"]
    for text in ["a,b\(end)x,y\(end)z,", "a,b\(end)x,y\(end)z,\(end)"] {
      check(text, gives: rows[0], rows[1])
    }
  }

  @Test(arguments: [
    ("\"x, y\"", "x, y"), ("\"x \"\"y\"\" z\"", "x \"y\" z"), ("\"\"\"\"", "\""),
    ("\"žluť\"", "žluť"), (" x ", " x "), ("x\ty", "x\ty"), ("\"x\ny\"", "x\ny"),
    ("\"x\r\ny\"", "x\r\ny"),
  ])
  func `a cell is read as it was meant`(cell: String, text: String) {
    let place = text.contains(where: \.isNewline) ? "3:4" : "2:\(cell.count + 2)"
    check("a,b\n\(cell),z", gives: " a 1:1 = '\(text)' 2:1; b 1:3 = 'z' \(place)")
  }

  @Test func `columns are counted in code points, lines also within cells`() {
    check(
      "a,b\n🐎e\u{301},x\n\"y\n\n\",\"z\"\nv,w",
      gives: " a 1:1 = '🐎e\u{301}' 2:1; b 1:3 = 'x' 2:5",
      " a 1:1 = 'y\n\n' 3:1; b 1:3 = 'z' 5:3", " a 1:1 = 'v' 6:1; b 1:3 = 'w' 6:3")
  }

  @Test(arguments: ["a,b,c\n,x,", "a,b,c\n,x", "a,b,c\n\"\",\"x\",\"\"\n"])
  func `an empty cell is an absent key, and so is one that a short row lacks`(text: String) {
    check(text, gives: " b 1:3 = 'x' 2:\(text.contains("\"") ? 4 : 2)")
  }

  @Test func `blank rows are passed over`() {
    check("a,b\n\n,\nx,y\n\n", gives: " a 1:1 = 'x' 4:1; b 1:3 = 'y' 4:3")
  }

  @Test func `a table may have no row`() {
    check("a,b\n")
    check("a,b")
  }

  // MARK: Faults

  @Test func `an empty file is a fault`() {
    check(
      "",
      gives: """
        a.csv: error: the file is empty [empty-file]
            note: its first row names the columns
        """)
  }

  @Test func `a row longer than the first is a fault, and is left out`() {
    check(
      "a,b\nx,1,000,z\ny,2", gives: " a 1:1 = 'y' 3:1; b 1:3 = '2' 3:3",
      fault(
        "2:5", "4 cells, where the first row names 2 columns",
        "put a cell that holds a comma in quotation marks"))
  }

  @Test func `a quotation mark within a cell is a fault of its row`() {
    check(
      "a,b\nx\"y\",z\nv,w\r\n1,2\"\r\n3,4", gives: " a 1:1 = 'v' 3:1; b 1:3 = 'w' 3:3",
      " a 1:1 = '3' 5:1; b 1:3 = '4' 5:3",
      fault(
        "2:2", "quotation mark inside a cell that does not begin with one",
        "put the whole cell in quotation marks, and double the ones in it"),
      fault(
        "4:4", "quotation mark inside a cell that does not begin with one",
        "put the whole cell in quotation marks, and double the ones in it"))
  }

  @Test func `text after a quotation is a fault of its row`() {
    check(
      "a,b\n\"x\" y,z\nv,w", gives: " a 1:1 = 'v' 3:1; b 1:3 = 'w' 3:3",
      fault(
        "2:4", "text after the closing quotation mark",
        "write a quotation mark that belongs to the cell twice"))
  }

  private static let unclosed =
    "put another at the end of the cell; one that belongs to the cell is written twice"

  @Test(arguments: ["\"z", "\"z\n1,2\n3,4\n", "\"z\"\"\n1,2", "\""])
  func `a quotation that is never closed is a fault at its beginning`(end: String) {
    check(
      "a,b\nx,y\nv,\(end)", gives: " a 1:1 = 'x' 2:1; b 1:3 = 'y' 2:3",
      fault("3:3", "quotation mark that is never closed", Self.unclosed))
  }

  @Test func `a column without a name is a fault, told once`() {
    check(
      "a,,b\nx,y,z\nu,v,w", gives: " a 1:1 = 'x' 2:1; b 1:4 = 'z' 2:5",
      " a 1:1 = 'u' 3:1; b 1:4 = 'w' 3:5",
      fault(
        "1:3", "a column without a name",
        "write its name into the first row, or take the column out"))
  }

  @Test func `a column that stands twice is a fault, told once`() {
    check(
      "a,b,a\nx,y,z\nu,v,w", gives: " a 1:1 = 'x' 2:1; b 1:3 = 'y' 2:3",
      " a 1:1 = 'u' 3:1; b 1:3 = 'v' 3:3",
      "a.csv:1:5: error: column 'a' stands twice [duplicate-key]\n    note: first at a.csv:1:1")
  }

  @Test func `under a first row that cannot be read, no row is`() {
    check("a,\"b\nx,y\n", gives: fault("1:3", "quotation mark that is never closed", Self.unclosed))
    check(
      "a,\"b\"c\nx,y\n",
      gives: fault(
        "1:6", "text after the closing quotation mark",
        "write a quotation mark that belongs to the cell twice"))
  }

  @Test(arguments: [(";", "semicolons"), ("\t", "tabs")])
  func `other separators than commas are one fault`(sign: String, plural: String) {
    check(
      "when\(sign)value\n2007\(sign)1,5\n2008\(sign)\"x\n",
      gives: """
        a.csv:1:1: error: the cells are separated by \(plural), and should be by commas \
        [wrong-separator]
            note: save the table as CSV with commas between the cells
        """)
    check("a\(sign)b,c\nx,y", gives: " a\(sign)b 1:1 = 'x' 2:1; c 1:5 = 'y' 2:3")
  }

  @Test func `a row that stands twice is a warning`() {
    check(
      "a,b\nx,y\nx,z\nx,\"y\"\n", gives: " a 1:1 = 'x' 2:1; b 1:3 = 'y' 2:3",
      " a 1:1 = 'x' 3:1; b 1:3 = 'z' 3:3", " a 1:1 = 'x' 4:1; b 1:3 = 'y' 4:3",
      """
      a.csv:4:1: warning: the same row stands twice [repeated-row]
          note: first at a.csv:2:1
      """)
  }

  // MARK: Tables of records

  private struct Row: Record {
    let name: String
    let count: Double?
    let tags: [String]

    init(reading field: inout Fields<Row>) {
      name = field("name", \.name, "The name.")
      count = field("count", \.count, "How many.")
      tags = field("tags", \.tags, "The tags.")
    }
  }

  /// Reads the rows of a table as records, and tells their JSON, or the faults.
  private func checkRows(
    _ text: String, gives expected: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var reading = RecordReading()
    let rows = CSV.read(text, file: "a.csv", &reading.log)
    let records = [Row].read(.sequence(rows, Place("a.csv")), key: "rows", &reading)
    #expect(
      (records ?? []).map { told($0.json) } + told(reading.log) == expected,
      sourceLocation: sourceLocation)
  }

  @Test func `a cell holds a list as words with spaces between`() {
    checkRows(
      "name,tags\nx,a  b\ny,\nz,c",
      gives: #"{"name":"x","count":null,"tags":["a","b"]}"#,
      #"{"name":"y","count":null,"tags":[]}"#, #"{"name":"z","count":null,"tags":["c"]}"#)
  }

  @Test func `every cell with a fault is told`() {
    checkRows(
      "name,count\nx,many\ny,1\n,2\nz,1.250.000",
      gives: """
        a.csv:2:3: error: 'count' must be a number without thousands separators, such as 1250 or \
        97.5, not 'many' [wrong-type]
        """,
      "a.csv:4:1: error: 'name' is missing [missing-key]\n    note: 'name': The name.",
      """
      a.csv:5:3: error: 'count' must be a number without thousands separators, such as 1250 or \
      97.5, not '1.250.000' [wrong-type]
          note: write '1250000'
      """)
  }

  @Test func `an unknown column is told once, not in every row`() {
    checkRows(
      "name,cuont\nx,1\ny,2\nz,3",
      gives: """
        a.csv:1:6: error: unknown key 'cuont' [unknown-key]
            note: did you mean 'count'?
        """)
  }

  @Test func `a column that is missing is told once, at the first row`() {
    checkRows(
      "count\n1\n2\n3",
      gives: "a.csv:1:1: error: 'name' is missing [missing-key]\n    note: 'name': The name.")
  }
}
