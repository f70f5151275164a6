import Casework
import Chance
import Foundation
import Glibc
import SQLiteStore
import Testing

/// An import that is stopped in its midst, by a person or by anything else, and begun again.
@Suite(.serialized) struct ImportSurvivalTests {
  /// What comes in, and how many rows of it go in.
  struct Export: Sendable, CustomTestStringConvertible {
    let mapping: String
    let text: String
    let whole: Int
    let rejected: Int
    var testDescription: String { mapping }

    /// Each fiftieth row has no phone number that could be one.
    static func customers(_ count: Int) -> Export {
      let rows = (1...count).map { number in
        let phone = number % 50 == 0 ? "soon" : "05\(number % 9)-\(1_000_000 + number * 7919)"
        return "\(number),דנה Levi\(number % 97),\(phone),d\(number)@example.com,חיפה"
      }
      return Export(
        mapping: "customers",
        text: (["id,name,phone,mail,city"] + rows).joined(separator: "\n") + "\n",
        whole: count - count / 50, rejected: count / 50)
    }

    /// Three tickets a customer, each with two comments.
    static func tickets(_ count: Int) -> Export {
      let rows = (1...count).map { number in
        """
        {"id": \(number), "subject": "S\(number)", "status": "open", "created_at": "2026-07-20T22:55:29Z", \
        "requester_id": \((number - 1) / 3), "requester": {"name": "N\((number - 1) / 3)"}, "comments": [\
        {"author_id": 1, "body": "a\(number)", "public": true, "created_at": "2026-07-20T22:55:29Z"}, \
        {"author_id": 2, "body": "b\(number)", "public": true, "created_at": "2026-07-20T23:55:29Z"}]}
        """
      }
      return Export(
        mapping: "zendesk-json", text: rows.joined(separator: "\n") + "\n", whole: count,
        rejected: 0)
    }
  }

  /// An export, and a store into which it is brought in small batches.
  private struct Bringing {
    static let batch = 20
    let desk = try? ScratchDesk(holding: Data())
    let folder: URL
    let program: Program
    let export: Export
    let store: SQLiteStore
    var path: String { folder.appending(path: "kept.sqlite").path }
    private var file: String { folder.appending(path: "export").path }
    var rejects: String { folder.appending(path: "rejects.csv").path }

    init(_ export: Export) throws {
      let desk = try #require(desk)
      folder = desk.folder
      program = desk.program
      self.export = export
      store = try SQLiteStore(path: desk.folder.appending(path: "kept.sqlite").path)
      try Data(export.text.utf8).write(to: URL(fileURLWithPath: file))
    }

    private func arguments(into path: String) -> [String] {
      [
        "import", file, "--mapping", export.mapping, "--batch", "\(Self.batch)", "--rejects",
        rejects, "--store", path, "--json",
      ]
    }

    func run(into other: String? = nil) throws -> Program.Outcome {
      try program.run(arguments(into: other ?? path))
    }

    /// - Parameter rows: about so many are in when the signal comes.
    func run(until rows: Int, then signal: Int32) throws -> Program.Outcome {
      try program.run(arguments(into: path)) { process in
        let end = ContinuousClock.now + .seconds(60)
        while try store.customerCount() < rows, ContinuousClock.now < end { usleep(500) }
        kill(process, signal)
      }
    }

    func count(_ key: String, in outcome: Program.Outcome) throws -> Int {
      let report = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
      return try #require(report?[key] as? Int)
    }

    static func files(in store: SQLiteStore) throws -> [CustomerFile] {
      try store.customers(after: nil, limit: .max).compactMap { try store.file(of: $0) }
    }

    /// All that went in is there once, as after an import that nobody stopped.
    func expectWhole() throws {
      let done = try run()
      #expect(done.status == (export.rejected == 0 ? 0 : 65), "\(done.complaint)")
      #expect(try count("read", in: done) == export.whole + export.rejected)
      let other = folder.appending(path: "other.sqlite").path
      _ = try run(into: other)
      #expect(try Self.files(in: store) == Self.files(in: SQLiteStore(path: other)))
      let again = try run()
      #expect(try count("unchanged", in: again) == export.whole)
      if export.rejected > 0 {
        let lines = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\r\n")
        #expect(lines.count == export.rejected + 1)
      }
      #expect(try store.check().firstBreak == nil)
    }
  }

  private static let exports =
    isSoak
    ? [Export.customers(4000), .tickets(1500)] : [Export.customers(200), .tickets(240)]

  @Test(arguments: exports)
  func `an import that is killed leaves whole rows, and again it doubles none`(
    _ export: Export
  ) throws {
    let bringing = try Bringing(export)
    let customers = export.mapping == "customers" ? export.whole : export.whole / 3
    let times = isSoak ? 20 : 2
    for time in 1...times {
      let killed = try bringing.run(until: customers * time / (times + 1), then: SIGKILL)
      #expect(killed.status == -SIGKILL, "\(killed.complaint)")
      let there = try bringing.store.customerCount()
      #expect(there > 0 && there < customers)
      if export.mapping == "customers" { #expect(there % Bringing.batch == 0) }
      for file in try Bringing.files(in: bringing.store) {
        #expect(!file.customer.name.isEmpty)
        let isWhole =
          export.mapping == "customers"
          ? file.customer.contactPoints.count == 2
          : !file.tickets.isEmpty && file.contacts.count == 2 * file.tickets.count
        #expect(isWhole, "\(file.customer.account)")
      }
    }
    try bringing.expectWhole()
  }

  @Test
  func `an import that is interrupted counts what went in, and goes on when it is asked again`()
    throws
  {
    let bringing = try Bringing(.customers(1500))
    let stopped = try bringing.run(until: Bringing.batch, then: SIGINT)
    #expect(stopped.status == 1)
    #expect(stopped.complaint.contains("nothing is doubled"))
    let created = try bringing.count("created", in: stopped)
    #expect(try bringing.store.customerCount() == created)
    #expect(created >= Bringing.batch && created < bringing.export.whole)
    #expect(
      try bringing.count("read", in: stopped) == created + bringing.count("rejected", in: stopped))
    try bringing.expectWhole()
  }

  @Test(.enabled(if: isSoak, "three times as many rows are read in `make soak` alone"))
  func `three times as many rows take no more memory`() throws {
    let few = try Bringing(.customers(20_000)).run().peak
    let many = try Bringing(.customers(60_000)).run().peak
    #expect(many < few + 16_384, "\(few) KB, then \(many) KB")
  }
}
