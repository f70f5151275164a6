import Casework
import GRDB

/// Whether the file still guards its journal: its triggers are those that its schema makes.
struct TriggerCheck {
  let db: Database

  func firstBreak() throws -> ChainReport.Break? {
    let made = try Schema.fresh(version: Schema.version(of: db)).read(Self.triggers)
    let kept = try Self.triggers(in: db)
    let names = Set(made.keys).union(kept.keys).sorted()
    guard let name = names.first(where: { made[$0] != kept[$0] }) else { return nil }
    let what = kept[name] == nil ? "removed" : made[name] == nil ? "added" : "changed"
    return ChainReport.Break(
      stream: "file", sequence: 0, what: what, row: ChainReport.Row(table: name))
  }

  private static func triggers(in db: Database) throws -> [String: String] {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    let triggers = try readAll(db, sql) { (try $0.text("name"), try $0.text("sql")) }
    return Dictionary(triggers) { first, _ in first }
  }
}
