import Foundation
import NamePairs
import Testing

/// The table of names in Resources, and what a desk adds to it, as `moked find` uses them.
@Suite struct NameFileTests {
  private struct Desk {
    let desk: ScratchDesk
    let store: String

    /// One customer a name, each with a family name by which he is told from the others.
    init(_ names: [String]) throws {
      desk = try ScratchDesk(holding: Data())
      store = desk.folder.appending(path: "names.sqlite").path
      let list = desk.folder.appending(path: "names.csv").path
      let rows = names.enumerated().map { "\($0.offset),\($0.element) \(NameFileTests.family)" }
      try (["id,name"] + rows).joined(separator: "\n").write(
        toFile: list, atomically: true, encoding: .utf8)
      let made = try desk.program.run(["import", list, "--mapping", "customers", "--store", store])
      try #require(made.status == 0, "\(made.complaint)")
    }

    func find(_ typed: String) throws -> Program.Outcome {
      try desk.program.run(
        ["find", "\(typed) \(NameFileTests.family)", "--limit", "5", "--store", store])
    }

    /// Whether whoever is called `name` is found.
    func finds(_ name: String, by typed: String) throws -> Bool {
      try find(typed).text.contains("\(name) \(NameFileTests.family)")
    }

    func add(_ lines: String, to file: String) throws {
      let own = desk.folder.appending(path: "config/moked/names")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try Data(lines.utf8).write(to: own.appending(path: file))
    }
  }

  private static let family = "קצנלבוגן"

  /// A few of our own that always run, and those that others paired by meaning.
  private static let pairs =
    [NamePair("שרה", "Sally"), NamePair("איוב", "Job"), NamePair("מרים", "مريم")]
    + NamePair.foreign(.table)

  @Test func `names of one meaning find each other through the table that ships`() throws {
    let desk = try Desk(Self.pairs.flatMap { [$0.hebrew, $0.other] })
    for pair in Self.pairs {
      let (name, other) = (pair.hebrew, pair.other)
      #expect(try desk.finds(name, by: other), "\(name) by \(other)")
      #expect(try desk.finds(other, by: name), "\(other) by \(name)")
    }
  }

  @Test func `a desk adds names, and a line that is wrong is told and stops nothing`() throws {
    let desk = try Desk(["רונית", "יוסף"])
    #expect(try !desk.finds("רונית", by: "Joy"))
    try desk.add("- [רונית, Joy]\n", to: "ours.yaml")
    #expect(try desk.finds("רונית", by: "Joy"))
    #expect(try desk.finds("יוסף", by: "Joseph"))
    try desk.add("- [רונית, Joy]\n- רונית\n", to: "ours.yaml")
    try desk.add("- [", to: "translations.yaml")
    let found = try desk.find("Joseph")
    #expect(found.status == 0)
    #expect(found.text.contains("יוסף"), "the table that ships does not count")
    #expect(found.complaint.contains("names/ours.yaml:2:3"), "\(found.complaint)")
    #expect(found.complaint.contains("names/translations.yaml:"), "\(found.complaint)")
    #expect(try !desk.finds("רונית", by: "Joy"))
    let doctor = try desk.desk.program.run(["doctor", "--store", desk.store, "--lang", "en"])
    #expect(doctor.text.contains("names/ours.yaml:2:3"))
  }
}
