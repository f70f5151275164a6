import Casework
import GRDB

/// What customers said of us, and we to them.
extension Counting {
  func surveys() throws -> SurveyFigures {
    let asked = """
      SELECT method, count(*) AS asked, count(answered) AS answered FROM survey
      WHERE asked >= ? AND asked < ? GROUP BY method
      """
    let planned = """
      SELECT count(*) AS planned, coalesce(sum(state = 'done'), 0) AS held FROM follow_up
      WHERE kind = 'survey' AND due >= ? AND due < ?
      """
    let methods = try readAll(db, asked, span) { row in
      (
        try row.choice("method") as Survey.Method,
        Share(try count(row, "answered"), of: try count(row, "asked"))
      )
    }
    let held = try readOne(db, planned, span) { row in
      Share(try count(row, "held"), of: try count(row, "planned"))
    }
    return SurveyFigures(
      Dictionary(methods) { first, _ in first }, held: held ?? Share(0, of: 0))
  }

  func claims() throws -> ClaimFigures {
    let lines = try readAll(db, places, days) { row in
      ClaimFigures.Line(
        place: try row.choice("place"),
        otherwise: Share(try count(row, "otherwise"), of: try count(row, "told")))
    }
    let claims = try readAll(db, frequent, days) { row in
      ClaimFigures.Claim(
        words: try row.text("words"), inFact: try row.text("in_fact"),
        times: try count(row, "times"))
    }
    return ClaimFigures(lines, claims: claims)
  }

  func wall() throws -> Wall {
    // Those without words are of calls of people who were forgotten.
    let all = """
      SELECT count(*) AS count FROM kudos
      WHERE (customer IS NOT NULL OR words = '') AND at >= ? AND at < ?
      """
    let newest = """
      SELECT kudos.*, customer.account, customer.name, customer.other_names
      FROM kudos JOIN customer ON customer.id = kudos.customer
      WHERE kudos.at >= ? AND kudos.at < ? ORDER BY kudos.at DESC, kudos.id DESC LIMIT \(Wall.mostListed)
      """
    let lines = try readAll(db, newest, span) { row in
      Wall.Line(
        try KudosLine.read(row), account: try row.text("account"),
        names: [try row.text("name")] + (try row.list("other_names")))
    }
    return Wall(count: try readOne(db, all, span) { try count($0, "count") } ?? 0, lines: lines)
  }

  func ideas() throws -> IdeaFigures {
    let chosen = "FROM idea WHERE at >= ? AND at < ?"
    let all = try readOne(db, "SELECT count(*) AS count \(chosen)", span) {
      try count($0, "count")
    }
    let newest = "SELECT * \(chosen) ORDER BY at DESC, id DESC LIMIT \(IdeaFigures.mostListed)"
    return IdeaFigures(count: all ?? 0, lines: try readAll(db, newest, span, IdeaLine.read))
  }

  private var days: [DatabaseValue] { [period.from.number.bound, period.to.number.bound] }
}

/// As other systems told it and as acts added to it.
private let told = """
  WITH all_told AS (
    SELECT on_day, place, words, in_fact FROM told WHERE on_day BETWEEN ?1 AND ?2
    UNION ALL
    SELECT on_day, place, words, in_fact FROM told_here WHERE on_day BETWEEN ?1 AND ?2
  )
  """

private let places = """
  \(told)
  SELECT place, count(*) AS told, sum(in_fact <> '') AS otherwise FROM all_told GROUP BY place
  """

private let frequent = """
  \(told)
  SELECT words, in_fact, count(*) AS times FROM all_told WHERE in_fact <> ''
  GROUP BY words, in_fact ORDER BY times DESC, max(on_day) DESC, words LIMIT \(ClaimFigures.mostListed)
  """
