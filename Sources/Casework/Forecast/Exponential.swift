// In Swift alone, so that a forecast is the same number on every machine.
extension Double {
  /// e to the power of this, by halving to within ln 2 / 2 and Taylor's sum there; right to the last digit or two.
  package var exponential: Double {
    guard self > -745 else { return isNaN ? self : 0 }
    guard self < 709 else { return .infinity }
    let halvings = (self * 1.442_695_040_888_963_4).rounded()
    let rest = self - halvings * 0x1.62e42feep-1 - halvings * 0x1.a39ef35793c76p-33
    let sum = stride(from: 13.0, through: 1, by: -1).reduce(1) { 1 + rest / $1 * $0 }
    return Double(sign: .plus, exponent: Int(halvings), significand: sum)
  }

  /// By the series of the inverse hyperbolic tangent; nothing below zero has one.
  package var naturalLogarithm: Double {
    guard self > 0, isFinite else { return self == 0 ? -.infinity : .nan }
    let isLarge = significand > 1.414_213_562_373_095_1
    let reduced = isLarge ? significand / 2 : significand
    let ratio = (reduced - 1) / (reduced + 1)
    let sum = stride(from: 23.0, through: 1, by: -2).reduce(0) { 1 / $1 + ratio * ratio * $0 }
    return Double(exponent) * 0x1.62e42fefa39efp-1 + (isLarge ? 0x1.62e42fefa39efp-1 : 0)
      + 2 * ratio * sum
  }

  /// The share that stands at these odds: 1 / (1 + e^-x).
  package var shareOfOdds: Double { 1 / (1 + (-self).exponential) }
}
