import Observatory
import Records
import Testing

struct PersonTests {
  private func isORCID(_ text: String) -> Bool { Rule<String>.orcid.holds(text) }

  /// Those that ORCID's own documentation shows.
  private static let right = [
    "0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X", "0000-0001-5000-0007",
  ]

  @Test(arguments: right)
  func `an ORCID iD with its check digit is right`(identifier: String) {
    #expect(isORCID(identifier))
  }

  @Test(arguments: right)
  func `one other digit anywhere makes it wrong`(identifier: String) {
    let characters = Array(identifier)
    for position in characters.indices where characters[position] != "-" {
      for digit in "0123456789X" where digit != characters[position] {
        var changed = characters
        changed[position] = digit
        #expect(!isORCID(String(changed)), "\(String(changed))")
      }
    }
  }

  @Test(arguments: right)
  func `so do two neighbours that changed places`(identifier: String) {
    let characters = Array(identifier)
    for position in characters.indices.dropLast()
    where characters[position] != characters[position + 1] {
      var changed = characters
      changed.swapAt(position, position + 1)
      #expect(!isORCID(String(changed)), "\(String(changed))")
    }
  }

  @Test(arguments: [
    "", "0000000218250097", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1694-233x",
    "0000-0002-1825-0097 ", "0000-0002-1825-009", "0000-0002-1825-0097-", "00000-002-1825-0097",
    "٠٠٠٠-0002-1825-0097",
  ])
  func `another form is wrong`(text: String) {
    #expect(!isORCID(text))
  }

  @Test func `the pattern for machines lets the right ones pass`() throws {
    guard
      case .string(let pattern)? = Rule<String>.orcid.keywords.first(where: { $0.key == "pattern" }
      )?.value
    else {
      Issue.record("the rule has no pattern")
      return
    }
    let form = try Regex(pattern)
    for identifier in Self.right { #expect(identifier.contains(form)) }
  }
}
