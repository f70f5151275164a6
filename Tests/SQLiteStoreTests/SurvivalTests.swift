import Casework
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// Another desk, in a process of its own.
private final class OtherDesk {
  private let process = Process()
  private let pipe = Pipe()

  init(_ path: String, rep: String, for span: Duration) throws {
    let here = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.executableURL = here.deletingLastPathComponent().appendingPathComponent("StoreWriter")
    process.arguments = [path, rep, String(span.milliseconds)]
    process.standardOutput = pipe
    try process.run()
  }

  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// What it said until it ended: complete lines only, for a line that was cut was not heard.
  func lines() throws -> [Substring] {
    let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard let end = said.lastIndex(of: "\n") else { return [] }
    return said[..<end].split(separator: "\n")
  }

  var status: Int32 { process.terminationStatus }
}

/// The last acknowledged sequence of each contact.
private func acknowledged(_ lines: [Substring]) -> [ContactID: Int] {
  var last: [ContactID: Int] = [:]
  for line in lines {
    let numbers = line.split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == 2 else {
      Issue.record("the other desk said: \(line)")
      continue
    }
    last[ContactID(rawValue: numbers[0])] = Int(numbers[1])
  }
  return last
}

private func expectAll(_ acknowledged: [ContactID: Int], in store: SQLiteStore) throws {
  for (contact, sequence) in acknowledged {
    let kept = try store.contact(contact)?.lastSequence ?? 0
    #expect(kept >= sequence, "contact \(contact.rawValue)")
    // The opening, then two acts at a time.
    #expect(kept % 2 == 1, "contact \(contact.rawValue)")
  }
}

/// `make soak` sets it: the same tests with so many more kills and desks that what is rare happens.
private let isSoak = ProcessInfo.processInfo.environment["MOKED_SOAK"] != nil

@Suite(.serialized)
struct SurvivalTests {
  @Test func `a desk that is killed loses no acknowledged act and keeps no half one`() throws {
    let scratch = try Scratch()
    var heard = 0
    for round in 0..<(isSoak ? 5000 : 40) {
      let desk = try OtherDesk(scratch.path, rep: "dana", for: .seconds(30))
      // Spread over the opening of the store and its first acts.
      usleep(UInt32(10_000 + round * 37 % 40 * 2_500))
      desk.kill()
      let last = acknowledged(try desk.lines())
      heard += last.count
      try expectAll(last, in: scratch.open())
    }
    let store = try scratch.open()
    #expect(heard > 10)
    #expect(try store.check().firstBreak == nil)
    try expectFoldsEqualTables(store)
  }

  @Test func `many desks on one file lose no act and are never told that it is locked`() throws {
    let scratch = try Scratch()
    let span = Duration.seconds(isSoak ? 60 : 5)
    let desks = try (1...(isSoak ? 20 : 5)).map {
      try OtherDesk(scratch.path, rep: "rep\($0)", for: span)
    }
    let store = try scratch.open()
    for desk in desks {
      let last = acknowledged(try desk.lines())
      #expect(desk.status == 0)
      #expect(last.count > 1)
      try expectAll(last, in: store)
    }
    #expect(try store.check().firstBreak == nil)
    try expectFoldsEqualTables(store)
  }
}
