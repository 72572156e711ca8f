extension JSONSchema {
  /// Regular expressions (ECMA-262) of the forms that texts can have.
  package enum Pattern {
    static let notBlank = #"\S"#
    static let slug = "^\(word)$"
    /// Words with spaces between, as in a cell of a table.
    static let slugs = "^ *\(word)( +\(word))* *$"
    /// The shape of BCP 47.
    package static let language = "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$"
    static let number = #"^-?([0-9]+\.?[0-9]*|\.[0-9]+)$"#
    static let date = "^\(day)$"
    static let period = "^\(day)(/\(day))?$"
    static let link = #"^\#(scheme)([^\s<>"/?#]*@)?\#(server)([/?#][^\s<>"]*)?$"#
    /// An address under which pages can stand: a path without empty parts, and nothing after it.
    package static let site = #"^\#(scheme)\#(server)(/[^\s<>"/?#@\\]+)*/?$"#

    private static let word = "[a-z0-9]+(-[a-z0-9]+)*"
    private static let scheme = "[hH][tT][tT][pP][sS]?://"
    /// A host that is not empty, and perhaps a port.
    private static let server =
      #"(\[[0-9A-Za-z:.]+\]|([^\s<>"/?#@%:\[\]\\^`{|}]|%[0-9A-Fa-f]{2})+)(:[0-9]*)?"#

    /// A year, a month or a day that the Gregorian calendar has, from the year 1000.
    private static let day =
      "(\(year)(-(0[1-9]|1[0-2]))?|\(year)-\(dayOfAnyYear)|\(leapYear)-02-29)"
    private static let year = "[1-9][0-9]{3}"
    private static let dayOfAnyYear = """
      ((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])\
      |(0[469]|11)-(0[1-9]|[12][0-9]|30)\
      |02-(0[1-9]|1[0-9]|2[0-8]))
      """
    /// Divisible by 4 and not by 100, or by 400.
    private static let leapYear = """
      ([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)
      """
  }
}
