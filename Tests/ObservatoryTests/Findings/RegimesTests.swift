import Observatory
import Records
import Testing

/// F5 on invented series.
struct RegimesTests {
  private func check(
    _ services: [String], governmentServices: [String] = [], gives expected: String,
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let registry = try await Invented.registry(
      services, governmentServices: governmentServices, location)
    let answer = try Finding.with(id: "F5").answer(registry)
    #expect(answer.outline == expected, sourceLocation: location)
  }

  private typealias I = Invented

  @Test func `below three services on a side there is no comparison`() async throws {
    try await check(
      [I.rising("online-collaborative"), I.falling("offline-traditional")],
      gives: """
        n = 2 services
        Not testable: a comparison needs three services on either side, and there are 1 collaborative and 1 offline.
        Online collaborative: ρ is positive in 1 and negative in 0 of 1 services with strict points; with flagged points, positive in 1 and negative in 0 of 1.
        Online transactional: ρ is positive in 0 and negative in 0 of 0 services with strict points; with flagged points, positive in 0 and negative in 0 of 0.
        Offline traditional: ρ is positive in 0 and negative in 1 of 1 services with strict points; with flagged points, positive in 0 and negative in 1 of 1.
        [signs] ρ below 0 | ρ = 0 | ρ above 0
        online-collaborative: - | - | s01
        online-transactional: - | - | -
        offline-traditional: s02 | - | -
        [signs-with-flagged] ρ below 0 | ρ = 0 | ρ above 0
        online-collaborative: - | - | s01
        online-transactional: - | - | -
        offline-traditional: s02 | - | -
        [services] Regime | ρ strict | ρ with flagged | Pairs
        s01: 'Online collaborative' | 1.0 | 1.0 | 1.0
        s02: 'Offline traditional' | -1.0 | -1.0 | 1.0
        """)
  }

  @Test func `regimes are compared service by service`() async throws {
    let flagged = I.series("online-collaborative", "1 3", "2 2", "3 1", pair: "flag")
    try await check(
      I.times(3, I.rising("online-collaborative")) + [
        flagged, I.rising("unknown"), I.series("online-transactional", "1 1", "2 2"),
        I.series("online-transactional", "1 1", "2 2", "3 3", pair: "context"),
        I.series("online-transactional", "1 1", "2 1", "3 1"), "",
      ],
      governmentServices: I.times(3, I.falling("offline-traditional")),
      gives: """
        n = 6 services
        excluded, regime unknown: 1 (s05)
        excluded, shown only: the pairs or all their points are context: 1 (s07)
        excluded, use or result is the same at all strict points: no ρ: 1 (s08)
        excluded, fewer than three strict points in every pair: 2 (s04 s06)
        unknown, no pair of measures declared; what is missing stands with F4: 1 (s09)
        Quality rose with use in 3 of 3 (100 %) of the collaborative and 0 of 3 (0 %) of the offline services; Fisher's exact test, two-sided: p = 0.100.
        Online collaborative: ρ is positive in 3 and negative in 0 of 3 services with strict points; with flagged points, positive in 3 and negative in 1 of 4.
        Online transactional: ρ is positive in 0 and negative in 0 of 0 services with strict points; with flagged points, positive in 0 and negative in 0 of 0.
        Offline traditional: ρ is positive in 0 and negative in 3 of 3 services with strict points; with flagged points, positive in 0 and negative in 3 of 3.
        [signs] ρ below 0 | ρ = 0 | ρ above 0
        online-collaborative: - | - | s01 s02 s03
        online-transactional: - | - | -
        offline-traditional: g01 g02 g03 | - | -
        [signs-with-flagged] ρ below 0 | ρ = 0 | ρ above 0
        online-collaborative: s04 | - | s01 s02 s03
        online-transactional: - | - | -
        offline-traditional: g01 g02 g03 | - | -
        [services] Regime | ρ strict | ρ with flagged | Pairs
        s01: 'Online collaborative' | 1.0 | 1.0 | 1.0
        s02: 'Online collaborative' | 1.0 | 1.0 | 1.0
        s03: 'Online collaborative' | 1.0 | 1.0 | 1.0
        s04: 'Online collaborative' | none | -1.0 | 1.0
        g01: 'Offline traditional' | -1.0 | -1.0 | 1.0
        g02: 'Offline traditional' | -1.0 | -1.0 | 1.0
        g03: 'Offline traditional' | -1.0 | -1.0 | 1.0
        """)
  }
}
