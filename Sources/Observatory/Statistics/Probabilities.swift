/// The probabilities of neighbouring counts, of which only the ratios are known.
///
/// Worked out from the most probable count outwards, so that nothing overflows, and what is lost at
/// the ends is too small to be seen.
///
/// - Parameter ratio: how many times as probable the next count is; it falls from count to count.
func probabilities(of counts: ClosedRange<Int>, ratio: (Int) -> Double) -> [Double] {
  let lowest = counts.lowerBound
  let mode = counts.first { $0 == counts.upperBound || ratio($0) < 1 } ?? lowest
  var weights = [Double](repeating: 1, count: counts.count)
  for count in counts where count > mode {
    weights[count - lowest] = weights[count - 1 - lowest] * ratio(count - 1)
  }
  for count in counts.reversed() where count < mode {
    weights[count - lowest] = weights[count + 1 - lowest] / ratio(count)
  }
  let sum = weights.reduce(0, +)
  return weights.map { $0 / sum }
}
