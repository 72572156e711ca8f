/// Ranks from 1, the smallest first; equal values share the average of their ranks.
///
/// M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945), 239–251.
package func averageRanks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
    let average = Double(start + end) / 2 + 1
    for position in start...end { ranks[order[position]] = average }
    start = end + 1
  }
  return ranks
}
