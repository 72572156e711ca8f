import Observatory
import Records

/// New and changed cases, the last change first, for readers that come back by themselves.
struct Feed: Sendable {
  let title: String
  let subtitle: String?
  /// The folder that its files stand in, relative to the site; empty for the feed of the whole site.
  let folder: String
  /// The whole address of the page that lists what the feed tells of.
  let page: String
  let language: String
  /// Who stands for the entries that name no author.
  let publisher: String
  let licence: String?
  /// At least one.
  let items: [Item]

  /// How many cases a feed tells of.
  static let length = 50

  /// A case, as a feed tells of it.
  struct Item: Sendable {
    /// The whole address of its page, by which readers know it again.
    let url: String
    let title: String
    let summary: String?
    let language: String
    let authors: [Person]
    let published: PartialDate?
    let changed: PartialDate
    let sector: String
  }

  /// The last change of any case.
  var changed: PartialDate { items[0].changed }

  /// The address of one of its files, relative to the site.
  func address(_ format: FeedFormat) -> String { folder + format.file }
}

/// A form in which a feed is published.
struct FeedFormat: Sendable {
  let name: String
  let file: String
  let mediaType: String
  /// The feed as text; given the whole address at which it will stand.
  let text: @Sendable (_ feed: Feed, _ address: String) -> String

  static let atom = FeedFormat(
    name: "Atom", file: "feed.xml", mediaType: "application/atom+xml"
  ) { $0.atom(at: $1).document }

  static let json = FeedFormat(
    name: "JSON Feed", file: "feed.json", mediaType: "application/feed+json"
  ) { $0.json(at: $1).indentedText }

  static let all = [atom, json]
}

extension PartialDate {
  /// The first moment that it may mean, in UTC (RFC 3339).
  var timestamp: String {
    text + (month == nil ? "-01" : "") + (day == nil ? "-01" : "") + "T00:00:00Z"
  }
}
