import Canvas
import Foundation
import HostileText
import Testing

extension OnATerminal {
  /// The mouse, pasting and copying, as they come through a terminal.
  @Suite struct DeskMouseTests {
    @Test(arguments: ["en", "he"])
    func `a click on a line chooses it, and a second opens it`(language: String) async throws {
      try await onOwnThread {
        let desk = try DeskRun(arguments: ["--lang", language])
        try desk.wait(for: language == "en" ? "MY PROMISES" : "ילש תוחטבהה")
        desk.run.settle()
        let row = try #require((6..<20).first { desk.run.screen.row($0).contains(":00") })
        let place = Point(column: 60, row: row + 1)
        desk.click(place)
        desk.click(place)
        let opened = language == "en" ? "ON CALL" : "החישב"
        try desk.wait(for: opened)
      }
    }

    @Test func `a click answers, opens a tab, and presses what the hint line names`()
      async throws
    {
      try await onOwnThread {
        let desk = try DeskRun()
        try desk.waitUntilReady()
        try desk.openCall()
        try desk.wait(for: "F6")
        desk.run.settle()
        let before = desk.run.screen.text
        desk.click(try #require(desk.place(of: "F6")))
        try desk.run.wait("the tab") { $0.screen.text != before }
        desk.run.type("\u{1B}")
        desk.run.settle(milliseconds: 60)
        desk.click(try #require(desk.place(of: "n note")))
        desk.run.type("hello there")
        try desk.wait(for: "hello there")
        desk.run.type("\u{1B}")
        desk.run.settle(milliseconds: 60)
        let choice = try #require(
          (8..<25).first { desk.run.screen.row($0).hasPrefix("     2  ") })
        desk.click(Point(column: 12, row: choice))
        try desk.wait(for: "OPENING")
      }
    }

    @Test(arguments: ["en", "he"])
    func `what is dragged over is copied in the order in which it is read`(
      language: String
    ) async throws {
      try await onOwnThread {
        let desk = try DeskRun(arguments: ["--lang", language])
        try desk.run.wait("the bar", seconds: 20) { !$0.screen.row(0).allSatisfy { $0 == " " } }
        desk.run.settle(milliseconds: 100)
        let row = desk.run.screen.row(0)
        let columns = desk.run.screen.size.columns
        desk.run.clear()
        desk.mouse(0, at: Point(column: 0, row: 0))
        desk.mouse(32, at: Point(column: 60, row: 0))
        desk.mouse(32, at: Point(column: columns - 1, row: 0))
        desk.mouse(0, at: Point(column: columns - 1, row: 0), isRelease: true)
        try desk.run.wait("the copy") {
          String(decoding: $0.captured, as: UTF8.self).contains("]52;c;")
        }
        desk.run.settle()
        let sent = String(decoding: desk.run.captured, as: UTF8.self)
        let coded = try #require(sent.firstMatch(of: /\]52;c;([A-Za-z0-9+\/=]*)\x07/)?.output.1)
        let copied = String(
          decoding: try #require(Data(base64Encoded: String(coded))), as: UTF8.self)
        #expect(copied.filter { $0 != " " }.sorted() == row.filter { $0 != " " }.sorted())
        if language == "en" {
          #expect(row.contains(copied))
        } else {
          #expect(!row.contains(copied))
        }
        #expect(desk.place(of: language == "en" ? "Copied" : "קתעוה") != nil)
      }
    }

    @Test func `one key leaves the mouse to the terminal, and takes it again`() async throws {
      try await onOwnThread {
        let desk = try DeskRun()
        try desk.waitUntilReady()
        #expect(desk.run.screen.modes.last == "mouse 2")
        desk.run.type("\u{F}")
        try desk.run.wait("no mouse") { $0.screen.modes.last == "mouse 0" }
        desk.run.type("\u{F}")
        try desk.run.wait("the mouse") { $0.screen.modes.last == "mouse 2" }
      }
    }

    @Test func `a paste is never a command, marked or not`() async throws {
      try await onOwnThread {
        let desk = try DeskRun()
        try desk.waitUntilReady()
        try desk.openCall()
        let hostile = "z1\rd\u{11}2"
        desk.run.type("\u{1B}[200~\(hostile)\u{1B}[201~")
        try desk.wait(for: "into the note")
        desk.run.type("z1z1z1 and so on")
        try desk.wait(for: "and so on")
        #expect(desk.run.screen.text.contains("ON CALL"))
        #expect(desk.run.status == nil)
        #expect(SequenceList(desk.run.captured).foreign == [])
      }
    }

    @Test func `the wheel moves what the arrows move`() async throws {
      try await onOwnThread {
        let desk = try DeskRun()
        try desk.waitUntilReady()
        let before = desk.underTheClock
        let chosen = try #require((5..<20).first { desk.run.screen.row($0).hasPrefix(" > ") })
        desk.mouse(65, at: Point(column: 20, row: 10))
        try desk.run.wait("another line") { run in
          (5..<20).contains { $0 != chosen && run.screen.row($0).hasPrefix(" > ") }
        }
        #expect(desk.underTheClock == before)
      }
    }
  }
}
