import Casework

// What is said from the desk's knowledge.
extension CallEngine {
  /// An article's line, to the person on the line.
  package func wording(of article: Article, in language: String) -> String {
    guard let line = article.say[language] else { return article.title[language] }
    let values: [String: LineValue] = [
      "desk.name": .text(setting.desk.name[language]),
      "rep.name": .person(.init(name: setting.rep.name[language], form: setting.rep.form)),
      "lead.name": .text(setting.leadTitle(envelope, in: language)),
    ]
    return line.render(
      values: values, people: people, words: setting.words(language),
      zone: setting.desk.calendar.zone)
  }

  mutating func useArticle(_ name: String, at now: Instant) throws(Refusal) {
    guard facts.isLive else { throw Refusal("refusal.line-over") }
    keep(.articleUsed(name: name), at: now)
  }
}
