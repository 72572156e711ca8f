package import Records

/// A point on the earth (WGS 84).
package struct Location: Record, Hashable {
  package let latitude: Double
  package let longitude: Double

  package init(reading field: inout Fields<Location>) {
    latitude = field(
      "latitude", \.latitude, "Degrees north of the equator.", as: "schema:latitude",
      .within(-90...90))
    longitude = field(
      "longitude", \.longitude, "Degrees east of Greenwich.", as: "schema:longitude",
      .within(-180...180))
  }
}
