package import Files
import Foundation

extension FileTree {
  /// The files of a new site, as they stood in the repository when the program was built.
  package static let starter = FileTree(
    embeddedFiles.map { path, base64 in
      guard let contents = Data(base64Encoded: base64) else {
        preconditionFailure("'\(path)' was not embedded in base 64")
      }
      return File(path: path, contents: .bytes(Array(contents)))
    })
}
