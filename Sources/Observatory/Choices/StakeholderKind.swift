import Records

/// What kind of body or person a stakeholder is.
package enum StakeholderKind: String, Choice {
  case government
  case civilSociety = "civil-society"
  case `private`
  case academia
  case individual
  case userCommunity = "user-community"
  case unknown

  package var about: String {
    switch self {
    case .government: "Public administration at any level, and bodies it owns"
    case .civilSociety: "Associations, foundations, charities"
    case .private: "Firms"
    case .academia: "Universities and research institutes; counted with civil society"
    case .individual: "A person; counted with civil society"
    case .userCommunity:
      "The people who use a service or contribute to it; counted with civil society"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}

extension StakeholderKind {
  /// The kind of operator it makes; the observatory's own rule for claim C4: academia, individuals
  /// and user communities count with civil society. nil when it is unknown.
  package var asOperator: OperatorKind? {
    switch self {
    case .government: .government
    case .civilSociety, .academia, .individual, .userCommunity: .civilSociety
    case .private: .private
    case .unknown: nil
    }
  }
}
