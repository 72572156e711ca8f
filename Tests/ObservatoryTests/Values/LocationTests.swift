import Observatory
import Testing

struct LocationTests {
  @Test func `it lies on the earth`() {
    #expect(read(Location.self, "{latitude: -90, longitude: 180}").faults == "")
    #expect(
      read(Location.self, "{latitude: 90.1, longitude: -180.1}").faults == """
        given:1:12: error: 'latitude' must lie between -90 and 90, not '90.1' [out-of-bounds]
        given:1:29: error: 'longitude' must lie between -180 and 180, not '-180.1' [out-of-bounds]
        """)
  }
}
