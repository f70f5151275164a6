import Casework
import GRDB

struct BillHead: PlacedLine {
  static let table = "bill"
  static let columns = ["number", "issued", "due", "total", "currency", "status"]
  static let insertion = insert(before: ["customer", "position"])
  let bill: Bill

  var bound: [DatabaseValue] {
    [
      bill.number.bound, bill.issued.number.bound, bill.due.number.bound,
      bill.total.minorUnits.bound, bill.total.currency.rawValue.bound, bill.status.rawValue.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Bill {
    Bill(
      number: try row.text("number"), issued: try row.day("issued"), due: try row.day("due"),
      total: try row.money("total"), status: try row.choice("status"))
  }
}

struct BillLine: PlacedLine {
  static let table = "bill_line"
  static let columns = ["title", "amount", "currency", "odd"]
  static let insertion = insert(before: ["customer", "bill", "position"])
  let line: Bill.Line

  var bound: [DatabaseValue] {
    [
      line.title.bound, line.amount.minorUnits.bound, line.amount.currency.rawValue.bound,
      line.odd.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Bill.Line {
    Bill.Line(
      title: try row.localText("title"), amount: try row.money("amount"),
      odd: try row.optionalLocalText("odd"))
  }
}
