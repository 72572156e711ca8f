import Foundation

extension Array where Element: Sendable {
  /// Maps every element on all cores and keeps the order.
  package func parallelMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    // Several portions a core, so that a slow one does not leave the others idle.
    let size = Swift.max(1, count / (ProcessInfo.processInfo.activeProcessorCount * 8))
    let portions = stride(from: 0, to: count, by: size).map { start in
      self[start..<Swift.min(start + size, count)]
    }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (position, portion) in portions.enumerated() {
        group.addTask { @concurrent in (position, portion.map(transform)) }
      }
      var results = [[Result]](repeating: [], count: portions.count)
      for await (position, portion) in group { results[position] = portion }
      return results.flatMap(\.self)
    }
  }
}
