/// So many of so many: a small number is never told without what it is a part of.
package struct Share: Hashable, Sendable {
  package let count: Int
  package let of: Int

  package init(_ count: Int, of: Int) {
    self.count = count
    self.of = of
  }

  /// To a tenth; nil where there is nothing to divide by.
  package var percent: Double? {
    guard of > 0 else { return nil }
    return (Double(count) * 1000 / Double(of)).rounded() / 10
  }

  package static func + (left: Share, right: Share) -> Share {
    Share(left.count + right.count, of: left.of + right.of)
  }
}

extension Share: Encodable {
  private enum CodingKeys: CodingKey { case count, of, percent }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(count, forKey: .count)
    try container.encode(of, forKey: .of)
    try container.encode(percent, forKey: .percent)
  }
}
