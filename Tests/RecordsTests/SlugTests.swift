import Records
import Testing

struct SlugTests {
  @Test(arguments: ["a", "7", "fixmystreet", "sag-s-wien", "2014-05", "a1-b2"])
  func `small letters, digits and single hyphens make a slug`(text: String) {
    #expect(Slug.isWellFormed(text))
  }

  @Test(arguments: [
    "", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a.b", "a/b", "..", "../a", "é", "e\u{301}",
    "a\n", "ａ", "١",
  ])
  func `anything else does not`(text: String) {
    #expect(!Slug.isWellFormed(text))
  }

  @Test(arguments: [
    ("Sag's Wien", "sag-s-wien"), ("  A Tu Servicio! ", "a-tu-servicio"),
    ("Žluťoučký kůň", "zlutoucky-kun"), ("a_b/../c", "a-b-c"), ("2014–15", "2014-15"),
    ("fixmystreet", "fixmystreet"),
  ])
  func `a slug is made of any text`(text: String, slug: String) {
    #expect(Slug.made(from: text) == slug)
    #expect(Slug.isWellFormed(slug))
  }

  @Test func `a long slug is cut at the end of a word`() {
    let ten = "nine-nine-"
    let eighty = String(repeating: ten, count: 7) + "nine-ninex"
    #expect(Slug.shortened(eighty) == eighty)
    #expect(Slug.shortened(eighty + "-more") == eighty)
    #expect(Slug.shortened(eighty + "more") == String(repeating: ten, count: 7) + "nine")
    #expect(
      Slug.shortened(String(repeating: "a", count: 300)) == String(repeating: "a", count: 80))
  }
}
