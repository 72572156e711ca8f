import Files
import Publication

extension Site {
  /// Writes the site with the index of its words and puts it in the place of the old one, unless
  /// the faults found on the way make it fail; returns the faults.
  func published(
    in folder: OutputFolder, with index: SearchIndex, unless fails: ([Diagnostic]) -> Bool
  ) async throws(MachineFault) -> [Diagnostic] {
    let log: [Diagnostic]
    do throws(MachineFault) {
      log = try await written(to: folder)
      if !fails(log) { try await index.make(in: folder.stagePath) }
    } catch {
      try folder.discard()
      throw error
    }
    if fails(log) {
      try folder.discard()
    } else {
      try folder.publish()
    }
    return log
  }

  /// Makes every output and writes it; returns the faults found while pages were made.
  private func written(to folder: OutputFolder) async throws(MachineFault) -> [Diagnostic] {
    let progress = Progress(total: outputs.count)
    let results = await outputs.parallelMap { output in
      Result { () throws(MachineFault) -> [Diagnostic] in
        defer { progress.step() }
        switch output.contents {
        case .bytes(let bytes):
          try folder.write(bytes, to: output.path)
          return []
        case .stored(let location, _, _):
          try folder.copy(from: location, to: output.path)
          return []
        case .made(let make):
          let made = make(self)
          try folder.write(made.bytes, to: output.path)
          return made.log
        }
      }
    }
    var log: [Diagnostic] = []
    for result in results { log += try result.get() }
    return log
  }

  /// Makes every page and keeps nothing but the faults.
  func faults() async -> [Diagnostic] {
    let logs = await outputs.parallelMap { output -> [Diagnostic] in
      guard case .made(let make) = output.contents else { return [] }
      return make(self).log
    }
    return logs.flatMap(\.self)
  }
}
