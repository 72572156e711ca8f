/// Text struck out, `~~so~~` or `~so~`, by the rules of GitHub Flavored Markdown (GFM 0.29, 6.5):
/// as many tildes on both sides, turned to the words as the signs of emphasis must be.
struct Strikethrough {
  private struct Run {
    let node: Tree.Node
    let count: Int
    let opens: Bool
    let closes: Bool
  }

  static let start = "<del>"
  static let end = "</del>"

  private var runs: [Tree.Node: [Run]] = [:]

  /// Notes a run of tildes.
  ///
  /// - Parameters:
  ///   - node: holds the tildes and nothing else.
  ///   - before: the sign before it; nil at the start of a block.
  ///   - after: the sign behind it; nil at the end of a block.
  mutating func note(
    _ node: Tree.Node, count: Int, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) {
    guard count <= 2, let parent = node.parent else { return }
    runs[parent, default: []].append(
      Run(
        node: node, count: count, opens: Self.leans(on: after, from: before),
        closes: Self.leans(on: before, from: after)))
  }

  /// What CommonMark calls left- or right-flanking.
  private static func leans(on near: Unicode.Scalar?, from far: Unicode.Scalar?) -> Bool {
    guard let near, !near.isSpace else { return false }
    guard near.isSign, let far else { return true }
    return far.isSpace || far.isSign
  }

  /// Writes the pairs; what is none stays as it is.
  func write() {
    for runs in runs.values {
      // The positions of runs that can open, by their number of tildes less one.
      var open: [[Int]] = [[], []]
      for (position, run) in runs.enumerated() {
        if run.closes, let start = open[run.count - 1].popLast() {
          runs[start].node.replace(with: [.html(Self.start)])
          run.node.replace(with: [.html(Self.end)])
          // What opens between the two cannot be closed behind them.
          for count in open.indices {
            while let last = open[count].last, last > start { open[count].removeLast() }
          }
        } else if run.opens {
          open[run.count - 1].append(position)
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is no letter, digit or space.
  fileprivate var isSign: Bool {
    isASCII ? !isLetterOrDigit && !isSpace && self > " " : properties.generalCategory.isPunctuation
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isPunctuation: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
