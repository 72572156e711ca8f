import Records
import Testing

struct LocalizedTextTests {
  /// Reads `value: …`, and tells its JSON, or the faults.
  private func check(
    _ yaml: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(told(yaml, as: Holder<LocalizedText>.self) == expected, sourceLocation: sourceLocation)
  }

  @Test func `a text stands in the language of the site, or in several`() {
    check("value: Bus", gives: #"{"value":"Bus"}"#)
    check("value: {de: Bus, pt-BR: Ônibus}", gives: #"{"value":{"de":"Bus","pt-BR":"Ônibus"}}"#)
    check("value:\n  no: Buss", gives: #"{"value":{"no":"Buss"}}"#)
  }

  @Test(arguments: ["en", "ast", "pt-BR", "zh-Hant-TW", "sr-Latn", "es-419", "de-1996"])
  func `a language has a tag`(tag: String) {
    #expect(LocalizedText.isLanguage(tag))
  }

  @Test(arguments: [
    "", "e", "engl", "e1", "en_GB", "en-", "-en", "en--GB", "en-x", "č", "en GB", "de-1996abcde",
  ])
  func `what is no tag is no language`(tag: String) {
    #expect(!LocalizedText.isLanguage(tag))
  }

  @Test func `every fault of a group of languages is told at its place`() {
    check(
      "value:\n  english: Bus\n  de: ~\n  fr: [Bus]\n  cs: Autobus",
      gives: """
        a.yml:2:3: error: 'english' is no language tag such as 'en' or 'pt-BR' [wrong-type]
            note: write 'en'
        a.yml:3:7: error: 'de' has no value [no-value]
            note: give a text, or take the entry out
        a.yml:4:7: error: 'fr' must be a text, not a list [wrong-type]
            note: write 'fr: Bus'
        """)
  }

  @Test func `a text of which one version has a fault is no text`() {
    #expect(localized("{de: Bus, english: Bus}") == nil)
    #expect(localized("{de: Bus, cs: ~}") == nil)
  }

  @Test func `a group of no languages has no value`() {
    check("value: {}", gives: "a.yml:1:8: error: 'value' has no value [no-value]")
  }

  @Test(arguments: [("de", "Bus"), ("cs", "Autobus"), ("fr", "Bus")])
  func `who asks for a language that is not there gets the first`(
    language: String, text: String
  ) throws {
    let texts = try #require(localized("{de: Bus, cs: Autobus}"))
    #expect(texts.text(in: language) == text)
  }

  @Test func `a text in the language of the site is for all`() {
    #expect(LocalizedText("Bus").text(in: "cs") == "Bus")
  }

  private func localized(_ yaml: String) -> LocalizedText? {
    var reading = RecordReading()
    return YAML.read(yaml, file: "a.yml", &reading.log).flatMap {
      LocalizedText.read($0, key: "value", &reading)
    }
  }
}
