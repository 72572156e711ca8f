import Files

extension Layout {
  /// The files of every feed.
  func feedFiles() -> [Output] {
    feeds.all.flatMap { feed in
      FeedFormat.all.map { format in
        let address = feed.address(format)
        return Output(
          path: Addresses.output(address), origin: Place("the feed '\(feed.title)'"),
          contents: .made { _ in
            .init(bytes: Array(format.text(feed, addresses.canonical(address)).utf8))
          })
      }
    }
  }

  /// What leads to a feed; nothing when there is none.
  func files(of feed: Feed?) -> [FileView] {
    guard let feed else { return [] }
    return FeedFormat.all.map { format in
      FileView(
        title: "\(feed.title) (\(format.name))", mediaType: format.mediaType,
        url: addresses.link(feed.address(format)))
    }
  }
}
