/// What a desk did in a period, counted over all its customers.
package struct Figures: Hashable, Sendable, Encodable {
  package let period: Period
  package let causes: CauseFigures
  package let promises: PromiseFigures
  package let departments: DepartmentFigures

  package init(
    period: Period, causes: CauseFigures, promises: PromiseFigures, departments: DepartmentFigures
  ) {
    self.period = period
    self.causes = causes
    self.promises = promises
    self.departments = departments
  }
}
