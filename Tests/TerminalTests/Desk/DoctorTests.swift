import Canvas
import Foundation
import Glibc
import HostileText
import Testing

extension OnATerminal {
  @Suite struct DoctorTests {
    @Test(arguments: ["en", "he"])
    func `it asks the terminal and leaves it as it was`(language: String) async throws {
      try await onOwnThread {
        let around = language == "en" ? "KONSOLE_VERSION" : "WT_SESSION"
        let desk = try DeskRun(
          arguments: ["doctor", "--lang", language], environment: [around: "1"])
        let status = try desk.run.waitForEnd(seconds: 20)
        #expect(status == 0)
        #expect(desk.run.hasSettingsOfBefore)
        #expect(desk.run.screen.modes == desk.run.modesBefore)
        #expect(!desk.run.screen.isAlternate)
        #expect(desk.run.screen.text.contains("DA1"))
        // The setting to change, by the name that the terminal's own menu gives it.
        let setting = language == "en" ? "Bi-Directional text rendering" : "Windows Terminal"
        let said = String(decoding: desk.run.captured, as: UTF8.self)
        #expect(said.contains(setting), "\(said)")
        #expect(SequenceList(desk.run.captured).foreign == [])
      }
    }

    @Test func `without a terminal it says so, and what it can`() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "moked-none")
      let said = try DeskRun.command(["doctor", "--json", "--store", "/nowhere/x"], in: folder)
      #expect(said.status == 1)
      let report = try JSONSerialization.jsonObject(with: Data(said.output.utf8))
      let findings = try #require((report as? [String: Any])?["findings"] as? [[String: Any]])
      let states = Dictionary(
        uniqueKeysWithValues: findings.map { ($0["what"] as? String, $0["state"] as? String) })
      #expect(states["terminal"] == "fault")
      #expect(states["store"] == "fault")
      #expect(states["locale"] == "well")
      #expect(states["own-files"] == "well")
    }

    @Test func `files of one's own that nothing could read are not called right`() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "moked-\(UUID())")
      defer { try? FileManager.default.removeItem(at: folder) }
      let themes = folder.appending(path: "config/moked/themes")
      try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
      try Data("roles:\n  plain: 3\n".utf8).write(to: themes.appending(path: "dark.yaml"))
      let said = try DeskRun.command(
        ["doctor", "--lang", "en", "--store", "/nowhere/x"], in: folder)
      #expect(said.output.contains("Own files: 1 in ") && said.output.contains("not looked at"))
    }

    @Test func `a wrong file of one's own is told with its line, and the desk opens`()
      async throws
    {
      try await onOwnThread {
        let desk = try DeskRun()
        try desk.waitUntilReady()
        desk.run.type("\u{11}")
        try desk.run.expect(end: 0)
        let own = desk.folder.appending(path: "config/moked")
        for folder in ["themes", "keymaps"] {
          try FileManager.default.createDirectory(
            at: own.appending(path: folder), withIntermediateDirectories: true)
        }
        try Data("call:\n  notes: [n]\n".utf8).write(
          to: own.appending(path: "keymaps/default.yaml"))
        try Data("order: sideways\n".utf8).write(to: own.appending(path: "terminal.yaml"))
        try Data("roles:\n  plain: 3\n".utf8).write(to: own.appending(path: "themes/dark.yaml"))
        let said = try DeskRun.command(
          ["doctor", "--lang", "en"] + DeskRun.store(in: desk.folder), in: desk.folder)
        #expect(said.output.contains("terminal.yaml:1:8: there is no order `sideways`"))
        #expect(said.output.contains("themes/dark.yaml:"))
        #expect(said.output.contains("keymaps/default.yaml:2:3: "))
        #expect(said.output.contains("`note`"))
      }
    }

    @Test func `calibrating keeps the way that the person chose, and the desk takes it`()
      async throws
    {
      try await onOwnThread {
        let desk = try DeskRun(arguments: ["doctor", "--calibrate", "--lang", "en"])
        try desk.wait(for: "[3]")
        desk.run.type("2")
        let status = try desk.run.waitForEnd(seconds: 20)
        #expect(status == 0)
        let kept = desk.folder.appending(path: "config/moked/terminal.yaml")
        #expect(try String(contentsOf: kept, encoding: .utf8).contains("order: logical"))
        let said = try DeskRun.command(
          ["doctor", "--calibrate"] + DeskRun.store(in: desk.folder), in: desk.folder)
        #expect(said.status == 64)
      }
    }

    @Test(arguments: ["dumb", "", "unknown"])
    func `a terminal of plain text is sent nothing else, and is not calibrated`(type: String)
      async throws
    {
      try await onOwnThread {
        let asked = try DeskRun(type: type, arguments: ["doctor", "--calibrate", "--lang", "en"])
        #expect(try asked.run.waitForEnd(seconds: 20) == 64)
        #expect(!asked.run.captured.contains(0x1B))
        let checked = try DeskRun(type: type, arguments: ["doctor", "--lang", "en"])
        _ = try checked.run.waitForEnd(seconds: 20)
        #expect(!checked.run.captured.isEmpty && !checked.run.captured.contains(0x1B))
      }
    }

    @Test(arguments: [("visual", "ןהכ"), ("logical", "כהן"), ("word", "כהן")])
    func `names are sent in the order of the strategy`(order: String, sent: String) async throws {
      try await onOwnThread {
        let desk = try DeskRun(arguments: ["--lang", "he", "--order", order])
        try desk.run.wait("the bar", seconds: 20) { !$0.screen.row(0).allSatisfy { $0 == " " } }
        desk.run.type("cohen")
        try desk.run.wait(sent, seconds: 20) { $0.screen.text.contains(sent) }
        desk.run.settle()
        let explicit = String(decoding: desk.run.captured, as: UTF8.self).contains("\u{1B}[8l")
        #expect(explicit == (order != "logical"))
      }
    }
  }
}
