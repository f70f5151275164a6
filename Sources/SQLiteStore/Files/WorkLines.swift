import Casework
import GRDB

struct IssueLine: PlacedLine {
  static let table = "issue"
  static let columns = [
    "number", "title", "reason", "status", "opened", "due", "owner", "cause", "priority",
    "awaits",
  ]
  static let insertion = insert(before: ["customer", "source"])
  let issue: Issue

  var bound: [DatabaseValue] {
    [
      issue.number.bound, issue.title.bound, issue.reason.bound, issue.status.rawValue.bound,
      issue.opened.milliseconds.bound, issue.due.bound, issue.owner.bound,
      (issue.cause?.rawValue).bound, issue.priority.rawValue.bound,
      (issue.awaits?.rawValue).bound,
    ]
  }

  static func read(_ row: Reading) throws -> Issue {
    Issue(
      number: try row.integer("number"), title: try row.localText("title"),
      reason: try row.text("reason"), status: try row.choice("status"),
      opened: try row.instant("opened"), due: try row.optionalInstant("due"),
      owner: try row.text("owner"), cause: try row.optionalChoice("cause"),
      priority: try row.choice("priority"), awaits: try row.optionalChoice("awaits"))
  }
}

struct IssueChangeLine: PlacedLine {
  static let table = "issue_change"
  static let columns = ["issue", "at", "by", "field", "old", "new"]
  static let insertion = insert(before: ["customer", "source"])
  let issue: Int64
  let change: IssueChange

  var bound: [DatabaseValue] {
    [
      issue.bound, change.at.milliseconds.bound, change.by.bound, change.field.rawValue.bound,
      change.old.bound, change.new.bound,
    ]
  }

  static func read(_ row: Reading) throws -> IssueChange {
    IssueChange(
      at: try row.instant("at"), by: try row.text("by"), field: try row.choice("field"),
      old: try row.text("old"), new: try row.text("new"))
  }
}

struct PromiseLine: PlacedLine {
  static let table = "promise"
  static let columns = [
    "what", "due", "made", "by", "status", "issue", "owner", "given_to", "first_due", "settled",
    "evidence", "broken", "broken_why",
  ]
  static let insertion = insert(before: ["customer", "source"])
  let promise: Promise

  var bound: [DatabaseValue] {
    [
      promise.what.bound, promise.due.milliseconds.bound, promise.made.milliseconds.bound,
      promise.by.bound, promise.status.rawValue.bound, promise.issue.bound,
      promise.owner.bound, promise.to.bound, promise.firstDue.bound, promise.settled.bound,
      promise.evidence.bound, promise.broken.bound, promise.whyBroken.bound,
    ]
  }

  /// As the first programs knew it again: no other system tells of a broken promise what acts keep of it.
  var known: [DatabaseValue] { bound.dropLast(2) }

  /// That it was broken stays with it, whatever the other system tells of it; another promise may stand in its place.
  static var toldAnew: [String] {
    let same = "made = excluded.made"
    let mended = "\(same) AND status = 'broken' AND excluded.status <> 'broken'"
    return columns.dropLast(2).map { "\($0) = excluded.\($0)" } + [
      """
      broken = CASE WHEN \(same) AND broken IS NOT NULL THEN broken
        WHEN excluded.broken IS NOT NULL THEN excluded.broken
        WHEN \(mended) THEN coalesce(settled, due) END
      """,
      """
      broken_why = CASE WHEN \(same) AND broken IS NOT NULL THEN broken_why
        WHEN excluded.broken IS NOT NULL THEN excluded.broken_why
        WHEN \(mended) THEN evidence END
      """,
    ]
  }

  static func read(_ row: Reading) throws -> Promise {
    var promise = Promise(
      id: try row.integer("id"), what: try row.localText("what"), due: try row.instant("due"),
      made: try row.instant("made"), by: try row.text("by"), status: try row.choice("status"),
      issue: try row.optionalInteger("issue"), owner: try row.optionalText("owner"),
      to: try row.optionalText("given_to"), firstDue: try row.optionalInstant("first_due"),
      settled: try row.optionalInstant("settled"), evidence: try row.optionalText("evidence"))
    promise.broken = try row.optionalInstant("broken")
    promise.whyBroken = try row.optionalText("broken_why")
    return promise
  }
}

struct RequestLine: PlacedLine {
  static let table = "request"
  static let columns = [
    "department", "what", "asked", "due", "status", "issue", "by", "answer", "answered",
    "answered_by", "is_good", "thanks", "ticked_by",
  ]
  static let insertion = insert(before: ["customer", "source"])
  let request: InternalRequest

  var bound: [DatabaseValue] {
    [
      request.department.bound, request.what.bound, request.asked.milliseconds.bound,
      request.due.milliseconds.bound, request.status.rawValue.bound, request.issue.bound,
      request.by.bound, request.answer.bound, request.answered.bound, request.answeredBy.bound,
      (request.tick.map { $0.isGood ? 1 : 0 }).bound, (request.tick?.words).bound,
      (request.tick?.by).bound,
    ]
  }

  static func read(_ row: Reading) throws -> InternalRequest {
    InternalRequest(
      id: try row.integer("id"), department: try row.text("department"),
      what: try row.text("what"), asked: try row.instant("asked"), due: try row.instant("due"),
      status: try row.choice("status"), issue: try row.optionalInteger("issue"),
      by: try row.optionalText("by"), answer: try row.optionalText("answer"),
      answered: try row.optionalInstant("answered"),
      answeredBy: try row.optionalText("answered_by"), tick: try tick(row))
  }

  private static func tick(_ row: Reading) throws -> InternalRequest.Tick? {
    guard let by = try row.optionalText("ticked_by") else { return nil }
    return InternalRequest.Tick(
      isGood: try row.flag("is_good"), words: try row.optionalText("thanks") ?? "", by: by)
  }
}

struct CreditLine: PlacedLine {
  static let table = "credit"
  static let columns = ["amount", "currency", "reason", "given", "by"]
  static let insertion = insert(before: ["customer", "source"])
  let credit: Credit

  var bound: [DatabaseValue] {
    [
      credit.amount.minorUnits.bound, credit.amount.currency.rawValue.bound, credit.reason.bound,
      credit.given.milliseconds.bound, credit.by.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Credit {
    Credit(
      amount: try row.money("amount"), reason: try row.text("reason"),
      given: try row.instant("given"), by: try row.text("by"))
  }
}
