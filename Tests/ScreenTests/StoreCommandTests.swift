import Foundation
import Layouts
import Testing

/// What is done to the store as a whole, by the built program.
@Suite(.serialized, .hebrewLayout) struct StoreCommandTests {
  @Test func `a backup is made and checked while a desk is open, and restored when none is`() throws
  {
    let desk = try ScratchDesk()
    let backup = desk.folder.appending(path: "backup.moked").path
    try desk.play(["ring 052-555-0184", "key Enter"], by: "dana") {
      let made = try desk.run("backup", backup, "--lang", "en")
      #expect(made.status == 0, "\(made.complaint)")
      #expect(made.text.contains("whole copy"))
      let refused = try desk.run("restore", backup)
      #expect(refused.status == 69)
      #expect(refused.complaint.contains("a desk has this store open"))
    }
    #expect(try desk.run("backup", backup).status == 73)
    #expect(try desk.run("backup", "/nowhere/at/all").status == 73)
    let checked = try desk.program.run(["journal", "check", "--store", backup])
    #expect(checked.status == 0, "\(checked.complaint)")
    _ = try desk.screens(["ring 052-555-0184", "key Enter", "screen x"], Window.wide[0])
    let restored = try desk.run("restore", backup, "--lang", "he")
    #expect(restored.status == 0, "\(restored.complaint)")
    #expect(restored.text.contains("שוחזר מהגיבוי"))
    #expect(try Journal.all(at: desk).count == 1)
    #expect(try desk.run("journal", "check").status == 0)
    #expect(try desk.run("restore", "/nowhere").status == 66)
    let other = try desk.run("restore", "/etc/passwd")
    #expect(other.status == 65 && other.complaint.contains("/etc/passwd is no backup of a desk"))
  }

  @Test func `the clocks of a file are told as text and as JSON, of now and of then`() throws {
    let desk = try ScratchDesk()
    let then = "2026-11-22T12:00:00+02:00"
    let text = try desk.run("file", "100201", "--lang", "he", "--clocks", "--at", then)
    #expect(text.status == 0, "\(text.complaint)")
    #expect(text.text.contains("48102") && text.text.contains("המתנה לנו: "))
    let json = try desk.run("file", "100201", "--json", "--clocks", "--at", then)
    let told = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    let issues = try #require(told?["issues"] as? [[String: Any]])
    let slow = try #require(issues.first { $0["number"] as? Int == 48102 })
    let wait = try #require(slow["requesterWait"] as? [String: Any])
    #expect(wait["isRunning"] as? Bool == true)
    #expect((wait["businessSeconds"] as? Int ?? 0) < (wait["calendarSeconds"] as? Int ?? 0))
    let before = try desk.run(
      "file", "100201", "--json", "--clocks", "--at", "2020-01-01T00:00:00Z")
    #expect(before.text.contains("\"issues\":[]"))
    #expect(try desk.run("file", "100201", "--at", "2020-01-01T00:00:00Z").status == 64)
    #expect(try desk.run("file", "100201", "--clocks", "--timeline").status == 64)
  }

  @Test
  func `who was served is drawn by lot, and a call without anybody who knows it goes nowhere`()
    throws
  {
    let desk = try ScratchDesk()
    let drawing = ["sample", "--count", "3", "--since", "2020-01-01", "--store", desk.store]
    let drawn = try desk.program.run(drawing + ["--json"])
    #expect(drawn.status == 0, "\(drawn.complaint)")
    let list = try JSONSerialization.jsonObject(with: Data(drawn.output)) as? [[String: Any]]
    #expect(list?.count == 3)
    #expect(try desk.program.run(drawing + ["--json"]).output == drawn.output)
    #expect(try desk.run("sample", "--since", "2999-01-01").status == 1)
    #expect(try desk.run("sample", "--count", "0").status == 64)
    for number in ["052-555-0184", "1"] {
      let route = try desk.run("route", "--from", number)
      #expect(route.status == 1 && route.text.isEmpty && route.complaint.isEmpty)
    }
  }

