import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// A store of a released schema, and what its own program read from it.
///
/// `Fixtures/schema-N.sql` is the whole file as `sqlite3 STORE .dump` gives it, and `PRAGMA user_version = N;` as its
/// last line. `Fixtures/schema-N.json` holds what the program of that day printed: `files` by account
/// (`moked file --json`), `contacts` by number (the entries of `moked export --json`) and `drafts` by contact. Each release that
/// has changed the schema adds the two files, made by its own program on a few customers with something in every new
/// table; what is there already is never made anew.
struct Fixture: Sendable, CustomTestStringConvertible {
  let version: Int
  var testDescription: String { "schema \(version)" }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let all: [Fixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.compactMap { name in
      guard name.hasPrefix("schema-"), name.hasSuffix(".sql") else { return nil }
      return Int(name.dropFirst("schema-".count).dropLast(".sql".count)).map(Fixture.init)
    }.sorted { $0.version < $1.version }
  }()

  /// Makes the store as it was.
  func make(at path: String) throws {
    let url = Self.folder.appending(path: "schema-\(version).sql")
    let sql = try String(contentsOf: url, encoding: .utf8)
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      // The transaction of the dump is ended by itself.
      try db.execute(sql: sql)
    }
  }

  func told() throws -> Told {
    let url = Self.folder.appending(path: "schema-\(version).json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    let told = try #require(json as? [String: [String: Any]])
    return Told(
      files: told["files"] ?? [:], contacts: told["contacts"] ?? [:], drafts: told["drafts"] ?? [:])
  }

  struct Told {
    let files: [String: Any]
    let contacts: [String: Any]
    let drafts: [String: Any]
  }
}

/// Where `new` says something else than `old` did; what is only in `new` has been learnt since.
func differences(_ old: Any, _ new: Any?, at place: String) -> [String] {
  switch (old, new) {
  case (let old as [String: Any], let new as [String: Any]):
    return old.keys.sorted().flatMap { key in
      differences(old[key] ?? NSNull(), new[key], at: "\(place).\(key)")
    }
  case (let old as [Any], let new as [Any]):
    guard old.count == new.count else { return ["\(place): \(old.count), now \(new.count)"] }
    return old.indices.flatMap { differences(old[$0], new[$0], at: "\(place)[\($0)]") }
  default:
    let isSame = (old as? NSObject) == (new as? NSObject)
    return isSame ? [] : ["\(place): \(old), now \(new ?? "nothing")"]
  }
}

func json(of value: some Encodable) throws -> Any {
  try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
}
