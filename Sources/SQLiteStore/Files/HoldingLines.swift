import Casework
import GRDB

struct ProductLine: PlacedLine {
  static let table = "product"
  static let columns = [
    "code", "title", "monthly", "currency", "started", "contract_ends", "unused_days",
  ]
  static let insertion = insert(before: ["customer", "position"])
  let product: Product

  var bound: [DatabaseValue] {
    [
      product.code.bound, product.title.bound, product.monthly.minorUnits.bound,
      product.monthly.currency.rawValue.bound, product.started.bound, product.contractEnds.bound,
      product.unusedDays.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Product {
    Product(
      code: try row.text("code"), title: try row.localText("title"),
      monthly: try row.money("monthly"), started: try row.optionalDay("started"),
      contractEnds: try row.optionalDay("contract_ends"),
      unusedDays: try row.optionalInteger("unused_days").map { Int($0) })
  }
}

struct PaymentMethodLine: PlacedLine {
  static let table = "payment_method"
  static let columns = ["kind", "last_four", "expires"]
  static let insertion = insert(before: ["customer", "position"])
  let method: PaymentMethod

  var bound: [DatabaseValue] {
    [method.kind.rawValue.bound, method.lastFour.bound, method.expires.bound]
  }

  static func read(_ row: Reading) throws -> PaymentMethod {
    PaymentMethod(
      kind: try row.choice("kind"), lastFour: try row.optionalText("last_four"),
      expires: try row.optionalDay("expires"))
  }
}

struct MeasureLine: PlacedLine {
  static let table = "measure"
  static let columns = ["what", "unit", "amount", "from_day", "until_day", "allowance"]
  static let insertion = insert(before: ["customer", "product", "position"])
  let measure: Measure

  var bound: [DatabaseValue] {
    [
      measure.what.bound, measure.unit.bound, measure.amount.bound, measure.from.number.bound,
      measure.until.number.bound, measure.allowance.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Measure {
    Measure(
      what: try row.localText("what"), unit: try row.text("unit"),
      amount: try row.integer("amount"), from: try row.day("from_day"),
      until: try row.day("until_day"), allowance: try row.optionalInteger("allowance"))
  }
}

struct ProductChangeLine: PlacedLine {
  static let table = "product_change"
  static let columns = ["on_day", "kind", "code", "title", "old", "new", "currency"]
  static let insertion = insert(before: ["customer", "position"])
  let change: ProductChange

  var bound: [DatabaseValue] {
    [
      change.on.number.bound, change.kind.rawValue.bound, change.code.bound, change.title.bound,
      (change.old?.minorUnits).bound, (change.new?.minorUnits).bound,
      ((change.new ?? change.old)?.currency.rawValue).bound,
    ]
  }

  static func read(_ row: Reading) throws -> ProductChange {
    ProductChange(
      on: try row.day("on_day"), kind: try row.choice("kind"), code: try row.text("code"),
      title: try row.localText("title"), old: try row.optionalMoney("old"),
      new: try row.optionalMoney("new"))
  }
}

struct PaymentLine: PlacedLine {
  static let table = "payment"
  static let columns = [
    "on_day", "amount", "currency", "method", "last_four", "bill", "bounced", "why",
  ]
  static let insertion = insert(before: ["customer", "position"])
  let payment: Payment

  var bound: [DatabaseValue] {
    [
      payment.on.number.bound, payment.amount.minorUnits.bound,
      payment.amount.currency.rawValue.bound, payment.method.rawValue.bound,
      payment.lastFour.bound, payment.bill.bound, payment.bounced.bound, payment.why.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Payment {
    Payment(
      on: try row.day("on_day"), amount: try row.money("amount"),
      method: try row.choice("method"), lastFour: try row.optionalText("last_four"),
      bill: try row.optionalText("bill"), bounced: try row.optionalDay("bounced"),
      why: try row.text("why"))
  }
}

struct ContractLine: PlacedLine {
  static let table = "contract"
  static let columns = ["term", "ends"]
  static let insertion = insert(before: ["customer"])
  let contract: Contract

  var bound: [DatabaseValue] { [contract.term.rawValue.bound, contract.ends.bound] }

  static func read(_ row: Reading) throws -> Contract {
    Contract(term: try row.choice("term"), ends: try row.optionalDay("ends"))
  }
}
