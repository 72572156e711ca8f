import Templates

/// A tag in the head of a page, for machines.
struct TagView: View {
  let name: String
  let content: String
  static let names = Names<TagView>(Name("name", \.name), Name("content", \.content))
}

/// A file that tells machines of the page's matter in another form.
struct FileView: View {
  let title: String
  let mediaType: String
  let url: String
  static let names = Names<FileView>(
    Name("title", \.title), Name("mediaType", \.mediaType), Name("url", \.url))
}

/// How a page is to be cited.
struct CiteView: View {
  /// On one line.
  let reference: String
  let formats: [CiteFormatView]
  static let names = Names<CiteView>(
    Name("reference", \.reference), Name("formats", \.formats))
}

/// The same for a reference manager: to copy, and to load.
struct CiteFormatView: View {
  let file: FileView
  let text: String
  static let names = Names<CiteFormatView>(Name("file", \.file), Name("text", \.text))
}

/// What was put right on a page, and when.
struct CorrectionView: View {
  let date: String
  let note: String
  static let names = Names<CorrectionView>(Name("date", \.date), Name("note", \.note))
}
