/// What customers were told in a period, and how much of it is otherwise in fact: the words set what they expect.
/// Where it was told, and never by whom: it is there to mend what is said, and blames nobody.
package struct ClaimFigures: Hashable, Sendable, Encodable {
  /// What we, or those who sell for us, told in one place.
  package struct Line: Hashable, Sendable, Encodable {
    package let place: Channel
    package let otherwise: Share

    package init(place: Channel, otherwise: Share) {
      self.place = place
      self.otherwise = otherwise
    }
  }

  /// The same words to whomever, and the same that is so in fact.
  package struct Claim: Hashable, Sendable, Encodable {
    package let words: String
    package let inFact: String
    package let times: Int

    package init(words: String, inFact: String, times: Int) {
      self.words = words
      self.inFact = inFact
      self.times = times
    }
  }

  package static let mostListed = 10

  /// Where most was told that is otherwise first.
  package let lines: [Line]
  /// The most frequent first, at most ten.
  package let claims: [Claim]

  package init(_ lines: [Line], claims: [Claim]) {
    self.lines = lines.sorted { left, right in
      (right.otherwise.count, left.otherwise.of, left.place.rawValue)
        < (left.otherwise.count, right.otherwise.of, right.place.rawValue)
    }
    self.claims = claims
  }

  package var otherwise: Share { lines.map(\.otherwise).reduce(Share(0, of: 0), +) }

  private enum CodingKeys: CodingKey { case otherwise, lines, claims }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(otherwise, forKey: .otherwise)
    try container.encode(lines, forKey: .lines)
    try container.encode(claims, forKey: .claims)
  }
}
