import Records

/// A rung on the ladder of dialogue with public administration, the strongest last (claim C7).
package enum DialogueForm: String, Choice {
  case none
  case oneWayPublication = "one-way-publication"
  case foiOrCampaign = "foi-or-campaign"
  case feedbackWithReply = "feedback-with-reply"
  case dataAgreement = "data-agreement"
  case jointDesign = "joint-design"
  case contractOrSubscription = "contract-or-subscription"
  case governanceSeat = "governance-seat"
  case adoption

  package var about: String {
    switch self {
    case .none: "None was found"
    case .oneWayPublication: "One side publishes, the other reads"
    case .foiOrCampaign: "Demands by law or in public"
    case .feedbackWithReply: "What people say is answered"
    case .dataAgreement: "An agreement on data"
    case .jointDesign: "The service is shaped together"
    case .contractOrSubscription: "The administration pays for it"
    case .governanceSeat: "The administration sits in its bodies, or it in the administration's"
    case .adoption: "The administration took it over"
    }
  }

  package var label: String {
    switch self {
    case .foiOrCampaign: "Freedom-of-information request or campaign"
    default: defaultLabel
    }
  }
}

extension DialogueForm {
  /// Whether both sides speak: what the criterion of open dialogue asks for.
  package var isDialogue: Bool { self != .none && self != .oneWayPublication }
}
