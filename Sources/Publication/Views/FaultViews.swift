import Templates

/// The page of all kinds of fault.
struct FaultsView: View {
  let head: HeadView
  let about: String
  let faults: [FaultView]
  static let names = Names<FaultsView>(
    Name("head", \.head), Name("about", \.about), Name("faults", \.faults))
}

/// A kind of fault, with an example and its cure.
struct FaultView: View {
  let name: String
  let about: String
  let example: String
  let cure: String
  static let names = Names<FaultView>(
    Name("name", \.name), Name("about", \.about), Name("example", \.example), Name("cure", \.cure))
}
