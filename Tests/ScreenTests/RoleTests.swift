import Casework
import Foundation
import Glibc
import SQLiteStore
import Testing

/// What a real desk lets the login of this machine do, by the role that it has there.
@Suite struct RoleTests {
  private let desk: ScratchDesk
  private let store: SQLiteStore
  private let login: String

  init() throws {
    desk = try ScratchDesk(holding: Data())
    store = try SQLiteStore(path: desk.store)
    login = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "uid\(getuid())"
    try keep("dana", .lead)
  }

  private func keep(_ login: String, _ role: Rep.Role) throws {
    let rep = Rep(login: login, name: ["en": login], form: .unknown, role: role)
    try store.keep(rep, by: login, at: Instant(milliseconds: 0))
  }

  private func path(_ name: String) -> String { desk.folder.appending(path: name).path }

  /// What concerns every customer at once, each with what it must not leave behind.
  private func writing() throws -> [[String]] {
    try "account,name\n1,Ruth\n".write(
      toFile: path("list.csv"), atomically: true, encoding: .utf8)
    return [
      ["import", path("list.csv"), "--mapping", "customers"], ["backup", path("copy.sqlite")],
      ["demo"], ["learn"],
    ]
  }

  @Test func `who is nobody at a desk reads and writes nothing there, and the exchange goes on`()
    throws
  {
    for command in try writing() + [["find", "Ruth"], ["outbox", "retry", "1"]] {
      let refused = try desk.program.run(command + ["--store", desk.store])
      #expect(refused.status == 77, "\(command) \(refused.complaint)")
      #expect(refused.complaint.contains("nobody at this desk"))
    }
    #expect(try desk.run("route", "--from", "050-1234567").status == 1)
    try expectNothingWritten()
    #expect(try store.reps().map(\.login) == ["dana"])
  }

  @Test func `an auditor reads, and brings nothing in and takes nothing out`() throws {
    try keep(login, .auditor)
    for command in try writing() + [["outbox", "retry", "1"]] {
      let refused = try desk.program.run(command + ["--store", desk.store])
      #expect(refused.status == 77, "\(command) \(refused.complaint)")
    }
    let found = try desk.run("find", "Ruth")
    #expect(found.status == 1 && found.complaint.contains("nobody is found"))
    try expectNothingWritten()
  }

  private func expectNothingWritten() throws {
    #expect(try store.customerCount() == 0)
    #expect(access(path("copy.sqlite"), F_OK) != 0)
  }

  @Test func `a backup of nobody's is brought back by anybody where nobody works, else by a lead`()
    throws
  {
    let empty = try ScratchDesk(holding: Data())
    #expect(try SQLiteStore(path: empty.store).reps().isEmpty)
    let backup = path("empty.sqlite")
    #expect(try empty.run("backup", backup).status == 0)
    #expect(try empty.run("restore", backup).status == 0)
    #expect(try empty.run("restore", backup, "--json").status == 0)
    for (role, status) in [(Rep.Role.rep, Int32(77)), (.lead, 69)] {
      try keep(login, role)
      let restored = try desk.run("restore", backup)
      #expect(restored.status == status, "\(role) \(restored.complaint)")
    }
  }

  @Test func `the hours of a desk change when a lead looks, whatever desk.yaml others have`() throws
  {
    try keep(login, .lead)
    _ = try desk.run("find", "Ruth")
    let kept = try store.hours()
    #expect(kept.count == 1)
    let own = desk.folder.appending(path: "config/moked")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let shipped = try String(
      contentsOf: Checkout.top.appending(path: "Resources/desk.yaml"), encoding: .utf8)
    try shipped.replacing("sunday: 8:00-18:00", with: "sunday: 9:00-17:00").write(
      to: own.appending(path: "desk.yaml"), atomically: true, encoding: .utf8)
    try keep(login, .rep)
    _ = try desk.run("find", "Ruth")
    #expect(try store.hours() == kept)
    try keep(login, .lead)
    _ = try desk.run("find", "Ruth")
    #expect(try store.hours().count == 2)
  }
}
