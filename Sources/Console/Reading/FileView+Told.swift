internal import Canvas
internal import Casework
internal import Playbook

// What was said to him, and what he says.
extension FileView {
  func told(limit: Int) -> [SideLine] {
    guard !file.told.isEmpty else { return [] }
    let lines = file.told.sorted { $0.on > $1.on }.flatMap { told in
      [
        SideLine(
          words.day(told.on), told.by, words("channel.\(told.place.rawValue)") + ":",
          "\"\(told.words)\"", rows: 2),
        SideLine(told.inFact, indent: 3, style: Style(.warning)),
      ].filter { !$0.isBlank }
    }
    return list("side.told", lines, limit: limit, key: "F7")
  }

  func needs(limit: Int) -> [SideLine] {
    guard !file.needs.isEmpty else { return [] }
    return list(
      "side.needs",
      file.needs.map {
        SideLine(
          words.day($0.stated), $0.words, detail: $0.needed.map { date($0) } ?? "", rows: 2)
      },
      limit: limit, key: "F7")
  }

  /// The last word on each purpose.
  var consents: [SideLine] {
    let latest = Consent.Purpose.allCases.compactMap { purpose in
      file.consents.last { $0.purpose == purpose }
    }
    return listed(
      "side.consents",
      latest.map { consent in
        SideLine(
          words("consent.\(consent.purpose.rawValue)"),
          words(consent.isGiven ? "consent.given" : "consent.withdrawn"), consent.words,
          detail: date(consent.at), style: Style(consent.isGiven ? .plain : .warning), rows: 2)
      } + register)
  }

  /// What the register of those who want no marketing calls said; one that nobody may rely on any more says so.
  private var register: [SideLine] {
    guard let check = file.customer.register else { return [] }
    let isOld = !check.isListed && !check.isFree(on: today)
    return [
      SideLine(
        words("register.title"), words(check.isListed ? "register.listed" : "register.free"),
        isOld ? words("register.old") : "", detail: check.on.map { date($0) } ?? "",
        style: Style(check.isListed || isOld ? .warning : .plain), rows: 2)
    ]
  }

  var surveys: [SideLine] {
    listed(
      "side.surveys",
      file.surveys.sorted { $0.asked > $1.asked }.map { survey in
        SideLine(
          date(survey.answered ?? survey.asked), marks(of: survey), survey.words,
          detail: words("survey.\(survey.method.rawValue)"), rows: 2)
      })
  }

  func marks(of survey: Survey) -> String {
    guard survey.answered != nil else { return words("survey.unanswered") }
    let marks: [(String, Int?)] = [
      ("overall", survey.overall), ("speed", survey.speed), ("quality", survey.quality),
      ("courtesy", survey.courtesy), ("recommend", survey.recommend),
    ]
    return marks.compactMap { name, mark in
      mark.map { words("survey.mark.\(name)", ["n": .number($0)]) }
    }.joined(separator: " ")
  }
}
