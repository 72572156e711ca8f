import Records

/// The public good that a service serves.
package enum Sector: Referent { package static let kind = "sectors" }
/// Where a service runs.
package enum Country: Referent { package static let kind = "countries" }
/// What is said to have made a service work.
package enum SuccessFactor: Referent { package static let kind = "success-factors" }
/// What has to be there around a service for it to appear and last.
package enum EnablingCondition: Referent { package static let kind = "enabling-conditions" }
/// What somebody gains from a service.
package enum Benefit: Referent { package static let kind = "benefits" }
/// What moves somebody to take part.
package enum Incentive: Referent { package static let kind = "incentives" }
/// What stands in a service's way.
package enum Obstacle: Referent { package static let kind = "obstacles" }
/// What could go wrong, or did.
package enum Risk: Referent { package static let kind = "risks" }
