import Templates

/// The page on which a script narrows the services down; without it, the way to every index.
struct ExploreView: View {
  let head: HeadView
  let about: String
  /// The addresses of the data, of the script that looks words up, if there is to be one, and of
  /// the comparison.
  let data: String
  let search: String?
  let compare: String
  /// How many results are shown at once.
  let pageLength: Int
  let headings: [CountView]
  let facets: [FacetView]
  static let names = Names<ExploreView>(
    Name("head", \.head), Name("about", \.about), Name("data", \.data),
    Name("search", \.search), Name("compare", \.compare), Name("pageLength", \.pageLength),
    Name("headings", \.headings), Name("facets", \.facets))
}

/// An index whose headings one can choose from.
struct FacetView: View {
  let slug: String
  let title: String
  let terms: [FacetTermView]
  static let names = Names<FacetView>(
    Name("slug", \.slug), Name("title", \.title), Name("terms", \.terms))
}

struct FacetTermView: View {
  let key: String
  let label: String
  let symbol: String?
  static let names = Names<FacetTermView>(
    Name("key", \.key), Name("label", \.label), Name("symbol", \.symbol))
}

/// The page on which a script sets cases side by side; without it, the way to the cases.
struct CompareView: View {
  let head: HeadView
  let about: String
  let data: String
  let address: String
  let explore: String
  let cases: String
  static let names = Names<CompareView>(
    Name("head", \.head), Name("about", \.about), Name("data", \.data),
    Name("address", \.address), Name("explore", \.explore), Name("cases", \.cases))
}
