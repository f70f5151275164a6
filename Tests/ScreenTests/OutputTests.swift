import Layouts
import Testing

/// What commands print gets out, or they say that it did not.
@Suite(.hebrewLayout) struct OutputTests {
  @Test(arguments: [
    ["keys"], ["keys", "--json"], ["keys", "--man"], ["find", "0184"], ["find", "0184", "--json"],
    ["advise", "--all"], ["reps"], ["doctor"], ["journal", "check"], ["--help"], ["--version"],
    ["desk", "--plain", "--rep", "dana"],
  ])
  func `a full disk under the output is status 74`(_ command: [String]) throws {
    let desk = try ScratchDesk()
    let takesStore = command[0].hasPrefix("--") ? [] : ["--store", desk.store]
    let outcome = try desk.program.run(command + takesStore, to: "/dev/full")
    #expect(outcome.status == 74, "\(command): \(outcome.complaint)")
    #expect(outcome.complaint.contains("standard output"))
  }

  @Test func `a play's screens in logical order read as they were written`() throws {
    let desk = try ScratchDesk()
    let lines = ["ring 052-555-0184", "key Enter", "key 1", "screen call"]
    let glass = try desk.play(lines, Window.wide[0]).text
    let read = try desk.play(lines, Window.wide[0], more: ["--logical"]).text
    #expect(!glass.contains("רונית כהן") && read.contains("רונית כהן"))
    #expect(read.contains("לא מזוהה"))
    #expect(read.contains("לומר, נוסח מחייב"))
  }

  @Test func `what arrives from outside is shown, and the same play prints the same`() throws {
    let lines = [
      #"event ringing {"from": "052-555-0184", "waited": "4m10s", "call": "77"}"#, "screen rings",
      #"event gaveUp {"call": "77"}"#, "screen gone", "ring 052-555-0184", "key Enter", "key 1",
      #"event failed {"kind": "full"}"#, "screen full",
      #"event fileChanged {"account": "100201", "field": "city", "value": "Haifa"}"#,
      "key n", "screen changed", "key F8", "screen people",
    ]
    let runs = try (0..<2).map { _ in try ScratchDesk().play(lines, Window.wide[1]) }
    try #require(runs[0].status == 0, "\(runs[0].complaint)")
    #expect(runs[0].output == runs[1].output)
    let screens = Screen.all(in: runs[0].text)
    #expect(screens[0].contains("052-555-0184") && screens[0].contains("04:10"))
    #expect(!screens[1].contains("052-555-0184"))
    #expect(screens[2].contains("The disk is full"))
    #expect(screens[3].contains("This file has changed"))
    #expect(screens[4].contains("Haifa"))
  }

  @Test(arguments: [
    "event", "event nothing {}", "event ringing", "event gaveUp {\"x\": 1}",
    "event failed {\"kind\": \"tired\"}", "event fileChanged {\"account\": \"none\"}",
  ])
  func `an event that cannot be read is named with its line`(_ line: String) throws {
    let outcome = try ScratchDesk().play(["key Enter", line], Window.wide[1])
    #expect(outcome.status == 65)
    #expect(outcome.complaint.contains("line 2"), "\(outcome.complaint)")
  }
}
