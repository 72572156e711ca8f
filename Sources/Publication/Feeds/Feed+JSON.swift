import Observatory
import Records

extension Feed {
  /// The feed in the form of JSON Feed 1.1.
  ///
  /// - Parameter address: the whole address at which it will stand.
  func json(at address: String) -> JSON {
    let description: [JSON.Member] = subtitle.map { [.init("description", .string($0))] } ?? []
    return .object(
      [
        .init("version", .string("https://jsonfeed.org/version/1.1")),
        .init("title", .string(title)), .init("home_page_url", .string(page)),
        .init("feed_url", .string(address)),
      ] + description + [
        .init("language", .string(language)),
        .init("authors", .array([.object([.init("name", .string(publisher))])])),
        .init("items", .array(items.map(Self.json))),
      ])
  }

  private static func json(_ item: Item) -> JSON {
    let published: [JSON.Member] =
      item.published.map { [.init("date_published", .string($0.timestamp))] } ?? []
    let authors: [JSON.Member] =
      item.authors.isEmpty ? [] : [.init("authors", .array(item.authors.map(json)))]
    return .object(
      [
        .init("id", .string(item.url)), .init("url", .string(item.url)),
        .init("title", .string(item.title)),
        // An item must have some content.
        .init("content_text", .string(item.summary ?? item.title)),
      ] + published + [.init("date_modified", .string(item.changed.timestamp))] + authors + [
        .init("tags", .array([.string(item.sector)])),
        .init("language", .string(item.language)),
      ])
  }

  private static func json(_ author: Person) -> JSON {
    .object(
      [.init("name", .string(author.name))]
        + (author.address.map { [.init("url", .string($0))] } ?? []))
  }
}
