/// How many of those who were asked about our service in a period have answered.
package struct SurveyFigures: Hashable, Sendable, Encodable {
  /// One way of asking, and how many of those who were asked in it have answered.
  package struct Line: Hashable, Sendable, Encodable {
    package let method: Survey.Method
    package let answered: Share

    package init(method: Survey.Method, answered: Share) {
      self.method = method
      self.answered = answered
    }
  }

  /// In the order of `Survey.Method`, without those that nobody was asked by.
  package let methods: [Line]
  /// Of the surveys that were planned for a time in the period: those that were held.
  package let held: Share

  package init(_ methods: [Survey.Method: Share], held: Share) {
    self.methods = Survey.Method.allCases.compactMap { method in
      methods[method].map { Line(method: method, answered: $0) }
    }
    self.held = held
  }

  package var answered: Share { methods.map(\.answered).reduce(Share(0, of: 0), +) }

  private enum CodingKeys: CodingKey { case answered, methods, held }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(answered, forKey: .answered)
    try container.encode(methods, forKey: .methods)
    try container.encode(held, forKey: .held)
  }
}
