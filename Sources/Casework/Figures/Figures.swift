/// What a desk did in a period, counted over all its customers.
package struct Figures: Hashable, Sendable, Encodable {
  package let period: Period
  package let causes: CauseFigures
  package let promises: PromiseFigures
  package let departments: DepartmentFigures
  package let surveys: SurveyFigures
  package let claims: ClaimFigures
  /// As the store is now, whatever the period; nil where nobody has said what is too old.
  package let ageing: AgeingFigures?
  package let wall: Wall
  package let ideas: IdeaFigures
  package let referrals: ReferralFigures

  package init(
    period: Period, causes: CauseFigures, promises: PromiseFigures, departments: DepartmentFigures,
    surveys: SurveyFigures, claims: ClaimFigures, ageing: AgeingFigures?, wall: Wall,
    ideas: IdeaFigures, referrals: ReferralFigures
  ) {
    self.period = period
    self.causes = causes
    self.promises = promises
    self.departments = departments
    self.surveys = surveys
    self.claims = claims
    self.ageing = ageing
    self.wall = wall
    self.ideas = ideas
    self.referrals = referrals
  }
}
