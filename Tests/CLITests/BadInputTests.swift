import Foundation
import Testing

/// What authors and disks do wrong: always a fault with its place, never a crash or half a site.
struct BadInputTests {
  private static let bus = "name: Bus\nsummary: A bus.\nsector: transport\n"

  /// Runs a build on a site and expects this fault first, exit 1 and nothing written.
  private func check(
    _ folder: Folder, _ fault: String, warning: Bool = false,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let run = try Program.run(["build"], in: folder.url, location)
    #expect(run.status == (warning ? 0 : 1), sourceLocation: location)
    let lines = run.faults.split(separator: "\n").prefix { !$0.hasPrefix("observatory: ") }
    #expect(lines.joined(separator: "\n") == fault, sourceLocation: location)
    #expect(folder.exists("public") == warning, sourceLocation: location)
    #expect(
      try folder.leftovers().filter { $0.hasPrefix("public") } == [], sourceLocation: location)
  }

  @Test(arguments: [
    (
      "content/services/tram.md", "\n \n",
      """
      content/services/tram.md: error: the file is empty [empty-file]
          note: it begins with a line '---', keys such as 'name: …', and another line '---'
      """
    ),
    (
      "content/services/tram.md", "",
      """
      content/services/tram.md: error: the file is empty [empty-file]
          note: it begins with a line '---', keys such as 'name: …', and another line '---'
      """
    ),
    (
      "content/services/tram.md", "# Tram\n",
      """
      content/services/tram.md:1:1: error: no front matter: the first line must be '---' \
      [no-front-matter]
          note: write a line '---', keys such as 'name: …' and another line '---' above the text
      """
    ),
    (
      "content/services/tram.md", "---\nname: Tram\n\n# Tram\n",
      """
      content/services/tram.md:1:1: error: front matter that is never closed [unclosed-front-matter]
          note: put a line '---' below the last key
      """
    ),
    (
      "content/services/tram.md", "---\nname: 'Tram\n---\n",
      """
      content/services/tram.md:2:7: error: the quotation mark (') that opens here is never closed \
      [yaml-syntax]
          note: put a ' at the end of the text
      """
    ),
    (
      "content/services/tram.md", "---\nname: a: b\n---\n",
      """
      content/services/tram.md:2:8: error: a text that holds ': ' needs quotation marks \
      [yaml-syntax]
          note: write "a: b"
      """
    ),
    (
      "content/services/tram.md", "---\n\(bus)colour: red\n---\n",
      """
      content/services/tram.md:5:1: error: unknown key 'colour' [unknown-key]
          note: known keys: name, summary, sector, secondarySectors, cofog, countries, level, \
      started, ended, status, mode, regime, engagements, role, criteria, data, awareness, \
      dialogue, governmentChange, offlineAntecedent, successFactors, enablingConditions, \
      benefits, incentives, obstacles, risks, measures, observations, pairs, links, location, draft, \
      aliases
      """
    ),
    (
      "content/services/tram.md", "---\n\(bus)secter: transport\n---\n",
      """
      content/services/tram.md:5:1: error: unknown key 'secter' [unknown-key]
          note: did you mean 'sector'?
      """
    ),
    (
      "content/services/tram.md", "---\nsummary: A tram.\nsector: transport\n---\n",
      """
      content/services/tram.md:2:1: error: 'name' is missing [missing-key]
          note: 'name': The service's name.
      """
    ),
    (
      "content/services/tram.md", "---\n\(bus)links: https://example.org/\n---\n",
      """
      content/services/tram.md:5:8: error: 'links' must be a list, not a single value [wrong-type]
          note: begin each entry with '- ' and a key; its keys are url, label
      """
    ),
    (
      "content/services/tram.md", "---\n\(bus)started: 2014-02-30\n---\n",
      """
      content/services/tram.md:5:10: error: 'started' must be a date such as 2014, 2014-05 or \
      2014-05-20 that the calendar has, not '2014-02-30' [impossible-date]
          note: February 2014 has 28 days
      """
    ),
    (
      "content/services/tram.md", "---\nname: T\nsummary: S\nsector: transprot\n---\n",
      """
      content/services/tram.md:4:9: error: 'transprot' is none of the sectors [unknown-term]
          note: did you mean 'transport'?
      """
    ),
    (
      "content/cases/tram.md", "---\ntitle: T\nlanguage: en\nservice: tarm\n---\n",
      """
      content/cases/tram.md:4:10: error: 'tarm' is none of the services [unknown-reference]
          note: it would be the file content/services/tarm.md
      """
    ),
    (
      "content/datasets/tram.md", "---\nname: T\npublisher: bus\n---\n",
      """
      content/datasets/tram.md:3:12: error: 'bus' is none of the stakeholders [unknown-reference]
          note: 'bus' is one of the services
      """
    ),
    (
      "content/cases/tram.md", "---\ntitle: T\nlanguage: en\nservice: ../services/bus\n---\n",
      """
      content/cases/tram.md:4:10: error: '../services/bus' is none of the services \
      [unknown-reference]
          note: did you mean 'bus'?
      """
    ),
    (
      "content/services/BUS.md", "---\n\(bus)---\n",
      """
      content/services/BUS.md: error: the name differs from that of 'content/services/bus.md' in \
      capital letters only [duplicate-slug]
          note: rename one of the two, or delete it if they are the same
      """
    ),
    (
      "content/services/rail/tram.md", "---\n\(bus)---\n",
      """
      content/services/rail/tram.md: error: 'rail/tram' is no name for a file of content [bad-slug]
          note: use small letters, digits and single hyphens, directly in content/services: \
      'rail-tram'
      """
    ),
    (
      "content/services/%2e%2e%2ftram.md", "---\n\(bus)---\n",
      """
      content/services/%2e%2e%2ftram.md: error: '%2e%2e%2ftram' is no name for a file of content \
      [bad-slug]
          note: use small letters, digits and single hyphens, directly in content/services: \
      '2e-2e-2ftram'
      """
    ),
    (
      "content/observatory.yml",
      "format: 2\ntitle: S\ndescription: D\nbaseURL: https://example.org/\nlanguage: en\n",
      """
      content/observatory.yml:1:9: error: the content is written in format 2, which is newer than \
      1, the one that this program reads [format-version]
      """
    ),
    (
      "content/services/bus.observations.csv",
      "measure,when,value,evidence,sources\nriders,2014-13,7,claimed,report\n",
      """
      content/services/bus.observations.csv:2:8: error: 'when' must be a date such as 2014-05, or \
      two such as 2018-04/2019-03, the earlier first, not '2014-13' [impossible-date]
          note: there is no month 13
      content/sources.yml: error: the file of the sources is missing [missing-file]
          note: references to it: 1, the first at content/services/bus.observations.csv:2:26
          note: it holds a list with '- id: report', a 'type' and a 'title' for each source
      """
    ),
  ])
  func `a file that cannot be read is told with its place`(
    path: String, text: String, fault: String
  ) throws {
    let folder = try Folder(site: [path: text])
    try check(folder, fault)
  }

  @Test func `bytes that are no text are told where they begin`() throws {
    let folder = try Folder(site: [:])
    try folder.write(
      Data("---\nname: Caf".utf8) + [0xE9] + Data("\n---\n".utf8), to: "content/services/tram.md")
    try check(
      folder,
      """
      content/services/tram.md:2:10: error: not UTF-8 text from here on [invalid-utf-8]
          note: save the file with the encoding UTF-8
      """)
  }

  @Test func `a text of 50 MB is not read`() throws {
    let folder = try Folder(site: [:])
    try folder.write(
      Data(repeating: UInt8(ascii: "x"), count: 50_000_000), to: "content/services/tram.md")
    try check(
      folder,
      """
      content/services/tram.md: error: 48 MiB of text; at most 8 MiB are read [file-too-large]
          note: large files belong into content/media
      """)
  }

  @Test func `a film of 50 MB is only copied`() throws {
    let folder = try Folder(site: [:])
    try folder.write(Data(count: 50_000_000), to: "content/media/film.mp4")
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    let film = folder.url.appending(path: "public/media/film.mp4").path
    #expect(try FileManager.default.attributesOfItem(atPath: film)[.size] as? Int == 50_000_000)
  }

  @Test(arguments: [
    "content/services/tram.md", "content/static/passwd", "content/media/etc",
    "templates/partials/tram.html",
  ])
  func `a symbolic link out of the tree is not followed`(path: String) throws {
    let outside = try Folder()
    try outside.write("---\n\(Self.bus)---\n", to: "secret")
    let folder = try Folder(site: ["content/static/a": "", "content/media/a": ""])
    let isFolder = path.hasSuffix("etc")
    try folder.link(path, to: isFolder ? outside.url.path : outside.url.path + "/secret")
    try check(
      folder,
      """
      \(path): error: symbolic link that does not lead to a file of this folder [link-out-of-tree]
          note: put the file itself here
      """)
  }

  @Test func `links that lead nowhere or in circles are told`() throws {
    let folder = try Folder(site: [:])
    try folder.link("content/services/a.md", to: "b.md")
    try folder.link("content/services/b.md", to: "a.md")
    try folder.link("content/services/c.md", to: "nothing.md")
    try folder.link("content/services/d", to: "../services")
    let fault = ": error: symbolic link that does not lead to a file of this folder"
    let run = try Program.run(["check"], in: folder.url)
    #expect(run.status == 1)
    let lines = run.faults.split(separator: "\n").filter { $0.contains(fault) }
    #expect(
      lines.map { $0.prefix { $0 != ":" } } == [
        "content/services/a.md", "content/services/b.md", "content/services/c.md",
        "content/services/d",
      ])
  }

  @Test func `a bomb of YAML aliases does not go off`() throws {
    let lines = (1...9).map { number in
      "l\(number): &l\(number) ["
        + Array(repeating: "*l\(number - 1)", count: 9)
        .joined(separator: ", ") + "]"
    }
    let folder = try Folder(site: [
      "content/services/tram.md": "---\nl0: &l0 [lol]\n" + lines.joined(separator: "\n") + "\n---\n"
    ])
    try check(
      folder,
      """
      content/services/tram.md:3:10: error: aliases (*name) are not read [yaml-alias]
          note: write the value out; a text that begins with '*' needs quotation marks
      """)
  }

  @Test func `YAML that is nested without end does not go off either`() throws {
    let folder = try Folder(site: [
      "content/services/tram.md": "---\nname: " + String(repeating: "[", count: 100_000) + "\n---\n"
    ])
    let run = try Program.run(["check"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("content/services/tram.md:"))
  }

  @Test func `Markdown that is nested without end does not go off either`() throws {
    let body = String(repeating: "> ", count: 20_000) + String(repeating: "[", count: 20_000) + "x"
    let folder = try Folder(site: [
      "content/services/tram.md": "---\n\(Self.bus)---\n\(body)\n"
    ])
    #expect(try Program.run(["check"], in: folder.url).status == 0)
  }

  @Test func `a folder where a file is expected, and other things that are no files`() throws {
    let folder = try Folder(site: [:])
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "content/services/tram.md"),
      withIntermediateDirectories: false)
    #expect(mkfifo(folder.url.appending(path: "content/services/pipe.md").path, 0o600) == 0)
    try check(
      folder,
      "content/services/pipe.md: error: neither a file nor a folder [not-a-file]\n"
        + "    note: delete it, or move it elsewhere")
  }

  @Test func `odd but harmless things are warnings with a name`() throws {
    try check(
      try Folder(site: [
        "content/sevices/tram.md": "x",
        "content/services/bus.md": "---\n\(Self.bus)---\n<b>bold</b>\n",
      ]),
      """
      content/services/bus.md:6:1: warning: raw HTML is left out [raw-html]
          note: use Markdown; templates are the place for HTML
      content/services/bus.md:6:8: warning: raw HTML is left out [raw-html]
          note: use Markdown; templates are the place for HTML
      content/sevices/tram.md: warning: nothing reads this file [stray-file]
          note: did you mean 'services'?
      """, warning: true)
  }
}
