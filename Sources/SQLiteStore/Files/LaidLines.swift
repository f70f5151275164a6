import GRDB

/// Lines of a section, laid out on the thread that makes an update ready and bound as they are on the one that keeps it.
struct LaidLines: Sendable {
  private let sql: String
  /// The values of a line, behind the customer's number.
  private let width: Int
  private var values = LineBuffer()

  /// - Parameters:
  ///   - places: how many numbers stand between the customer's and what a line tells.
  ///   - sql: takes the customer's number, those, and the line's columns; without it the line's own INSERT.
  init<Line: PlacedLine>(of line: Line.Type, places: Int = 1, sql: String = Line.insertion) {
    self.sql = sql
    width = places + Line.columns.count
  }

  /// A list, each by its place.
  init<Line: PlacedLine>(_ lines: [Line], sql: String = Line.insertion) {
    self.init(of: Line.self, sql: sql)
    for (place, line) in lines.enumerated() { add(line, at: place) }
  }

  mutating func add(_ line: some PlacedLine, at places: Int...) {
    for place in places { values.add(Int64(place)) }
    values.add(line.bound)
  }

  func write(of customer: Int64, in db: Database) throws {
    guard !values.cells.isEmpty else { return }
    let statement = try db.cachedStatement(sql: sql)
    for start in stride(from: 0, to: values.cells.count, by: width) {
      try statement.perform(values, start..<start + width, of: customer)
    }
  }
}
