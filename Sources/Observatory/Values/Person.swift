package import Records

/// Somebody who wrote or reviewed a case.
package struct Person: Record, Hashable {
  package let name: String
  package let orcid: String?

  package init(reading field: inout Fields<Person>) {
    name = field(
      "name", \.name,
      "The person's name, as it is to be cited; 'Surname, First name' tells the two apart.",
      as: "schema:name")
    orcid = field(
      "orcid", \.orcid, "The person's ORCID iD, without the address.", as: "schema:sameAs",
      Rule.orcid.ifPresent)
  }

  /// Where the person is known by the ORCID iD.
  package var address: String? { orcid.map { "https://orcid.org/" + $0 } }
}

extension Rule where Value == String {
  /// Four groups of four digits, the last one a check digit (ISO 7064, MOD 11-2).
  package static var orcid: Rule {
    form(
      "an ORCID iD with a right check digit, such as 0000-0002-1825-0097",
      pattern: "^([0-9]{4}-){3}[0-9]{3}[0-9X]$"
    ) { text in
      let groups = text.split(separator: "-", omittingEmptySubsequences: false)
      guard groups.count == 4, groups.allSatisfy({ $0.utf8.count == 4 }) else { return false }
      let digits = Array(groups.joined().utf8)
      var sum = 0
      for digit in digits.dropLast() {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return false }
        sum = (sum + Int(digit - UInt8(ascii: "0"))) * 2
      }
      let check = (12 - sum % 11) % 11
      return digits[15] == (check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check))
    }
  }
}