  @Test func `two customers are merged after a look, and made two again`() throws {
    let desk = try ScratchDesk()
    func accounts(_ typed: String) throws -> [String] {
      let found = try desk.run("find", typed, "--json")
      let list = try JSONSerialization.jsonObject(with: Data(found.output)) as? [[String: Any]]
      return (list ?? []).compactMap { $0["account"] as? String }
    }
    let before = try desk.run("file", "100201", "--json").text
    let look = try desk.run("merge", "100201", "100202", "--take", "city", "--lang", "en")
    #expect(look.status == 1)
    #expect(look.complaint.contains("--confirm"))
    #expect(look.text.contains("would be found as 100201"))
    #expect(try desk.run("file", "100201", "--json").text == before)
    let done = try desk.run(
      "merge", "100201", "100202", "--take", "city", "--confirm", "--lang", "he")
    #expect(done.status == 0, "\(done.complaint)")
    #expect(try accounts("100202") == ["100201"])
    #expect(try desk.run("merge", "100201", "100202").status == 64)
    #expect(try desk.run("merge", "100201", "100201").status == 64)
    #expect(try desk.run("merge", "100201", "100203", "--take", "shoes").status == 64)
    let parted = try desk.run("unmerge", "100202")
    #expect(parted.status == 0, "\(parted.complaint)")
    #expect(try desk.run("unmerge", "100202").status == 1)
    #expect(try desk.run("file", "100201", "--json").text == before)
    #expect(try accounts("100202") == ["100202"])
    #expect(try desk.run("journal", "check").status == 0)
  }

  @Test func `everything about one person comes out, for whom it is allowed`() throws {
    let desk = try ScratchDesk()
    let lines = ["ring 052-555-0184", "key Enter", "key z", "key 1", "key Enter", "screen x"]
    _ = try desk.screens(lines, Window.wide[1])
    #expect(try desk.run("export", "100201", "--rep", "dana").status == 77)
    let json = try desk.run("export", "100201", "--rep", "yael", "--json")
    #expect(json.status == 0, "\(json.complaint)")
    let person = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    let file = try JSONSerialization.jsonObject(
      with: Data(try desk.run("file", "100201", "--json").output))
    #expect(person?["file"] as? NSDictionary == file as? NSDictionary)
    let contacts = person?["contacts"] as? [[String: Any]]
    #expect(contacts?.count == 1)
    #expect((contacts?.first?["entries"] as? [Any])?.count ?? 0 > 3)
    let text = try desk.run("export", "100201", "--rep", "yael", "--lang", "he")
    #expect(text.text.contains("file.customer.name: רונית כהן"))
    #expect(text.text.contains("contacts.1.entries.1.by: dana"))
    #expect(Forbidden.found(in: text.output) == [])
  }

  @Test func `how long somebody waited and spoke is told in numbers and in words`() throws {
    let desk = try ScratchDesk()
    let lines = [
      #"event ringing {"from": "052-555-0184", "waited": "4m10s"}"#, "key Enter", "tick 65s",
      "key z", "key 1",
      "key Enter", "screen x",
    ]
    _ = try desk.screens(lines, Window.wide[1])
    let file = try JSONSerialization.jsonObject(
      with: Data(try desk.run("file", "100201", "--json").output))
    let contacts = (file as? [String: Any])?["contacts"] as? [[String: Any]]
    #expect(contacts?.first?["waitedMilliseconds"] as? Int == 250_000)
    #expect(contacts?.first?["lastedMilliseconds"] as? Int ?? 0 >= 65_000)
    let text = try desk.run("export", "100201", "--rep", "yael", "--lang", "en").text
    #expect(text.contains("file.contacts.1.waited: 04:10"))
    #expect(text.contains("opened._0.waited: 04:10"))
    #expect(!text.contains("Milliseconds"))
  }

