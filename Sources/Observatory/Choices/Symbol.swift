import Records

/// A shape that stands before a term, so that readers tell it apart before they have read it; drawn
/// under its name in `templates/assets/symbols.svg`.
///
/// Closed, since each has to be drawn. Roles have shapes of their own, which no term can take.
package enum Symbol: String, Choice {
  case portico
  case tower
  case shield
  case bars
  case bus
  case leaf
  case house
  case cross
  case note
  case book
  case umbrella
  case square

  package var about: String {
    switch self {
    case .portico: "A front with columns: government itself (COFOG division 01)"
    case .tower: "A tower with battlements: defence (COFOG division 02)"
    case .shield: "A shield: public order and safety (COFOG division 03)"
    case .bars: "Three bars that rise: economic affairs (COFOG division 04)"
    case .bus: "A bus seen from the front: transport (COFOG group 04.5)"
    case .leaf: "A leaf: environmental protection (COFOG division 05)"
    case .house: "A house: housing and community amenities (COFOG division 06)"
    case .cross: "A cross: health (COFOG division 07)"
    case .note: "A note of music: recreation and culture (COFOG division 08)"
    case .book: "An open book: education (COFOG division 09)"
    case .umbrella: "An umbrella: social protection (COFOG division 10)"
    case .square: "An empty square: none of the others; a sector without a symbol has it"
    }
  }
}
