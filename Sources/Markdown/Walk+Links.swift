import Files

/// The words of a link, as they are read.
struct LinkText {
  var words = ""
  /// Where they begin.
  var place: Place?
  var hasImage = false

  /// Words that say nothing of where a link leads, when they are all that it has: whoever goes from
  /// link to link hears nothing else (WCAG 2.2, 2.4.4 and 2.4.9).
  static let vague: Set = [
    "here", "click here", "see here", "this", "this link", "this page", "link", "more",
    "read more", "see more", "learn more",
    "hier", "hier klicken", "klicken sie hier", "mehr", "mehr lesen", "mehr erfahren",
    "weiterlesen", "dieser link",
    "ici", "cliquez ici", "cliquer ici", "lien", "ce lien", "lire la suite", "en savoir plus",
    "plus",
    "aquí", "aqui", "haga clic aquí", "haz clic aquí", "enlace", "este enlace", "más", "leer más",
    "ver más",
    "qui", "clicca qui", "questo link", "leggi tutto", "leggi di più", "scopri di più",
    "klik hier", "deze link", "meer", "lees meer", "lees verder",
    "clique aqui", "este link", "mais", "ler mais", "leia mais", "saiba mais",
  ]
}

extension Walk {
  mutating func end(link node: Tree.Node) {
    let place = lead(node)
    let link = openLinks.removeLast()
    let words = link.words.withSingleSpaces
    let bare = String(
      String.UnicodeScalarView(
        words.lowercased().unicodeScalars.filter { !".…:!›»→>".unicodeScalars.contains($0) }))
    if words.isEmpty, !link.hasImage {
      log.warning(
        .emptyLink, "the link has no words", at: place,
        notes: ["put words between the brackets that say where it leads"])
    } else if LinkText.vague.contains(bare.withSingleSpaces) {
      log.warning(
        .vagueLink, "the words '\(words)' do not say where the link leads", at: link.place ?? place,
        notes: ["name the page or document that it leads to"])
    }
  }

  mutating func end(image node: Tree.Node) {
    let place = cursor.place(cursor.passDestination(node.destination))
    var faults: [Diagnostic] = []
    let target = resolver.image(for: node.destination, at: place, &faults)
    tell(faults)
    node.setDestination(target?.address ?? "")
    // An image in the words of another is but words.
    if openImages == 0 { images.append((node, target?.size)) }
    if let last = openLinks.indices.last { openLinks[last].hasImage = true }
    guard node.firstChild == nil else { return }
    log.warning(
      .missingAlternative, "the image has no alternative text", at: place,
      notes: ["say between the brackets what it shows: '![A map of the town](…)'"])
  }

  /// Sends a link to its address; the place of its destination.
  private mutating func lead(_ link: Tree.Node) -> Place {
    let place = cursor.place(cursor.passDestination(link.destination))
    var faults: [Diagnostic] = []
    link.setDestination(resolver.address(for: link.destination, at: place, &faults) ?? "")
    tell(faults)
    return place
  }

  /// The definition of a link may serve several times, and is at fault once.
  private mutating func tell(_ faults: [Diagnostic]) {
    log += faults.filter { told.insert($0).inserted }
  }

  /// Writes the images, with what libcmark has no place for. One that stands alone in a paragraph and
  /// has a title becomes a figure.
  func writeImages() {
    for (image, size) in images {
      let caption = image.title.withSingleSpaces
      guard let paragraph = image.parent, figures.contains(paragraph) else {
        image.replace(with: [.html(image.html(sized: size))])
        continue
      }
      image.removeTitle()
      paragraph.replace(
        withBlock: """
          <figure>
          \(image.html(sized: size))
          <figcaption>\(caption.escapedForHTML)</figcaption>
          </figure>
          """)
    }
  }
}

extension Tree.Node {
  /// Whether a paragraph holds nothing but an image with a title.
  var isFigure: Bool {
    guard let image = firstChild, image.next == nil, case .image = image.kind else { return false }
    return !image.title.withSingleSpaces.isEmpty
  }

  /// The HTML of an image, with the room that it takes.
  fileprivate func html(sized size: ImageTarget.Size?) -> String {
    let end = " />"
    let html = html()
    precondition(html.hasSuffix(end), "libcmark closes the tags of images")
    return html.dropLast(end.count) + ImageAttributes(size: size).html + end
  }
}
