import Casework
import GRDB

/// SQLite's own look at the file, before anything that is read from it is believed: a page that is damaged may hold what no
/// entry tells of, or what nobody asks for today.
///
/// It is the whole look, each index against its table too: that takes at most twice as long as the quick one, a second for
/// 100 MB or two, and a row that an index has lost is found by nobody.
struct FileCheck {
  let db: Database

  func firstBreak() throws -> ChainReport.Break? {
    do {
      let said = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
      return said == "ok" ? nil : .damaged
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return .damaged
    }
  }
}
