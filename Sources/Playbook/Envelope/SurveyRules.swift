package import Casework
import Markup

/// What a survey asks, and who is asked: few questions, some of those who called, and nobody twice within a while.
package struct SurveyRules: Hashable, Sendable {
  /// Short and focused: a survey with more is none that people answer.
  package static let mostQuestions = 4

  package let questions: [Survey.Question]
  /// Of a hundred calls, so many are followed by a survey; zero where nobody is asked by himself.
  package let share: Int
  /// Days in which who was asked is not asked again.
  package let rest: Int

  /// Of a desk that says nothing.
  package init() {
    questions = [.overall, .speed, .quality, .courtesy]
    share = 0
    rest = 90
  }

  /// `{questions: [overall, speed], share: 5%, rest: 90 days}`.
  init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["questions", "share", "rest"])
    questions = try node.required("questions").questions()
    share = try node.required("share").percent()
    rest =
      try node["rest"]?.time(in: .days, within: 0...3650, else: "days are written `90 days`").count
      ?? SurveyRules().rest
  }

  /// Whether this contact is one of those that are drawn; the same one always is, or never.
  package func takes(_ contact: ContactID) -> Bool {
    Lot.drawn(by: contact.rawValue) % 100 < UInt64(share)
  }
}

extension Node {
  fileprivate func questions() throws(MarkupError) -> [Survey.Question] {
    var questions: [Survey.Question] = []
    for item in try requiredItems() {
      let word = try item.requiredText()
      guard let question = Survey.Question(rawValue: word) else {
        throw MarkupError(
          at: item.place,
          unknown("question", word, among: Survey.Question.allCases.map(\.rawValue)))
      }
      guard !questions.contains(question) else {
        throw MarkupError(at: item.place, "`\(word)` is asked twice")
      }
      questions.append(question)
      guard questions.count <= SurveyRules.mostQuestions else {
        throw MarkupError(
          at: item.place, "a survey asks \(SurveyRules.mostQuestions) questions at most")
      }
    }
    guard !questions.isEmpty else { throw MarkupError(at: place, "a question is needed here") }
    return questions
  }

  fileprivate func percent() throws(MarkupError) -> Int {
    let text = try requiredText()
    guard text.hasSuffix("%"), let share = Int(text.dropLast()), (0...100).contains(share) else {
      throw MarkupError(at: place, "a share is written `5%`, from 0% to 100%")
    }
    return share
  }
}
