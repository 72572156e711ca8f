import Records

/// What a measure describes.
package enum MeasureSubject: String, Choice {
  case service
  case counterpart

  package var about: String {
    switch self {
    case .service: "The service itself"
    case .counterpart: "The government-run service it relates to"
    }
  }
}
