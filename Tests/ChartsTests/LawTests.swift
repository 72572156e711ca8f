import Charts
import Testing

/// What holds for every chart, whatever it shows.
struct LawTests {
  /// Every chart, made of one number and one text.
  private static func charts(_ text: String, _ number: Double) -> [String] {
    let caption = Caption(id: "x1", title: text, description: text, noData: text)
    let axis = Axis(text)
    let time = TimeSeries.Point(time: 2012, value: number, name: text)
    let size = number.magnitude
    let count = Int(exactly: size.rounded()) ?? Int.max
    return [
      HeatMatrix(
        caption, rows: [text, text], columns: [text, text],
        cells: [[.init(count, link: text), .init(0)], [.init(1), .init(count)]]
      ).svg,
      HorizontalBars(caption, bars: [.init(text, number, link: text), .init(text, number)]).svg,
      StackedBars(
        caption, names: [text, text],
        bars: [.init(text, [.init(size / 4, link: text), .init(size / 4)])]
      ).svg,
      ConnectedScatter(
        caption, x: axis, y: axis,
        points: [
          .init(x: number, y: number, name: text), .init(x: -number, y: -number, name: text),
          .init(x: number, y: number, name: text),
        ]
      ).svg,
      TimeSeries(caption, panels: [.init(axis, [time, time]), .init(axis, [time])]).svg,
      Timeline(
        caption,
        spans: [
          .init(text, dates: text, from: 2010, to: nil, link: text),
          .init(text, dates: text, from: nil, to: 2011),
        ]
      ).svg,
      TileGrid(
        caption,
        tiles: [
          .init(column: 1, row: 2, code: text, label: text, value: size, link: text),
          .init(column: 2, row: 2, code: text, label: text, value: nil),
        ]
      ).svg,
    ]
  }

  private static let empty: [String] = [
    HeatMatrix(.sample, rows: [], columns: [], cells: []).svg,
    HeatMatrix(.sample, rows: ["a"], columns: [], cells: [[]]).svg,
    HorizontalBars(.sample, bars: []).svg,
    StackedBars(.sample, names: ["a"], bars: []).svg,
    StackedBars(.sample, names: [], bars: [.init("a", [])]).svg,
    ConnectedScatter(.sample, x: Axis("x"), y: Axis("y", .logarithmic), points: []).svg,
    TimeSeries(.sample, panels: []).svg,
    TimeSeries(.sample, panels: [.init(Axis("y", .logarithmic), [])]).svg,
    Timeline(.sample, spans: []).svg,
    Timeline(.sample, spans: [.init("a", dates: "?", from: nil, to: nil)]).svg,
    TileGrid(.sample, tiles: []).svg,
  ]

  @Test(arguments: [
    Hard.markup, Hard.long, "", " ", "\u{0}", "日本語の長い名前が続く", "e\u{301}\u{301}", "a\u{202E}b",
  ])
  func `a chart is XML whatever its words are`(text: String) throws {
    for svg in Self.charts(text, 3) { _ = try Drawing(svg) }
  }

  @Test(arguments: [
    0, 1, -1, 0.1, 1e-9, .leastNonzeroMagnitude, 1e9, 123_456_789.125, 1e15, 1e100, -1e100, 1e308,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
  ])
  func `every part of a chart lies in its picture, whatever its numbers are`(number: Double)
    throws
  {
    for svg in Self.charts("A label", number) {
      let drawing = try Drawing(svg)
      let box = try #require(drawing.root.attributes["viewBox"]).split(separator: " ")
        .compactMap { Double($0) }
      #expect(box[2] == 400)
      for part in drawing.parts {
        for key in ["x", "x1", "x2", "cx", "y", "y1", "y2", "cy"] {
          guard let text = part.attributes[key], part.name != "tspan" else { continue }
          let place = try #require(Double(text))
          // The strokes of patterns begin outside their tile.
          if part.has("chart-hatch") { continue }
          #expect(place >= 0 && place <= (key.contains("x") ? box[2] : box[3]), "\(part)")
        }
      }
    }
  }

  /// Sixty of these letters take 360 units in a narrow font.
  @Test func `no line of a text is longer than a picture is wide`() throws {
    for svg in Self.charts(Hard.long, 12) {
      let drawing = try Drawing(svg)
      let wrapped = Set(drawing.named("tspan").compactMap(\.parent))
      let lines = drawing.parts.enumerated().filter { position, part in
        part.name == "tspan" || (part.name == "text" && !wrapped.contains(position))
      }
      #expect(lines.allSatisfy { $0.element.text.count <= 60 })
    }
  }

  @Test func `a text that is cut has the whole in its title`() throws {
    for svg in Self.charts(Hard.long, 12) {
      let cut = try Drawing(svg).named("text").filter { $0.text.hasSuffix("…") }
      #expect(!cut.isEmpty)
      #expect(cut.allSatisfy { $0.title == Hard.long })
    }
  }

  @Test func `a chart is named by its title and its description`() throws {
    for svg in Self.charts("A & B", 3) + Self.empty {
      let drawing = try Drawing(svg)
      let ids = try #require(drawing.root.attributes["aria-labelledby"]).split(separator: " ")
      let named = ids.map { id in drawing.parts.first { $0.attributes["id"] == String(id) }?.name }
      #expect(named == ["title", "desc"])
      #expect(drawing.root.title?.isEmpty == false)
    }
  }

  @Test func `a chart with links is a group, and without them an image`() throws {
    for svg in Self.charts("A", 3) + Self.empty {
      let drawing = try Drawing(svg)
      let links = drawing.named("a")
      #expect(drawing.root.attributes["role"] == (links.isEmpty ? "img" : "group"))
      for link in links {
        #expect(link.attributes["href"] == "A")
        #expect(link.attributes["aria-label"] == link.title)
      }
    }
  }

  @Test func `every id of a chart begins with that of its caption`() throws {
    for svg in Self.charts("A", 3) {
      let ids = try Drawing(svg).parts.compactMap { $0.attributes["id"] }
      #expect(ids.allSatisfy { $0.hasPrefix("x1-") })
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func `a chart has neither style nor script in it`() throws {
    for svg in Self.charts(Hard.markup, 3) {
      for part in try Drawing(svg).parts {
        #expect(part.name != "script" && part.name != "style")
        #expect(part.attributes["style"] == nil)
        #expect(!part.attributes.keys.contains { $0.hasPrefix("on") })
      }
    }
  }

  @Test func `without values a chart says so in the words of the caller`() throws {
    for svg in Self.empty { #expect(try Drawing(svg).texts == ["nothing yet"]) }
  }

  @Test func `the same values make the same text`() {
    #expect(Self.charts("A", 3.7) == Self.charts("A", 3.7))
  }
}
