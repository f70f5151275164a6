import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// Who rings, why he probably calls and what opens it, in a window of any width.
@Suite(.bothLayouts) struct RingingTests {
  static let sizes = [(120, 40), (120, 24), (80, 24), (60, 24)]

  private static func title(_ text: String) -> LocalText { ["en": text, "he": text] }

  private static let file: CustomerFile = {
    var file = Floor.ruth
    file.promises = [
      Promise(
        id: 1, what: title("call back with an answer"), due: ShippedDesk.now - .days(3),
        made: ShippedDesk.now - .days(5), by: "amir")
    ]
    file.issues = [(48102, "wrong charge on the bill"), (48103, "slow internet")].map {
      Issue(
        number: $0, title: title($1), reason: "internet.slow", status: .open,
        opened: ShippedDesk.now - .days(3))
    }
    return file
  }()

  private static func found(_ number: Int) -> Found {
    Found(
      id: CustomerID(rawValue: Int64(number)), account: "10040\(number)",
      name: "Candidate \(number)", city: "Hod Hasharon", phone: "", openIssues: 0, hasLeft: false)
  }

  private static func floor(
    _ language: String, calls: Int, candidates: Int = 1
  ) throws -> Floor {
    var floor = try Floor(in: language)
    floor.tell(
      .ringing(
        (1...calls).map {
          RingingCall(
            ring: Ring(
              call: "\($0)", rep: "dana", from: "0525550184", waited: .seconds(130),
              at: ShippedDesk.now),
            candidates: (1...candidates).map(found), file: candidates == 1 ? file : nil)
        }))
    return floor
  }

  @Test(arguments: ["en", "he"], sizes)
  func `what was promised and not done comes before all else, and Enter is named`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    let floor = try Self.floor(language, calls: 1)
    let lines = floor.lines(size)[1...4].joined(separator: " ")
    let words = floor.console.wording
    let broken = words.plain(
      "ring.broken",
      [
        "what": "call back with an answer",
        "due": words.moment(ShippedDesk.now - .days(3)),
      ])
    for text in [
      "052-555-0184", "Candidate 1", size.0 < 80 ? String(broken.prefix(50)) : broken,
      "wrong charge", words("ring.enter"),
    ] { #expect(lines.contains(text), "\(text): \(lines)") }
    #expect(floor.console.plainLines().contains(broken))
  }

  @Test func `of the promises that were not kept the latest is why he calls, and none of long ago`()
    throws
  {
    func reasons(_ daysAgo: [Int]) throws -> [String] {
      var file = Self.file
      file.promises = daysAgo.map { days in
        Promise(
          id: Int64(days), what: Self.title("promise of \(days)"),
          due: ShippedDesk.now - .days(days), made: ShippedDesk.now - .days(days + 1), by: "amir")
      }
      let ring = Ring(call: "1", rep: "dana", from: "0525550184", at: ShippedDesk.now)
      let console = try Floor(in: "en").console
      return console.whyHeCalls(RingingCall(ring: ring, candidates: [Self.found(1)], file: file))
    }
    #expect(try reasons([40, 3, 20]).filter { $0.contains("promise of") }.count == 1)
    #expect(try reasons([40, 3, 20])[0].contains("promise of 3"))
    #expect(try reasons([125]) == ["wrong charge on the bill", "slow internet"])
  }

  @Test(arguments: ["en", "he"], sizes)
  func `five calls are not one, nor are five candidates three`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    let floor = try Self.floor(language, calls: 5, candidates: 5)
    let lines = floor.lines(size)
    let words = floor.console.wording
    #expect(lines[1].contains(words("ring.more", ["n": .number(4)])), "\(lines[1])")
    #expect(lines[1].contains(words("ring.enter")))
    for number in 1...3 { #expect(lines[2].contains("Candidate \(number)"), "\(lines[2])") }
    #expect(lines[2].contains(words("ring.more", ["n": .number(2)])))
    let plain = floor.console.plainLines()[0]
    #expect(plain.contains(words("ring.more", ["n": .number(4)])))
  }

  @Test(arguments: ["en", "he"])
  func `Enter is not named where it takes something else`(_ language: String) throws {
    var floor = try Self.floor(language, calls: 1)
    let enter = floor.console.wording("ring.enter")
    func isNamed() -> Bool { floor.lines((120, 40))[1].contains(enter) }
    #expect(isNamed())
    floor.press("Ctrl-K")
    try #require(floor.console.sheet != nil)
    #expect(!isNamed())
    floor.press("Esc", "l")
    try #require(floor.console.ready.isFinding)
    #expect(!isNamed())
    floor.press("Esc", "/")
    try #require(floor.console.ready.filter != nil)
    #expect(!isNamed())
    floor.press("Esc")
    #expect(isNamed())
  }

  @Test(arguments: ["en", "he"])
  func `all that decides about a ringing call is printed in plain mode too`(
    _ language: String
  ) throws {
    var floor = try Floor(in: language)
    let ring = Ring(
      call: "1", rep: "dana", from: "0525550184", waited: .seconds(250), isCallBack: true,
      at: ShippedDesk.now)
    floor.tell(.ringing([RingingCall(ring: ring, candidates: [Self.found(1)], file: nil)]))
    let words = floor.console.wording
    let printed = floor.console.plainLines().prefix(3).joined(separator: " ")
    for text in [
      "052-555-0184", words("ring.call-back"), words.plain("ring.waited", ["time": "04:10"]),
      words("ring.enter"), "Candidate 1",
    ] { #expect(printed.contains(text), "\(text): \(printed)") }
  }
}
