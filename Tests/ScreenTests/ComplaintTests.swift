import Foundation
import Testing

/// Why a command is not done is said in the language that was asked for, by the built program.
@Suite struct ComplaintTests {
  /// In one language: an English sentence gives itself away by its small words.
  private static let english: Set<String> = [
    "a", "an", "and", "are", "be", "cannot", "comes", "does", "is", "it", "no", "not", "nothing",
    "of", "or",
    "that", "the", "there", "this", "to", "was", "which", "with", "write",
  ]

  /// Each with how it ends; those that name no store get the demo's.
  private static let commands: [(words: [String], status: Int32)] = [
    (["find", "zzzqq"], 1),
    (["find", "a", "--limit", "0"], 64),
    (["find", "a", "--store", "/none/desk.sqlite"], 66),
    (["find", "a", "--store", "postgres://desk"], 69),
    (["find", "a", "--store", "/etc/passwd"], 65),
    (["file", "nobody"], 66),
    (["file", "100201", "--timeline", "--kind", "bogus"], 64),
    (["file", "100201", "--timeline", "--limit", "0"], 64),
    (["advise"], 64),
    (["advise", "100201", "--why", "bogus"], 64),
    (["sample", "--since", "bogus"], 64),
    (["sample", "--since", "2999-01-01"], 1),
    (["report", "--from", "bogus"], 64),
    (["report", "--from", "2026-11-05", "--to", "2026-11-01"], 64),
    (["demo", "--customers", "50"], 73),
    (["demo", "--customers", "1", "--dry-run", "--store", "/none/desk.sqlite"], 64),
    (["demo", "--seed", "2"], 64),
    (["desk", "--theme", "dark"], 64),
    (["desk", "--plain", "--rep", "bogus"], 64),
    (["desk", "--plain", "--customer", "bogus"], 66),
    (["export", "nobody", "--rep", "yael"], 66),
    (["export", "100201", "--rep", "dana"], 77),
    (["forget", "100201", "--rep", "yael"], 1),
    (["forget", "100201", "--rep", "dana"], 77),
    (["merge", "100201", "100201"], 64),
    (["merge", "100201", "100203", "--take", "shoes"], 64),
    (["merge", "100201", "100203"], 1),
    (["unmerge", "100203"], 1),
    (["backup", "/etc/passwd"], 73),
    (["backup", "/nowhere/at/all"], 73),
    (["restore", "/nowhere"], 66),
    (["restore", "/etc/passwd"], 65),
    (["notice", "end", "99", "--rep", "yael"], 66),
    (["fault", "end", "99", "--rep", "yael"], 66),
    (["fault", "expect", "99", "4h", "--rep", "yael"], 66),
    (["fault", "add", " ", "--rep", "yael"], 64),
    (["fault", "add", "x", "--rep", "dana"], 77),
    (["fault", "add", "x", "--until", "2001-01-01T00:00:00Z", "--rep", "yael"], 64),
    (["fault", "add", "x", "--until", "bogus", "--rep", "yael"], 64),
    (["notice", "add", "", "--rep", "yael"], 64),
    (["notice", "add", "x", "--rep", "dana"], 77),
    (["notice", "add", "x", "--until", "2001-01-01T00:00:00Z", "--rep", "yael"], 64),
    (["notice", "add", "x", "--until", "bogus", "--rep", "yael"], 64),
    (["notice", "add", "x", "--script", "bogus", "--rep", "yael"], 64),
    (["ring", "--rep", "bogus", "--from", "1", "--call", "1"], 64),
    (["ring", "--rep", "dana", "--from", "1", "--call", "1", "--at", "bogus"], 64),
    (["call", "bogus", "answered"], 66),
    (["call", "bogus", "bogus"], 64),
    (["journal", "show", "999"], 66),
    (["reps", "add", "eve"], 77),
    (["outbox", "retry", "99"], 66),
    (["play", "/nowhere"], 66),
    (["play", "-", "--size", "bogus"], 64),
    (["import", "/nowhere", "--mapping", "telco"], 66),
    (["import", "/", "--mapping", "telco"], 66),
    (["import", "/etc/passwd", "--mapping", "telco"], 65),
    (["import", "/bin/sh", "--mapping", "telco"], 65),
    (["import", "/etc/passwd", "--mapping", "bogus"], 64),
    (["import", "/etc/passwd", "--mapping", "telco", "--encoding", "bogus"], 64),
    (["import", "/etc/passwd", "--mapping", "telco", "--batch", "0"], 64),
    (["doctor", "--gallery", "--size", "bogus"], 64),
    (["doctor", "--calibrate"], 64),
  ]