  @Test func `a person is forgotten by a lead who says so twice`() throws {
    let desk = try ScratchDesk()
    let lines = ["ring 052-555-0184", "key Enter", "key z", "key 1", "key Enter", "screen x"]
    _ = try desk.screens(lines, Window.wide[1])
    #expect(try desk.run("forget", "100201", "--confirm", "--rep", "dana").status == 77)
    let look = try desk.run("forget", "100201", "--rep", "yael", "--lang", "en")
    #expect(look.status == 1)
    #expect(look.complaint.contains("--confirm"))
    #expect(try desk.run("file", "100201").status == 0)
    let done = try desk.run("forget", "100201", "--confirm", "--rep", "yael", "--lang", "he")
    #expect(done.status == 0, "\(done.complaint)")
    #expect(try desk.run("file", "100201").status == 66)
    #expect(try desk.run("journal", "check").status == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.store))
    for trace in ["רונית כהן", "052-555-0184", "0525550184"] {
      #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
    }
  }

  @Test func `who is forgotten on a full disk is, and the file is scrubbed when there is room`()
    throws
  {
    let desk = try ScratchDesk()
    let bytes = { try Data(contentsOf: URL(fileURLWithPath: desk.store)) }
    let forget = ["forget", "100201", "--confirm", "--rep", "yael", "--store", desk.store]
    var narrow = desk.program
    // Room for what is deleted, but not for the file once more.
    narrow.starter = [
      "/bin/sh", "-c", "ulimit -f \(try bytes().count / 1024) && exec \"$0\" \"$@\"",
    ]
    let done = try narrow.run(forget)
    #expect(done.status == 1 && done.text.contains("Forgotten."), "\(done.text)")
    #expect(done.complaint.contains("still holds traces"), "\(done.complaint)")
    #expect(try desk.run("file", "100201").status == 66)
    #expect(try narrow.run(forget).status == 1)
    #expect(try desk.run("journal", "check").complaint.contains("still holds traces"))
    #expect(try desk.run("doctor").text.contains("still holds traces"))
    let again = try desk.program.run(forget)
    #expect(again.status == 0 && again.text.contains("written anew"), "\(again.complaint)")
    #expect(try bytes().range(of: Data("0525550184".utf8)) == nil)
    #expect(try desk.program.run(forget).status == 66)
    #expect(try desk.run("journal", "check").complaint.isEmpty)
  }

  @Test func `nobody is forgotten while a call of his is open`() throws {
    let desk = try ScratchDesk()
    _ = try desk.screens(["ring 052-555-0184", "key Enter", "screen x"], Window.wide[1])
    let refused = try desk.run("forget", "100201", "--confirm", "--rep", "yael")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("a call of this customer is not closed"))
  }

  @Test func `at a real desk nobody is somebody else`() throws {
    let desk = try ScratchDesk()
    let list = desk.folder.appending(path: "list.csv").path
    try "account,name\n1,Ruth\n".write(toFile: list, atomically: true, encoding: .utf8)
    let store = desk.folder.appending(path: "real.sqlite").path
    let made = try desk.program.run(
      ["import", list, "--mapping", "customers", "--store", store])
    #expect(made.status == 0, "\(made.complaint)")
    for command in [
      ["desk", "--plain", "--rep", "amir"], ["forget", "1", "--confirm", "--rep", "amir"],
      ["export", "1", "--rep", "amir"], ["merge", "1", "1", "--rep", "amir"],
      ["play", "-", "--rep", "amir"],
    ] {
      let refused = try desk.program.run(command + ["--store", store], input: "key Enter\n")
      #expect(refused.status == 77, "\(command) \(refused.complaint)")
    }
    #expect(try desk.program.run(["play", "-", "--store", store], input: "screen x\n").status == 0)
  }

  @Test func `two reps in one file see each other`() throws {
    let desk = try ScratchDesk()
    let lines = ["ring 052-555-0184", "key Enter"]
    try desk.play(lines + ["key n"], by: "amir") {
      let seen = try desk.screens(lines + ["screen seen"], Window.wide[1])
      #expect(seen.first?.contains("Amir is writing in this file") == true)
    }
    let alone = try desk.screens(["key Esc"] + lines + ["screen alone"], Window.wide[1])
    #expect(alone.first?.contains("Amir is") == false)
  }
}
