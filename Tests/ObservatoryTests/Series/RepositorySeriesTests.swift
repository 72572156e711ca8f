import Files
import Foundation
import Observatory
import Testing

/// The series of the repository's content, against coefficients worked out elsewhere from the
/// published figures: scipy 1.17, `spearmanr`, also of the differences in decimal arithmetic, and a
/// count of all orders by `itertools` for p.
struct RepositorySeriesTests {
  /// By service, use and result: the number of points, ρ, ρ of changes and p, of the strict points
  /// and with the flagged ones.
  private static let expected = [
    "polling-station-finder platform-searches coverage":
      "9 0.292 -0.254 0.450 | 9 0.292 -0.254 0.450",
    "polling-station-finder site-visitors site-satisfaction":
      "5 -0.800 -0.800 0.133 | 7 -0.929 -0.886 0.007",
    "who-can-i-vote-for site-visitors found-what-they-wanted":
      "5 0.800 -0.316 0.133 | 6 0.543 0.359 0.297",
    "writetothem messages-to-mps reply-rate-mps": "7 -0.393 -0.429 0.396 | 7 -0.393 -0.429 0.396",
    "writetothem messages-to-councillors reply-rate-councillors":
      "7 0.429 0.600 0.354 | 7 0.429 0.600 0.354",
    "writetothem messages-to-msps reply-rate-msps": "7 0.964 0.943 0.003 | 7 0.964 0.943 0.003",
    "canada-personal-tax-returns-online requests within-two-weeks":
      "6 0.543 0.300 0.297 | 6 0.543 0.300 0.297",
    "canada-gst-hst-returns-online requests within-four-weeks":
      "6 -0.377 -0.600 0.478 | 6 -0.377 -0.600 0.478",
    "canada-corporation-tax-returns-online requests within-six-weeks":
      "6 0.600 -0.300 0.242 | 6 0.600 -0.300 0.242",
    "canada-electronic-travel-authorization requests within-standard":
      "6 0.086 -0.700 0.919 | 6 0.086 -0.700 0.919",
    "nhs-england-major-accident-and-emergency attendances-annual within-four-hours-annual":
      "15 -0.864 -0.578 - | 15 -0.864 -0.578 -",
    "nhs-england-major-accident-and-emergency attendances-quarterly within-four-hours-quarterly":
      "0 - - - | 50 -0.556 0.368 -",
    "nhs-england-ambulance-red-1 red-1-calls reached-within-8-minutes":
      "46 -0.657 -0.315 - | 46 -0.657 -0.315 -",
    "nhs-england-planned-care waiting-list under-18-weeks": "0 - - - | 97 -0.252 0.079 -",
    "service-canada-in-person visits served-within-25-minutes":
      "6 -0.543 -0.700 0.297 | 6 -0.543 -0.700 0.297",
    "canada-1-800-o-canada requests answered-within-18-seconds":
      "6 0.086 -0.800 0.919 | 6 0.086 -0.800 0.919",
    "canada-border-information-service requests answered-within-5-minutes":
      "6 -0.600 0.000 0.242 | 6 -0.600 0.000 0.242",
  ]

  private func text(_ series: Series) -> String {
    // Of a pair that is shown only, the points are neither strict nor flagged.
    [series.strict, series.use == .context ? series.points : series.all].map { points in
      let numbers = [
        series.coefficient(of: points).map { number($0.rho, 3) },
        series.coefficientOfDifferences(of: points).map { number($0.rho, 3) },
        series.exactP(of: points).map { number($0, 3) },
      ]
      return "\(points.count) " + numbers.map { $0 ?? "-" }.joined(separator: " ")
    }.joined(separator: " | ")
  }

  private func number(_ number: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", number)
  }

  @Test func `ρ agrees with an independent calculation`() async throws {
    var log: [Diagnostic] = []
    let tree = await Repository.content(&log)
    let content = try #require(await Registry(tree, &log))
    var found: [String: String] = [:]
    for series in content.series {
      found["\(series.entity.slug) \(series.users.id) \(series.result.id)"] = text(series)
    }
    for (name, expected) in Self.expected { #expect(found[name] == expected, "\(name)") }
  }
}