  @Test(arguments: commands)
  func `a command that is not done says so in the language that was asked for`(
    _ words: [String], _ status: Int32
  ) throws {
    let desk = try ScratchDesk()
    let command = words + (words.contains("--store") ? [] : ["--store", desk.store])
    let hebrew = try desk.program.run(command + ["--lang", "he"])
    let english = try desk.program.run(command + ["--lang", "en"])
    #expect(hebrew.status == status && english.status == status, "\(hebrew.complaint)")
    expectHebrew(hebrew.complaint)
    #expect(isEnglish(english.complaint), "\(english.complaint)")
  }

  @Test(arguments: ["key Bogus", "event bogus {}", "event gaveUp {}", "seat bogus"])
  func `a line that cannot be played is said in the language of the screen`(
    _ line: String
  ) throws {
    let desk = try ScratchDesk()
    let played = try desk.program.run(
      ["play", "-", "--store", desk.store, "--lang", "he"], input: line + "\n")
    #expect(played.status == 65)
    expectHebrew(played.complaint)
  }

  @Test func `why a row does not go in is written in the language of the screen`() throws {
    let desk = try ScratchDesk()
    let list = desk.folder.appending(path: "list.csv").path
    try "account,name,phone,since\n,Nobody,,\n2,Dan,call me,\n3,Ruth,,soon\n4\n".write(
      toFile: list, atomically: true, encoding: .utf8)
    let rejects = desk.folder.appending(path: "rejects.csv").path
    let told = try desk.run(
      "import", list, "--mapping", "customers", "--rejects", rejects, "--lang", "he")
    #expect(told.status == 65)
    expectHebrew(told.text)
    let rows = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\r\n")
    #expect(rows.count == 5 && rows.first == "line,column,name,reason,row,file")
    for row in rows.dropFirst() { expectHebrew(String(row)) }
    #expect(rows[2].contains("לא מספר טלפון"))
  }

  @Test func `without being asked for one, the language is the locale's`() throws {
    let desk = try ScratchDesk()
    var program = desk.program
    program.surroundings["LANG"] = "he_IL.UTF-8"
    expectHebrew(try program.run(["find", "zzzqq", "--store", desk.store]).complaint)
    let unknown = ["find", "zzzqq", "--store", desk.store, "--lang", "xx"]
    expectHebrew(try program.run(unknown).complaint)
    program.surroundings["LC_ALL"] = "en_GB.UTF-8"
    #expect(isEnglish(try program.run(unknown).complaint))
  }

  @Test func `the desk may word what a command says otherwise`() throws {
    let desk = try ScratchDesk()
    let folder = desk.folder.appending(path: "config/moked/words")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "said: {nobody-found: \"אין פה אף אחד כזה\"}\n".write(
      to: folder.appending(path: "ours.he.yaml"), atomically: true, encoding: .utf8)
    let found = try desk.run("find", "zzzqq", "--lang", "he")
    #expect(found.status == 1 && found.complaint.contains("אין פה אף אחד כזה"))
  }

  @Test func `where no words are to be had, what is missing is said`() throws {
    let desk = try ScratchDesk()
    // A program beside which there are no resources.
    let alone = desk.folder.appending(path: "alone").path
    let script = "cp \"$1\" \(alone) && shift && exec \(alone) \"$@\""
    var program = desk.program
    program.surroundings["MOKED_RESOURCES"] = "/nowhere"
    program.starter = ["/bin/sh", "-c", script, "sh"]
    let found = try program.run(["find", "x", "--store", "/none", "--lang", "he"])
    #expect(found.status == 66 && found.complaint.contains("MOKED_RESOURCES"), "\(found.complaint)")
  }

  private func expectHebrew(_ complaint: String) {
    let lines = complaint.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.unicodeScalars.contains { ("א"..."ת").contains($0) }, "\(line)")
      #expect(!isEnglish(String(line)) && !line.contains("[?"), "\(line)")
    }
  }

  /// What stands in brackets is a name of the store's own.
  private func isEnglish(_ text: String) -> Bool {
    text.lowercased().replacing(/\(.*?\)/, with: "").split(separator: " ").contains {
      Self.english.contains($0.trimmingCharacters(in: CharacterSet(charactersIn: ",;:.`")))
    }
  }
}
