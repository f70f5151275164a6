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

struct ExpectationLine: PlacedLine {
  static let table = "told"
  static let columns = ["on_day", "by", "place", "words", "in_fact"]
  static let insertion = insert(before: ["customer", "position"])
  let expectation: Expectation

  var bound: [DatabaseValue] {
    [
      expectation.on.number.bound, expectation.by.bound, expectation.place.rawValue.bound,
      expectation.words.bound, expectation.inFact.bound,
    ]
  }

  static func read(_ row: Reading) throws -> Expectation {
    Expectation(
      on: try row.day("on_day"), by: try row.text("by"), place: try row.choice("place"),
      words: try row.text("words"), inFact: try row.text("in_fact"))
  }
}

struct NeedLine: PlacedLine {
  static let table = "need"
  static let columns = ["words", "stated"]
  static let insertion = insert(before: ["customer", "position"])
  let need: Need

  var bound: [DatabaseValue] { [need.words.bound, need.stated.number.bound] }

  static func read(_ row: Reading) throws -> Need {
    Need(words: try row.text("words"), stated: try row.day("stated"))
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
