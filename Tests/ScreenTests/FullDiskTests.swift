import Foundation
import Testing

/// The console on a real terminal when its disk takes no more: it says so, loses nothing, and gives the terminal back.
@Suite(.serialized) struct FullDiskTests {
  @Test func `a disk that is full in mid-call is said, and nothing that was kept is lost`() throws {
    let desk = try ScratchDesk()
    // What is kept of the resources is kept now, and the log begins anew.
    _ = try desk.screens(["ring 052-555-0184", "key Enter", "key 1", "screen x"], Window.wide[1])
    let size = try Data(contentsOf: URL(fileURLWithPath: desk.store)).count
    let blocks = size / 512 + 64
    let console = try RealConsole(
      "ulimit -f \(blocks) && exec \(try Program.path.get()) "
        + "--store \(desk.store) --rep dana --lang en",
      environment: desk.program.environment.merging(["TERM": "xterm-256color"]) { $1 })
    #expect(console.shows("Go on with it"))
    console.type("1")
    #expect(console.shows("ON CALL"))
    // Each is an act on disk; the log grows until it may not.
    for _ in 0..<400 where !console.hasShown("NOT saved") {
      console.type("h")
      console.read(within: 50)
    }
    #expect(console.shows("NOT saved"))
    console.type("\u{11}")
    #expect(console.shows("Everything"))
    console.type("2")
    #expect(console.end() == 0)
    let last = String(decoding: console.sent.suffix(400), as: UTF8.self)
    #expect(last.contains("\u{1b}[?1049l"), "the terminal is not given back")
    #expect(try desk.run("journal", "check").status == 0)
    #expect(try Journal.all(at: desk).first?.kinds.contains("held") == true)
  }
}
