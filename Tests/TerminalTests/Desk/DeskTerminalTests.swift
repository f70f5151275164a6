import Canvas
import Foundation
import Glibc
import HostileText
import Testing

extension OnATerminal {
  /// The program itself, on every kind of terminal that it promises.
  @Suite struct DeskTerminalTests {
    struct Kind: CustomTestStringConvertible, Sendable {
      let type: String
      var environment: [String: String] = [:]
      /// What its first screen holds, and does not.
      var has: [String] = []
      var hasNot: [String] = []
      var testDescription: String { "\(type) \(environment)" }

      static let all = [
        Kind(type: "xterm-256color", has: ["38;5;", "48;5;", "\u{1B}[8l"]),
        Kind(type: "screen-256color", has: ["38;5;"]),
        Kind(type: "tmux-256color", has: ["38;5;"]),
        Kind(type: "xterm", has: ["\u{1B}[37"], hasNot: ["38;5;"]),
        Kind(type: "linux", has: ["\u{1B}[3"], hasNot: ["38;5;", "$p"]),
        Kind(type: "vt220", hasNot: ["38;5;", "\u{1B}[37", "$p"]),
        Kind(type: "xterm-256color", environment: ["NO_COLOR": "1"], hasNot: ["38;5;", "48;5;"]),
        Kind(type: "xterm-256color", environment: ["NO_COLOR": ""], has: ["38;5;"]),
      ]
    }

    @Test(arguments: Kind.all)
    func `it takes the terminal, leads into a call, and gives it back`(kind: Kind) async throws {
      try await onOwnThread {
        let desk = try DeskRun(type: kind.type, environment: kind.environment)
        try desk.waitUntilReady()
        let bytes = String(decoding: desk.run.captured, as: UTF8.self)
        for wanted in kind.has { #expect(bytes.contains(wanted), "\(wanted.debugDescription)") }
        try Self.expectExplicitModeFirst(bytes)
        for other in kind.hasNot { #expect(!bytes.contains(other), "\(other.debugDescription)") }
        try desk.openCall()
        desk.run.type("\u{11}2")
        try desk.run.expect(end: 0)
        desk.run.expectGivenBack()
        #expect(SequenceList(desk.run.captured).foreign == [])
      }
    }

    /// Told to leave the order of letters to us before the first of them is sent.
    private static func expectExplicitModeFirst(_ bytes: String) throws {
      let told = try #require(bytes.range(of: "\u{1B}[8l\u{1B}[?2501l\u{1B}[?1243l"))
      let drawn = try #require(bytes.range(of: "READY"))
      #expect(told.upperBound < drawn.lowerBound)
      guard let screen = bytes.range(of: "\u{1B}[?1049h") else { return }
      #expect(screen.upperBound <= told.lowerBound)
    }

    @Test(arguments: ["dumb", "", "unknown"])
    func `on a terminal without a screen it works in lines`(type: String) async throws {
      try await onOwnThread {
        let desk = try DeskRun(type: type)
        try desk.run.wait("the desk in lines", seconds: 20) {
          String(decoding: $0.captured, as: UTF8.self).contains("READY")
        }
        #expect(!desk.run.captured.contains(0x1B))
        desk.run.type("\u{4}")
        try desk.run.expect(end: 0)
      }
    }

    @Test(arguments: [["--theme", "light"], ["--no-mouse"], ["--order", "word"]])
    func `an option that needs a screen is wrong use where there is none`(
      option: [String]
    ) throws {
      let folder = FileManager.default.temporaryDirectory
      for more in [[], ["--plain"]] {
        let said = try DeskRun.command(
          ["--store", "/nowhere"] + option + more, in: folder, environment: ["TERM": "dumb"])
        #expect(said.status == 64)
        #expect(said.errors.contains(option[0]))
      }
    }

    @Test func `a theme is asked for, changed with a key, and kept for the next start`()
      async throws
    {
      try await onOwnThread {
        let desk = try DeskRun(arguments: ["--lang", "en", "--theme", "contrast"])
        try desk.waitUntilReady()
        let before = desk.run.screen[1, 0]
        desk.run.type("\u{14}")
        try desk.wait(for: "Colours: dark")
        #expect(desk.run.screen[1, 0] != before)
        desk.run.type("\u{11}")
        try desk.run.expect(end: 0)
        let kept = desk.folder.appending(path: "config/moked/terminal.yaml")
        #expect(try String(contentsOf: kept, encoding: .utf8).contains("theme: dark"))
      }
    }

    @Test func `locked, no word of a customer is on the screen, and only Enter opens it`()
      async throws
    {
      try await onOwnThread {
        let desk = try DeskRun()
        try desk.waitUntilReady()
        try desk.openCall()
        let name = desk.run.screen.row(1).split(separator: "  ").first.map(String.init) ?? ""
        #expect(!name.isEmpty)
        desk.run.type("\u{C}")
        try desk.wait(for: "LOCKED")
        desk.run.settle()
        #expect(!desk.run.screen.text.contains(name.trimmingCharacters(in: .whitespaces)))
        #expect(desk.run.screen.text.contains("the call goes on"))
        for key in ["1", "n", "\u{11}", "\u{1B}[<0;5;39M", "\u{1B}[200~x\u{1B}[201~"] {
          desk.run.type(key)
          desk.run.settle(milliseconds: 60)
          #expect(desk.run.screen.text.contains("LOCKED"))
        }
        desk.run.type("\r")
        try desk.wait(for: "ON CALL")
      }
    }
  }
}
