import Records

/// Who runs a service: derived from its operators, never typed (claim C4).
package enum OperatorKind: String, Choice {
  case government
  case civilSociety = "civil-society"
  case `private`
  case mixed
  case unknown

  package var about: String {
    switch self {
    case .government: "Run by public administration"
    case .civilSociety: "Run by associations, foundations, universities or individuals"
    case .private: "Run by firms"
    case .mixed: "Run by operators of different kinds"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
