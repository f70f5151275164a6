import Casework
import GRDB

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
  static let columns = ["words", "stated", "needed"]
  static let insertion = insert(before: ["customer", "position"])
  let need: Need

  var bound: [DatabaseValue] {
    [need.words.bound, need.stated.number.bound, need.needed.bound]
  }

  static func read(_ row: Reading) throws -> Need {
    Need(
      words: try row.text("words"), stated: try row.day("stated"),
      needed: try row.optionalDay("needed"))
  }
}

/// What he was told in a contact of this store, beside what other systems tell.
struct ToldHereLine: FileLine {
  static let table = "told_here"
  static let columns = ExpectationLine.columns
  let expectation: Expectation
  var bound: [DatabaseValue] { ExpectationLine(expectation: expectation).bound }
}

/// A need that he stated in a contact of this store.
struct NeedHereLine: FileLine {
  static let table = "need_here"
  static let columns = NeedLine.columns
  let need: Need
  var bound: [DatabaseValue] { NeedLine(need: need).bound }
}
