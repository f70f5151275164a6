import Canvas
import Chance
import Foundation
import Glibc
import HostileText
import Testing

extension OnATerminal {
  /// What terminals do to a program on bad days, done to the real one.
  @Suite struct DeskStormTests {
    @Test func `500 sizes from 1 by 1 to 300 by 100 settle on the last`() async throws {
      try await onOwnThread {
        let storm = try DeskRun(job: .session)
        try storm.waitUntilReady()
        try storm.openCall()
        var chance = Chance(seed: 5)
        for number in 0..<500 {
          storm.run.resize(
            number % 50 == 0
              ? Size(columns: 1, rows: 1)
              : Size(columns: 1 + chance.below(300), rows: 1 + chance.below(100)))
          storm.run.settle(milliseconds: 1)
        }
        let last = Size(columns: 120, rows: 40)
        storm.run.resize(last)
        try storm.wait(for: "ON CALL")
        storm.run.settle(milliseconds: 100)
        // A frame drawn whole shows the same: nothing of the storm is left.
        let settled = storm.run.screen.text
        let sent = storm.run.captured.count
        storm.run.settle(milliseconds: 100)
        #expect(
          storm.run.captured.count - sent < 500, "a clock may go on, and no frame of the storm")
        storm.run.signal(SIGCONT)
        storm.run.settle(milliseconds: 100)
        #expect(Self.withoutClocks(storm.run.screen.text) == Self.withoutClocks(settled))
        #expect(SequenceList(storm.run.captured).foreign == [])
        storm.run.type("\u{11}2")
        try storm.run.expect(end: 0)
      }
    }

    /// The time in the call goes on while we look.
    private static func withoutClocks(_ text: String) -> String {
      text.replacing(/\d+:\d\d(:\d\d)?/, with: "0:00")
    }

    @Test func `stopped and continued 200 times it is as it was`() async throws {
      try await onOwnThread {
        let desk = try DeskRun()
        try desk.waitUntilReady()
        let before = Self.withoutClocks(desk.run.screen.text)
        for _ in 0..<200 {
          desk.run.signal(SIGSTOP)
          desk.run.signal(SIGCONT)
          desk.run.settle(milliseconds: 1)
        }
        desk.run.settle(milliseconds: 100)
        #expect(Self.withoutClocks(desk.run.screen.text) == before)
        #expect(desk.run.isTaken)
        desk.run.type("\u{11}")
        try desk.run.expect(end: 0)
      }
    }

    @Test func `a terminal that closes ends it, with the call and the note kept`() async throws {
      try await onOwnThread {
        let desk = try DeskRun(job: .session)
        try desk.waitUntilReady()
        try desk.openCall()
        desk.run.type("n")
        desk.run.settle(milliseconds: 60)
        for letter in "works at home" {
          desk.run.type(String(letter))
          desk.run.settle(milliseconds: 5)
        }
        try desk.wait(for: "works at home")
        desk.run.hangUp()
        let end = try desk.run.measureEnd()
        #expect(end.status == -SIGHUP || end.status == 0)
        #expect(end.ownTime < .seconds(1))
        #expect(end.work < 0.3)
        #expect(try desk.holds("works at home"))
        let check = try DeskRun.command(
          ["journal", "check"] + DeskRun.store(in: desk.folder), in: desk.folder)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        let again = try DeskRun.command(
          ["--plain", "--lang", "en"] + DeskRun.store(in: desk.folder), in: desk.folder)
        #expect(again.output.contains("1  "), "\(again.output)")
      }
    }

    @Test func `the end of input without a signal ends it too, and it does not spin`() async throws
    {
      try await onOwnThread {
        let desk = try DeskRun(job: .group)
        try desk.waitUntilReady()
        desk.run.hangUp()
        let end = try desk.run.measureEnd()
        #expect(end.status == 0)
        #expect(end.ownTime < .seconds(1))
        #expect(end.work < 0.3)
      }
    }

    @Test func `while a terminal does not read it waits, idle and no larger`() async throws {
      try await onOwnThread {
        let desk = try DeskRun(size: Size(columns: 200, rows: 60))
        try desk.waitUntilReady()
        desk.run.isReading = false
        // The next screens, far more than a pty holds.
        for _ in 0..<40 {
          desk.run.type("\u{1B}[20~")
          desk.run.settle(milliseconds: 5)
        }
        desk.run.settle(milliseconds: 500)
        let memory = desk.run.memory
        for _ in 0..<40 {
          desk.run.type("\u{1B}[20~")
          desk.run.settle(milliseconds: 5)
        }
        desk.run.settle(milliseconds: 300)
        let work = desk.run.work
        desk.run.settle(milliseconds: 1000)
        #expect(desk.run.memory - memory < 1024)
        #expect(desk.run.work - work < 20)
        desk.run.signal(SIGTERM)
        try desk.run.expect(end: -SIGTERM)
        #expect(desk.run.hasSettingsOfBefore)
      }
    }
  }
}
