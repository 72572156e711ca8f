import Observatory

extension Feed {
  /// The feed in the form of Atom (RFC 4287).
  ///
  /// - Parameter address: the whole address at which it will stand, by which readers know it again.
  func atom(at address: String) -> XML {
    var elements = [
      XML("id", text: address), XML("title", text: title),
      XML("updated", text: changed.timestamp),
      XML("link", ["rel": "self", "type": FeedFormat.atom.mediaType, "href": address]),
      XML("link", ["rel": "alternate", "type": "text/html", "href": page]),
      XML("author", holding: [XML("name", text: publisher)]),
    ]
    if let subtitle { elements.append(XML("subtitle", text: subtitle)) }
    if let licence { elements.append(XML("rights", text: licence)) }
    return XML(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language],
      holding: elements + items.map(Self.atom))
  }

  private static func atom(_ item: Item) -> XML {
    var elements = [
      XML("id", text: item.url), XML("title", text: item.title),
      XML("link", ["rel": "alternate", "type": "text/html", "href": item.url]),
      XML("updated", text: item.changed.timestamp),
    ]
    if let published = item.published {
      elements.append(XML("published", text: published.timestamp))
    }
    elements += item.authors.map { author in
      XML(
        "author",
        holding: [XML("name", text: author.name)]
          + (author.address.map { [XML("uri", text: $0)] } ?? []))
    }
    elements.append(XML("category", ["term": item.sector]))
    if let summary = item.summary { elements.append(XML("summary", text: summary)) }
    return XML("entry", ["xml:lang": item.language], holding: elements)
  }
}
