import Foundation
import PackagePlugin

/// Has the files of a new site turned into Swift source, before `Starter` is compiled.
///
/// They are those of its folder `Files`, laid out as in the new site; what the new site shares with
/// that of this repository is a symbolic link there.
@main
struct EmbeddedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL.appending(path: "Files")
    let paths = try Self.files(in: root, below: "").sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(paths.count) files",
        executable: try context.tool(named: "Embedder").url,
        arguments: [output.path, root.path] + paths,
        inputFiles: paths.map { root.appending(path: $0) }, outputFiles: [output])
    ]
  }

  /// The paths, relative to a folder, of the files below a path in it, links followed.
  private static func files(in root: URL, below path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
      .filter { $0 != ".DS_Store" }
      .flatMap { name in
        let path = path.isEmpty ? name : path + "/" + name
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(
          atPath: root.appending(path: path).path, isDirectory: &isFolder)
        return isFolder.boolValue ? try files(in: root, below: path) : [path]
      }
  }
}
