// Turns files into Swift source: the list `embeddedFiles`, each file with its path and its bytes as
// text in base 64, which holds any file and needs nothing escaped. Runs while the program is built.
//
// Arguments: the file to write, a folder, and the paths of the files in it.

import Foundation

let arguments = CommandLine.arguments.dropFirst().map(\.self)
let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
var source = "let embeddedFiles: [(path: String, base64: String)] = [\n"
for path in arguments.dropFirst(2) {
  let contents = try Data(contentsOf: root.appending(path: path))
  source += "  (#\"\(path)\"#, \"\(contents.base64EncodedString())\"),\n"
}
source += "]\n"
try Data(source.utf8).write(to: URL(filePath: arguments[0]))
