/// Arithmetic that stops at the ends of what a number holds.
extension FixedWidthInteger {
  func saturatingAdding(_ other: Self) -> Self {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? Self.end(isNegative: other < 0) : sum
  }

  func saturatingSubtracting(_ other: Self) -> Self {
    let (rest, overflow) = subtractingReportingOverflow(other)
    return overflow ? Self.end(isNegative: other > 0) : rest
  }

  func saturatingMultiplied(by other: Self) -> Self {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? Self.end(isNegative: (self < 0) != (other < 0)) : product
  }

  private static func end(isNegative: Bool) -> Self { isNegative ? .min : .max }
}
