import Foundation
import Glibc
import Testing

/// The line to the terminal is lost in mid-call: the program ends, and what was being typed is there when it is next opened.
@Suite(.serialized) struct LostLineTests {
  @Test func `words in an open form are in the note of the call that goes on`() throws {
    let desk = try ScratchDesk()
    _ = try desk.screenBeforeDeath(
      ["ring 052-555-0184", "key Enter", "key 1"], Window.wide[1])
    let console = try RealConsole(
      "exec env --default-signal=HUP \(try Program.path.get()) --store \(desk.store) --rep dana --lang en",
      environment: desk.program.environment.merging(["TERM": "xterm-256color"]) { $1 })
    #expect(console.shows("Go on with it"))
    console.type("1")
    #expect(console.shows("ON CALL"))
    console.type("p")
    #expect(console.shows("By when"))
    console.type("ring her sister")
    #expect(console.shows("sister"))
    console.hangUp()
    #expect(console.end() == -SIGHUP)
    #expect(console.isGivenBack)
    let screens = try desk.screens(["key 1", "screen after"], Window.wide[1])
    #expect(screens[0].contains("ring her sister"))
    #expect(try desk.run("journal", "check").status == 0)
  }
}
