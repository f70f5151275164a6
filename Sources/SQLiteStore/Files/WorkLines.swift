import Casework
import GRDB

struct IssueLine: PlacedLine {
  static let table = "issue"
  static let columns = ["number", "title", "reason", "status", "opened", "due", "owner"]
  static let insertion = insert(before: ["customer", "source"])
  let issue: Issue

  var bound: [DatabaseValue] {
    [
      issue.number.bound, issue.title.bound, issue.reason.bound, issue.status.rawValue.bound,
      issue.opened.milliseconds.bound, issue.due.bound, issue.owner.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Issue {
    Issue(
      number: try row.integer("number"), title: try row.localText("title"),
      reason: try row.text("reason"), status: try row.choice("status"),
      opened: try row.instant("opened"), due: try row.optionalInstant("due"),
      owner: try row.text("owner"))
  }
}

struct PromiseLine: PlacedLine {
  static let table = "promise"
  static let columns = ["what", "due", "made", "by", "status", "issue"]
  static let insertion = insert(before: ["customer", "source"])
  let promise: Promise

  var bound: [DatabaseValue] {
    [
      promise.what.bound, promise.due.milliseconds.bound, promise.made.milliseconds.bound,
      promise.by.bound, promise.status.rawValue.bound, promise.issue.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Promise {
    Promise(
      id: try row.integer("id"), what: try row.localText("what"), due: try row.instant("due"),
      made: try row.instant("made"), by: try row.text("by"), status: try row.choice("status"),
      issue: try row.optionalInteger("issue"))
  }
}

struct RequestLine: PlacedLine {
  static let table = "request"
  static let columns = ["department", "what", "asked", "due", "status", "issue"]
  static let insertion = insert(before: ["customer", "source"])
  let request: InternalRequest

  var bound: [DatabaseValue] {
    [
      request.department.bound, request.what.bound, request.asked.milliseconds.bound,
      request.due.milliseconds.bound, request.status.rawValue.bound, request.issue.bound,
    ]
  }

  static func read(_ row: Reading) throws -> InternalRequest {
    InternalRequest(
      department: try row.text("department"), what: try row.text("what"),
      asked: try row.instant("asked"), due: try row.instant("due"),
      status: try row.choice("status"), issue: try row.optionalInteger("issue"))
  }
}

struct CreditLine: FileLine {
  static let table = "credit"
  static let columns = ["amount", "currency", "reason", "given", "by"]
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

struct PastContactLine: PlacedLine {
  static let table = "past_contact"
  static let columns = ["at", "channel", "direction", "rep", "reason", "summary", "reference"]
  static let insertion = insert(before: ["customer", "source"])
  let contact: PastContact

  var bound: [DatabaseValue] {
    [
      contact.at.milliseconds.bound, contact.channel.rawValue.bound,
      contact.direction.rawValue.bound, contact.rep.bound, contact.reason.bound,
      contact.summary.bound, contact.reference.bound,
    ]
  }

  static func read(_ row: Reading) throws -> PastContact {
    PastContact(
      at: try row.instant("at"), channel: try row.choice("channel"),
      direction: try row.choice("direction"), rep: try row.text("rep"),
      reason: try row.text("reason"), summary: try row.text("summary"),
      reference: try row.optionalInteger("reference"))
  }
}
