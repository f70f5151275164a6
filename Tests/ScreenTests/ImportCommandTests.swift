import Foundation
import Testing

/// What `moked import` does to the files that it is given, by the built program.
@Suite struct ImportCommandTests {
  private static let rows = "account,name\n1,Ruth\n,Nobody\n"

  private func list(_ name: String, in desk: ScratchDesk) throws -> String {
    let path = desk.folder.appending(path: name).path
    try Self.rows.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  private func imported(_ desk: ScratchDesk, _ more: [String]) throws -> Program.Outcome {
    try desk.program.run(["import", "--mapping", "customers"] + more)
  }

  @Test func `rejects are never written over what is read, by whatever name`() throws {
    let desk = try ScratchDesk()
    let source = try list("list.csv", in: desk)
    let other = try list("list.csv.rejects.csv", in: desk)
    let link = desk.folder.appending(path: "link").path
    let hard = desk.folder.appending(path: "hard").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: source)
    try FileManager.default.linkItem(atPath: source, toPath: hard)
    for more in [
      ["--rejects", source], ["--rejects", link], ["--rejects", hard], [other],
      ["--rejects", desk.store],
    ] {
      let refused = try imported(desk, [source, "--store", desk.store] + more)
      #expect(refused.status == 64, "\(more): \(refused.complaint)")
      #expect(refused.complaint.contains("--rejects"))
    }
    for path in [source, other] {
      #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.rows)
    }
    #expect(try desk.run("file", "100201").status == 0)
  }

  @Test func `rejects of all files of a run are kept, each with its file`() throws {
    let desk = try ScratchDesk()
    let (one, other) = (try list("one.csv", in: desk), try list("two.csv", in: desk))
    let rejects = desk.folder.appending(path: "rejects.csv").path
    let more = [one, other, "--store", desk.store]
    #expect(try imported(desk, more + ["--rejects", rejects]).status == 65)
    let rows = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\r\n")
    #expect(rows.count == 3 && rows[1].hasSuffix(one) && rows[2].hasSuffix(other), "\(rows)")
    #expect(try imported(desk, more).status == 65)
    for path in [one, other] {
      let rows = try String(contentsOfFile: path + ".rejects.csv", encoding: .utf8)
      #expect(rows.split(separator: "\r\n").count == 2)
    }
  }

  @Test func `rejects of an earlier run go, and another's file of that name stays`() throws {
    let desk = try ScratchDesk()
    let source = try list("list.csv", in: desk)
    let rejects = source + ".rejects.csv"
    #expect(try imported(desk, [source, "--store", desk.store]).status == 65)
    #expect(FileManager.default.fileExists(atPath: rejects))
    try "account,name\n1,Ruth\n".write(toFile: source, atomically: false, encoding: .utf8)
    #expect(try imported(desk, [source, "--store", desk.store]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: rejects))
    try Self.rows.write(toFile: rejects, atomically: false, encoding: .utf8)
    #expect(try imported(desk, [source, "--store", desk.store]).status == 0)
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == Self.rows)
    let named = try imported(desk, [source, "--store", desk.store, "--rejects", rejects])
    #expect(named.status == 73 && named.complaint.contains("is not a rejects file"))
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == Self.rows)
  }

  @Test func `of a store that was made for a file that is wrong as a whole nothing is left`() throws
  {
    let desk = try ScratchDesk()
    let source = desk.folder.appending(path: "list.json").path
    try "[{\"account\": ".write(toFile: source, atomically: false, encoding: .utf8)
    let folder = desk.folder.appending(path: "new").path
    let into = ["--store", folder + "/desk.sqlite"]
    #expect(try imported(desk, [source] + into).status == 65)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    let whole = try list("list.csv", in: desk)
    #expect(try imported(desk, [whole, source] + into).status == 65)
    #expect(try desk.program.run(["file", "1"] + into).status == 0)
  }

  @Test func `a dry run makes nothing but the rejects that were asked for`() throws {
    let desk = try ScratchDesk()
    let source = try list("list.csv", in: desk)
    let folder = desk.folder.appending(path: "new")
    let store = folder.appending(path: "desk.sqlite").path
    let rejects = desk.folder.appending(path: "rejects.csv").path
    let dry = [source, "--dry-run", "--store", store]
    let told = try imported(desk, dry)
    #expect(told.status == 65 && told.text.contains("1 rejected; --rejects"), "\(told.text)")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(!FileManager.default.fileExists(atPath: source + ".rejects.csv"))
    #expect(try imported(desk, dry + ["--rejects", rejects]).status == 65)
    #expect(try String(contentsOfFile: rejects, encoding: .utf8).contains("Nobody"))
    let demo = try desk.program.run(["demo", "--dry-run", "--store", store])
    #expect(demo.status == 0 && !FileManager.default.fileExists(atPath: folder.path))
  }
}
