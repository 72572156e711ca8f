import Files
import Observatory

extension Layout {
  /// The page that explains every kind of fault, made of what the program itself says of them.
  func faultsPage() -> Output {
    page(at: "codebook/faults/", from: Place("the list of faults"), templates.faults) { _, _ in
      FaultsView(
        head: head(
          wording[.faults], description: wording[.faultsAbout], at: "codebook/faults/",
          below: [(wording[.codebook], "codebook/")]),
        about: wording[.faultsAbout],
        faults: Diagnostic.Code.all.map { code in
          FaultView(name: code.name, about: code.about, example: code.example, cure: code.cure)
        })
    }
  }
}
