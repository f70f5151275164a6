/// What he was asked about our service and what he answered.
package struct Survey: Hashable, Codable, Sendable {
  /// How it was asked.
  package enum Method: String, Codable, Sendable, CaseIterable {
    case phone, message, online
    case randomCall = "random-call"
    case focusGroup = "focus-group"
    case observation
  }

  package var asked: Instant
  /// Nil while he has not answered.
  package var answered: Instant?
  package var method: Method
  /// The reference of the contact that it asks about.
  package var reference: Int64?
  /// 1 to 5, each; nil where he said nothing to it.
  package var overall: Int?
  package var speed: Int?
  package var quality: Int?
  package var courtesy: Int?
  /// 0 to 10: would he recommend us?
  package var recommend: Int?
  package var words: String

  package init(
    asked: Instant, answered: Instant? = nil, method: Method, reference: Int64? = nil,
    overall: Int? = nil, speed: Int? = nil, quality: Int? = nil, courtesy: Int? = nil,
    recommend: Int? = nil, words: String = ""
  ) {
    self.asked = asked
    self.answered = answered
    self.method = method
    self.reference = reference
    self.overall = overall
    self.speed = speed
    self.quality = quality
    self.courtesy = courtesy
    self.recommend = recommend
    self.words = words
  }

  /// What can be asked, beside what he says in his own words.
  package enum Question: String, Codable, Sendable, CaseIterable {
    case overall, speed, quality, courtesy, recommend

    package var marks: ClosedRange<Int> { self == .recommend ? recommendation : Survey.marks }
  }

  package mutating func mark(_ question: Question, _ mark: Int?) {
    switch question {
    case .overall: overall = mark
    case .speed: speed = mark
    case .quality: quality = mark
    case .courtesy: courtesy = mark
    case .recommend: recommend = mark
    }
  }

  package static let marks = 1...5
  package static let recommendation = 0...10

  /// Whether each mark is one that can be given.
  package var isSound: Bool {
    [overall, speed, quality, courtesy].allSatisfy { $0.map(Self.marks.contains) ?? true }
      && recommend.map(Self.recommendation.contains) ?? true
  }
}
