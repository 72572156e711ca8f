import Foundation

/// The natural logarithm of one half.
let logOfHalf = log(0.5)

func exponential(_ x: Double) -> Double { exp(x) }

/// The natural logarithm of the number of ways to choose `chosen` of `count`.
///
/// By sums of logarithms, which are good to about twelve digits for the counts that occur here.
func logBinomial(_ count: Int, _ chosen: Int) -> Double {
  precondition(chosen >= 0 && chosen <= count, "one cannot choose more than there are")
  let few = min(chosen, count - chosen)
  guard few > 0 else { return 0 }
  return (1...few).reduce(0.0) { $0 + log(Double(count - few + $1)) - log(Double($1)) }
}
