/// The ten statements of the paper's abstract that a collection can be held against
/// (Szkuta, Pizzicannella and Osimo, 2014), in our words.
package enum PaperClaim: String, Sendable, CaseIterable {
  case qualityGrowsWithUse = "C1"
  case offlineQualityFallsWithUse = "C2"
  case mostlyComplementary = "C3"
  case threeKindsOfOperator = "C4"
  case reuseOfData = "C5"
  case publicGoods = "C6"
  case changeByDialogue = "C7"
  case unnoticedByGovernment = "C8"
  case offlineTradition = "C9"
  case factorsAndBenefits = "C10"

  package var statement: String {
    switch self {
    case .qualityGrowsWithUse:
      "The quality of online collaborative services grows with the number of their users."
    case .offlineQualityFallsWithUse:
      "The quality of services delivered offline in the traditional way falls as use grows."
    case .mostlyComplementary:
      "Those who build such services are interested in complementing government services more than in replacing them."
    case .threeKindsOfOperator:
      "Such services are created and run by government, by civil society and by firms."
    case .reuseOfData: "They build on data of government or of citizens."
    case .publicGoods: "They are about public goods, such as health, education and transport."
    case .changeByDialogue:
      "They are meant to change government services, by an open dialogue with public administration."
    case .unnoticedByGovernment:
      "They often appear without the support, the recognition or even the knowledge of government."
    case .offlineTradition:
      "They continue a tradition of co-production offline, while government's own online services are less used than hoped."
    case .factorsAndBenefits:
      "There are success factors and enabling conditions, and benefits for users, innovators and public administration alike."
    }
  }
}

/// What a collection says to a claim.
package enum ClaimState: String, Sendable, CaseIterable {
  case supported = "supported here"
  case contradicted = "contradicted here"
  case mixed = "mixed"
  case notTestable = "not testable yet"
}
