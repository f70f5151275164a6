import Casework
import Folds
import Foundation
import SQLiteStore
import Testing

/// The desk of any size, as a person makes one and looks at it.
@Suite struct CrowdTests {
  private static let morning = "2026-11-22T09:00:00+02:00"

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "moked-crowd-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func demo(_ folder: URL, _ store: String, _ more: String...) throws -> Program.Outcome {
    try Program(folder: folder).run(
      ["demo", "--store", folder.appending(path: store).path, "--at", Self.morning] + more)
  }

  @Test func `the same customers, seed and time are the same files, byte for byte`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = Program(folder: folder)
    for store in ["one", "two"] {
      let made = try demo(folder, store, "--customers", "160", "--seed", "7", "--json")
      #expect(made.status == 0, "\(made.complaint)")
      #expect(made.text.contains("\"customers\":160"))
    }
    _ = try demo(folder, "other", "--customers", "160", "--seed", "8")
    func file(_ account: String, in store: String) throws -> [UInt8] {
      try program.run(
        ["file", account, "--json", "--store", folder.appending(path: store).path]
      ).output
    }
    for account in ["100201", "300001", "300060", "300120"] {
      let first = try file(account, in: "one")
      #expect(first.count > 500)
      #expect(try file(account, in: "two") == first)
      // What broke in a town is drawn too, so even one written by hand has others near him.
      if account != "100201" { #expect(try file(account, in: "other") != first) }
    }
  }

  @Test func `a crowd can be found and advised, and made again without doubles`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = Program(folder: folder)
    let store = folder.appending(path: "desk").path
    func told() throws -> [[UInt8]] {
      try [["outbox", "list", "--all", "--json"], ["notice", "list", "--json"]].map { command in
        try program.run(command + ["--store", store]).output
      }
    }
    var made = try demo(folder, "desk", "--customers", "120", "--seed", "3")
    #expect(made.text.hasPrefix("customers: 120,"))
    let before = try told()
    made = try demo(folder, "desk", "--customers", "120", "--seed", "3")
    #expect(made.text.hasPrefix("customers: 120,"))
    #expect(try told() == before && before[0].count > 200)
    let found = try program.run(["find", "300004", "--store", store])
    #expect(found.status == 0 && found.text.hasPrefix("300004"))
    let advice = try program.run(["advise", "--all", "--store", store, "--lang", "en"])
    let lines = advice.text.split(separator: "\n")
    #expect(advice.status == 0 && lines.count > 40 && lines.count <= 120)
  }

  @Test func `a store that holds one demo desk takes no other, and stays as it is`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try demo(folder, "desk", "--customers", "60", "--seed", "1")
    func file() throws -> [UInt8] {
      let store = folder.appending(path: "desk").path
      return try Program(folder: folder).run(["file", "300015", "--json", "--store", store]).output
    }
    let before = try file()
    for (customers, seed) in [("60", "7"), ("50", "1"), ("40", "1")] {
      let made = try demo(folder, "desk", "--customers", customers, "--seed", seed)
      #expect(made.status == 73)
      #expect(made.complaint.contains("60 customers, seed 1"), "\(made.complaint)")
    }
    #expect(try demo(folder, "desk").status == 73)
    let later = try demo(
      folder, "desk", "--customers", "60", "--seed", "1", "--at", "2026-11-23T09:00:00+02:00")
    #expect(later.status == 73)
    #expect(try file() == before)
    #expect(before.count > 500)
  }

  @Test
  func `the journal of a demo desk says what was drawn, and its tables follow from its entries`()
    throws
  {
    let desk = try ScratchDesk(customers: 120, seed: 7)
    let store = try SQLiteStore(path: desk.store)
    let calls = try store.customers(after: nil, limit: 200).flatMap { try store.contacts(of: $0) }
    #expect((6...60).contains(calls.count), "\(calls.count)")
    for call in calls { #expect(try store.contact(call)?.facts.stage == .closed) }
    let names = try store.reps().map { ($0.login, $0.name["he"]) }
    try expectFoldsEqualTables(store, repNames: Dictionary(names) { $1 })
    #expect(try store.check().firstBreak == nil)
    let messages = try store.messages(Set(Message.State.allCases))
    let waiting = messages.filter { $0.state == .queued }
    #expect(messages.count >= 3 && waiting == messages.suffix(waiting.count))
    #expect(waiting.allSatisfy { $0.tries == 0 && $0.isAsked })
    let notices = try store.notices(at: Instant(milliseconds: 0))
    #expect((4...6).contains(notices.count))
    let shown = try desk.run("journal", "show", String(calls[0].rawValue), "--id", "--json")
    #expect(shown.status == 0 && shown.text.contains("issueOpened"), "\(shown.complaint)")
  }

  @Test(arguments: [
    ["--customers", "39"], ["--customers", "-1"], ["--customers", "3000000"], ["--seed", "3"],
  ])
  func `too few and too many are refused with the bounds`(_ arguments: [String]) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try Program(folder: folder).run(
      ["demo", "--store", folder.appending(path: "d").path] + arguments)
    #expect(made.status == 64)
    #expect(made.complaint.contains("customers"))
  }

  @Test func `a store with real customers is left alone`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = Program(folder: folder)
    let store = folder.appending(path: "real").path
    let list = folder.appending(path: "list.csv")
    try Data("id,name\nA-1,Dana\n".utf8).write(to: list)
    _ = try program.run(["import", list.path, "--mapping", "customers", "--store", store])
    #expect(try program.run(["find", "A-1", "--store", store]).status == 0)
    let made = try program.run(["demo", "--customers", "50", "--store", store])
    #expect(made.status == 73)
  }

  @Test func `a dry run makes everything and keeps nothing`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try demo(folder, "dry", "--customers", "100", "--dry-run")
    #expect(made.text.hasPrefix("customers: 100,"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "dry").path))
  }
}
