import Casework
import GRDB

struct GestureLine: PlacedLine {
  static let table = "gesture"
  static let columns = ["name", "words", "cost", "currency", "given", "by"]
  static let insertion = insert(before: ["customer", "source"])
  let gesture: Gesture

  var bound: [DatabaseValue] {
    [
      gesture.name.bound, gesture.words.bound, (gesture.cost?.minorUnits).bound,
      (gesture.cost?.currency.rawValue).bound, gesture.given.milliseconds.bound,
      gesture.by.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Gesture {
    Gesture(
      name: try row.text("name"), words: try row.text("words"),
      cost: try row.optionalMoney("cost"), given: try row.instant("given"),
      by: try row.text("by"))
  }
}

struct FollowUpLine: PlacedLine {
  static let table = "follow_up"
  static let columns = [
    "kind", "strength", "what", "due", "owner", "made", "state", "outcome", "issue",
  ]
  static let insertion = insert(before: ["customer", "source"])
  let followUp: FollowUp

  var bound: [DatabaseValue] {
    [
      followUp.kind.rawValue.bound, followUp.strength.rawValue.bound, followUp.what.bound,
      followUp.due.milliseconds.bound, followUp.owner.bound, followUp.made.milliseconds.bound,
      followUp.state.rawValue.bound, followUp.outcome.bound, followUp.issue.bound,
    ]
  }

  static func read(_ row: Reading) throws -> FollowUp {
    FollowUp(
      id: try row.integer("id"), kind: try row.choice("kind"),
      strength: try row.choice("strength"), what: try row.text("what"),
      due: try row.instant("due"), owner: try row.text("owner"), made: try row.instant("made"),
      state: try row.choice("state"), outcome: try row.text("outcome"),
      issue: try row.optionalInteger("issue"))
  }
}

struct SurveyLine: PlacedLine {
  static let table = "survey"
  static let columns = [
    "asked", "answered", "method", "reference", "overall", "speed", "quality", "courtesy",
    "recommend", "words",
  ]
  static let insertion = insert(before: ["customer", "source"])
  let survey: Survey

  var bound: [DatabaseValue] {
    [
      survey.asked.milliseconds.bound, survey.answered.bound, survey.method.rawValue.bound,
      survey.reference.bound, survey.overall.bound, survey.speed.bound, survey.quality.bound,
      survey.courtesy.bound, survey.recommend.bound, survey.words.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Survey {
    Survey(
      asked: try row.instant("asked"), answered: try row.optionalInstant("answered"),
      method: try row.choice("method"), reference: try row.optionalInteger("reference"),
      overall: try row.optionalCount("overall"), speed: try row.optionalCount("speed"),
      quality: try row.optionalCount("quality"), courtesy: try row.optionalCount("courtesy"),
      recommend: try row.optionalCount("recommend"), words: try row.text("words"))
  }
}

struct ConsentLine: PlacedLine {
  static let table = "consent"
  static let columns = ["purpose", "is_given", "at", "how", "words"]
  static let insertion = insert(before: ["customer", "source"])
  let consent: Consent

  var bound: [DatabaseValue] {
    [
      consent.purpose.rawValue.bound, (consent.isGiven ? 1 : 0).bound,
      consent.at.milliseconds.bound, consent.how.rawValue.bound, consent.words.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Consent {
    Consent(
      purpose: try row.choice("purpose"), isGiven: try row.flag("is_given"),
      at: try row.instant("at"), how: try row.choice("how"), words: try row.text("words"))
  }
}

struct KudosLine: PlacedLine {
  static let table = "kudos"
  static let columns = ["at", "giver", "by", "whom", "department", "words", "kind"]
  static let insertion = insert(before: ["customer", "source"])
  let kudos: Kudos

  var bound: [DatabaseValue] {
    [
      kudos.at.milliseconds.bound, kudos.from.rawValue.bound, kudos.by.bound, kudos.to.bound,
      kudos.department.bound, kudos.words.bound, kudos.kind.rawValue.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Kudos {
    Kudos(
      at: try row.instant("at"), from: try row.choice("giver"), kind: try row.choice("kind"),
      by: try row.text("by"), to: try row.text("whom"), department: try row.text("department"),
      words: try row.text("words"))
  }
}

struct IdeaLine: PlacedLine {
  static let table = "idea"
  static let columns = ["at", "by", "words", "status", "owner", "effect", "credit"]
  static let insertion = insert(before: ["customer", "source"])
  let idea: Idea

  var bound: [DatabaseValue] {
    [
      idea.at.milliseconds.bound, idea.by.bound, idea.words.bound, idea.status.rawValue.bound,
      idea.owner.bound, idea.effect.bound, idea.credit.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Idea {
    Idea(
      id: try row.integer("id"), at: try row.instant("at"), by: try row.text("by"),
      words: try row.text("words"),
      status: try row.choice("status"), owner: try row.text("owner"),
      effect: try row.text("effect"), credit: try row.text("credit"))
  }
}
