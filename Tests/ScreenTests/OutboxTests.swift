import Foundation
import Testing

/// Messages from the key that queues them to the program of the desk that sends them, by the built program.
@Suite(.serialized) struct OutboxTests {
  private static let english = Window(language: "en", size: "120x40")
  private static let queueing = [
    "ring 052-555-0184", "key Enter", "key Ctrl-P", "text send a message", "key Enter", "key Enter",
    "text 4580458045804580, the link", "key Enter",
  ]

  /// A desk whose program for sending is `script`.
  private static func desk(_ script: String) throws -> ScratchDesk {
    let desk = try ScratchDesk()
    let hook = desk.folder.appending(path: "hook").path
    try write("#!/bin/sh\nhere=\(desk.folder.path)\n\(script)\n", toProgram: hook)
    let shipped = Checkout.top.appending(path: "Resources/desk.yaml")
    let text = try String(contentsOf: shipped, encoding: .utf8)
    let own = desk.folder.appending(path: "config/moked")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try (text + "\noutbox: {hook: \(hook), within: 20 seconds}\n")
      .write(to: own.appending(path: "desk.yaml"), atomically: true, encoding: .utf8)
    return desk
  }

  /// Closed in every program that another test starts meanwhile: what somebody has open for writing cannot be started.
  private static func write(_ script: String, toProgram path: String) throws {
    let file = FileHandle(
      fileDescriptor: open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o700),
      closeOnDealloc: true)
    try file.write(contentsOf: Data(script.utf8))
    try file.close()
  }

  private func queued(at desk: ScratchDesk) throws -> [Screen] {
    try desk.screens(Self.queueing + ["key F7", "screen told"], Self.english)
  }

  private func messages(at desk: ScratchDesk) throws -> [[String: Any]] {
    let listed = try desk.run("outbox", "list", "--all", "--json")
    #expect(listed.status == 0, "\(listed.complaint)")
    return try JSONSerialization.jsonObject(with: Data(listed.output)) as? [[String: Any]] ?? []
  }

  private func log(of desk: ScratchDesk) throws -> String {
    try String(contentsOf: desk.folder.appending(path: "log"), encoding: .utf8)
  }

  @Test func `what a rep queues is handed over as JSON, and the file says when it was sent`() throws
  {
    let desk = try Self.desk(
      "cat >> $here/log; echo >> $here/log; echo $MOKED_MESSAGE >> $here/log")
    let screens = try queued(at: desk)
    #expect(screens[0].contains("MESSAGES (1)"))
    #expect(screens[0].contains("waits to be sent"))
    let sent = try desk.run("outbox")
    #expect(sent.status == 0, "\(sent.complaint)")
    #expect(sent.text == "1 sent, 0 failed, 0 wait\n")
    let lines = try log(of: desk).split(separator: "\n")
    let handed = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
    #expect(handed?["to"] as? String == "052-555-0184")
    #expect(handed?["channel"] as? String == "sms")
    #expect(handed?["attempt"] as? Int == 1)
    #expect((handed?["text"] as? String)?.contains("4580458045804580") == false)
    #expect(String(lines[1]) == (handed?["id"] as? Int).map { "\($0)" })
    #expect(try desk.run("file", "100201", "--lang", "he").text.contains("נשלחה"))
    #expect(try desk.run("outbox").text == "0 sent, 0 failed, 0 wait\n")
    #expect(try desk.run("journal", "check").status == 0)
  }

  @Test func `what fails says why, and waits again when somebody asks for it`() throws {
    let desk = try Self.desk(
      "cat > /dev/null; [ -e $here/mended ] || { echo no such number >&2; exit 1; }")
    _ = try queued(at: desk)
    let failed = try desk.run("outbox")
    #expect(failed.status == 1)
    #expect(failed.text == "0 sent, 1 failed, 0 wait\n")
    let message = try #require(try messages(at: desk).first)
    #expect(message["state"] as? String == "failed")
    #expect(message["reason"] as? String == "no such number")
    let file = try desk.run("file", "100201", "--lang", "en").text
    #expect(file.contains("NOT SENT") && file.contains("no such number"))
    #expect(try desk.run("outbox").text == "0 sent, 0 failed, 0 wait\n")
    let number = try #require(message["id"] as? Int)
    #expect(try desk.run("outbox", "retry", "99").status == 66)
    #expect(try desk.run("outbox", "retry", "\(number)").status == 0)
    _ = FileManager.default.createFile(
      atPath: desk.folder.appending(path: "mended").path, contents: nil)
    #expect(try desk.run("outbox").text == "1 sent, 0 failed, 0 wait\n")
  }

  @Test func `what cannot be sent now waits, and a run tries it once`() throws {
    let desk = try Self.desk("cat > /dev/null; echo try >> $here/log; echo busy >&2; exit 75")
    _ = try queued(at: desk)
    let told = try JSONSerialization.jsonObject(with: Data(desk.run("outbox", "--json").output))
    // In the evening it says until when it is quiet, too.
    let counts = try #require(told as? [String: Int])
    #expect(counts.filter { $0.key != "until" && $0.value > 0 } == ["waiting": 1])
    #expect(Set(counts.keys).isSuperset(of: ["failed", "quiet", "sent", "waiting"]))
    #expect(try log(of: desk) == "try\n")
    #expect(try messages(at: desk).first?["state"] as? String == "queued")
    #expect(try desk.run("outbox").status == 1)
    #expect(try log(of: desk) == "try\ntry\n")
  }

  @Test func `a program that says much and leaves another running is not waited for`() throws {
    let desk = try Self.desk(
      "cat > /dev/null; sleep 40 & echo no credit >&2; head -c 300000 /dev/zero >&2; exit 1")
    _ = try queued(at: desk)
    #expect(try desk.run("outbox").text == "0 sent, 1 failed, 0 wait\n")
    #expect(try messages(at: desk).first?["reason"] as? String == "no credit")
  }

  @Test(arguments: [
    ("exit 3", [], "התוכנה ששולחת הסתיימה בקוד 3"),
    ("kill -9 $$", [], "התוכנה ששולחת נעצרה באות 9"),
    ("exit 75", ["--lang", "en"], "the program ended with 75"),
  ])
  func `what the program does not say itself is said in the desk's language`(
    _ script: String, _ options: [String], _ reason: String
  ) throws {
    let desk = try Self.desk("cat > /dev/null; \(script)")
    _ = try queued(at: desk)
    #expect(try desk.program.run(["outbox", "--store", desk.store] + options).status == 1)
    #expect(try messages(at: desk).first?["reason"] as? String == reason)
  }

  @Test func `a program that cannot be started is told with the reason`() throws {
    let desk = try Self.desk("exit 0")
    _ = try queued(at: desk)
    let hook = desk.folder.appending(path: "hook").path
    try FileManager.default.removeItem(atPath: hook)
    #expect(try desk.program.run(["outbox", "--store", desk.store]).status == 1)
    let reason = try messages(at: desk).first?["reason"] as? String
    #expect(reason == "אי אפשר להפעיל את \(hook): אין קובץ או תיקייה בשם הזה")
  }

  @Test func `a desk that is started with its children ignored knows how the program ended`() throws
  {
    let desk = try Self.desk("cat > /dev/null; echo no credit >&2; exit 1")
    _ = try queued(at: desk)
    var program = desk.program
    program.starter = ["/bin/sh", "-c", "trap '' CHLD; exec \"$0\" \"$@\""]
    let text = try program.run(["outbox", "--store", desk.store]).text
    #expect(text == "0 sent, 1 failed, 0 wait\n")
    #expect(try messages(at: desk).first?["reason"] as? String == "no credit")
  }

  @Test func `killed while the program sends, the message is known to be on its way`() throws {
    let desk = try Self.desk("cat > /dev/null; echo $MOKED_MESSAGE >> $here/log; kill -9 $PPID")
    _ = try queued(at: desk)
    #expect(try desk.run("outbox").status < 0)
    #expect(try messages(at: desk).first?["state"] as? String == "sending")
    #expect(try messages(at: desk).first?["tries"] as? Int == 1)
    #expect(try desk.run("file", "100201", "--lang", "en").text.contains("is being sent"))
    #expect(try desk.run("journal", "check").status == 0)
  }

  @Test func `what the demo drew is never handed over, what its reps queue is`() throws {
    let drawn = try ScratchDesk(customers: 150, seed: 2)
    let desk = try Self.desk("cat > /dev/null; echo $MOKED_MESSAGE >> $here/log")
    try FileManager.default.removeItem(atPath: desk.store)
    try FileManager.default.copyItem(atPath: drawn.store, toPath: desk.store)
    let before = try messages(at: desk)
    #expect(before.contains { $0["state"] as? String == "queued" })
    _ = try queued(at: desk)
    #expect(try desk.run("outbox").text == "1 sent, 0 failed, 0 wait\n")
    #expect(try log(of: desk).split(separator: "\n").count == 1)
    let known = Set(before.compactMap { $0["id"] as? Int })
    let after = try messages(at: desk).filter { known.contains($0["id"] as? Int ?? 0) }
    #expect(NSArray(array: after).isEqual(to: before))
  }

  @Test func `without a program that sends, a sentence says what to write`() throws {
    let desk = try ScratchDesk()
    _ = try queued(at: desk)
    let refused = try desk.run("outbox")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("outbox: {hook: /path/of/it}"))
    #expect(try messages(at: desk).first?["state"] as? String == "queued")
  }
}
