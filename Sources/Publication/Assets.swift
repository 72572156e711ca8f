import Files

/// The files of `templates/assets/`, published under names that carry a digest of their bytes, so
/// that browsers can keep them for ever.
struct Assets {
  let outputs: [Output]
  /// For templates: `style.css` is named `style-css`; addresses are relative to the site.
  let addresses: [String: String]

  /// Logged: two files that templates would name alike.
  init(_ tree: FileTree, _ log: inout [Diagnostic]) {
    let folder = "templates/assets"
    var outputs: [Output] = []
    var addresses: [String: String] = [:]
    var named: [String: String] = [:]
    for file in tree.files(under: folder) {
      guard case .bytes(let bytes) = file.contents else { continue }
      let name = file.path.dropFirst(folder.count + 1)
      let slash = name.lastIndex(of: "/") ?? name.startIndex
      let dot = name[slash...].lastIndex(of: ".") ?? name.endIndex
      let path = "assets/\(name[..<dot])-\(Digest.text(of: bytes))\(name[dot...])"
      outputs.append(Output(path: path, origin: Place(file.path), contents: .bytes(bytes)))
      let word = name.split { $0 == "." || $0 == "/" }.joined(separator: "-")
      if let other = named.updateValue(file.path, forKey: word) {
        log.error(
          .outputCollision, "templates would name it '\(word)', as they name '\(other)'",
          at: Place(file.path))
      }
      addresses[word] = path
    }
    self.outputs = outputs
    self.addresses = addresses
  }
}
