import Casework
import GRDB

struct CustomerLine: PlacedLine {
  static let table = "customer"
  static let columns = [
    "account", "kind", "name", "other_names", "address", "form", "language", "city", "street",
    "id_last_four", "born", "months_with_us", "has_left", "care", "authorised", "extra",
  ]
  static let insertion = insert(before: [])
  /// Leaves somebody alone who has the account.
  static let insertionOfNew = insertion + leavingKnown
  static let insertionOfMany = manyLines(
    "\(table) (\(columns.joined(separator: ", ")))", width: columns.count, then: leavingKnown)
  private static let leavingKnown = " ON CONFLICT (account) DO NOTHING"
  let customer: Customer

  var bound: [DatabaseValue] {
    [
      customer.account.bound, customer.kind.rawValue.bound, customer.name.bound,
      json(customer.otherNames).bound, customer.address.bound, customer.form.rawValue.bound,
      customer.language.bound, customer.city.bound, customer.street.bound,
      customer.idLastFour.bound, customer.born.bound, customer.monthsWithUs.bound,
      (customer.hasLeft ? 1 : 0).bound, customer.care.bound, json(customer.authorised).bound,
      json(customer.extra).bound,
    ]
  }

  static let update = """
    UPDATE customer SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?
    """

  /// Without the contact points, which have a table of their own.
  static func read(_ row: Reading) throws -> Customer {
    Customer(
      account: try row.text("account"), kind: try row.choice("kind"), name: try row.text("name"),
      otherNames: try row.list("other_names"), address: try row.text("address"),
      form: try row.choice("form"), language: try row.text("language"),
      city: try row.text("city"), street: try row.text("street"),
      idLastFour: try row.optionalText("id_last_four"), born: try row.optionalDay("born"),
      monthsWithUs: Int(try row.integer("months_with_us")), hasLeft: try row.flag("has_left"),
      care: try row.text("care"), authorised: try row.list("authorised"),
      extra: try row.strings("extra"))
  }
}

struct ContactPointLine: PlacedLine {
  static let table = "contact_point"
  static let columns = ["kind", "value", "key", "reversed"]
  static let insertion = insert(before: place)
  private static let place = ["customer", "position"]
  let point: ContactPoint

  static func insertion(of count: Int) -> String {
    let columns = place + columns
    return manyLines(
      "\(table) (\(columns.joined(separator: ", ")))", width: columns.count, count: count)
  }

  var bound: [DatabaseValue] {
    let key = key
    let reversed = point.kind == .phone ? turned(key) : nil
    return [point.kind.rawValue.bound, point.value.bound, key.bound, reversed.bound]
  }

  /// By what it is found, whatever its spelling; a phone that is none is kept as it is.
  var key: String {
    guard point.kind == .phone else { return point.value.lowercased() }
    return PhoneNumber(point.value)?.digits ?? point.value
  }

  private func turned(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy { $0 < 0x80 }
    return isPlain ? String(decoding: key.utf8.reversed(), as: UTF8.self) : String(key.reversed())
  }

  static func read(_ row: Reading) throws -> ContactPoint {
    ContactPoint(try row.choice("kind"), try row.text("value"))
  }
}
