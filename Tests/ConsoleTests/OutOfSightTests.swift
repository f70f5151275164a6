import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// What stands out of sight says so, and nothing that somebody must read is cut.
@Suite(.bothLayouts) struct OutOfSightTests {
  static let sizes = [(120, 40), (80, 24), (60, 24)]

  @Test(arguments: ["en", "he"], sizes)
  func `a note that is longer than its place says where it goes on`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    for word in ["word", "מילה"] {
      var floor = try Floor.call(in: language)
      let row = { (floor: Floor) in
        floor.lines(size).first { $0.contains(floor.console.wording("call.note")) } ?? ""
      }
      floor.press("n")
      floor.type(word)
      #expect(!row(floor).contains { "↑↓↕".contains($0) })
      floor.type(String(repeating: " \(word)", count: 80))
      #expect(row(floor).contains("↑"), "\(row(floor))")
      floor.press("Home", "Up", "Up", "Up")
      floor.press("Esc")
      #expect(floor.lines(size).joined().contains { "↓↕".contains($0) }, "\(floor.lines(size))")
    }
  }

  @Test(arguments: ["en", "he"])
  func `options that have no room say how many there are beside`(_ language: String) throws {
    var floor = try Floor.call(in: language)
    floor.press("1", "i")
    let departments = floor.console.surroundings.desk.departments.count
    for (size, isCut) in [((60, 20), true), ((120, 40), false)] {
      let lines = floor.lines(size)
      let sign = lines.first { $0.contains("↓ ") }
      #expect((sign != nil) == isCut, "\(lines)")
    }
    try #require(departments > 3)
  }

  @Test(arguments: ["en", "he"], sizes)
  func `the phone of who may act for the customer is read on his pane, and every note`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    var file = Floor.ruth
    file.customer.authorised = ["Gil Cohen-Levinson, her elder son and guardian, 052-555-0199"]
    var floor = try Floor.call(in: language, file: file)
    floor.press("n")
    floor.press("Esc")
    floor.press("F8")
    let text = floor.lines(size).joined(separator: " ")
    #expect(text.contains("052-555-0199"), "\(text)")
  }

  @Test(arguments: ["en", "he"], sizes)
  func `what Enter does when the customer is gone stands whatever list of the file is open`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    var floor = try Floor.call(in: language)
    floor.press("1", "F6")
    floor.send(.resized(Size(columns: size.0, rows: size.1)))
    floor.press("z", "1")
    #expect(floor.console.call?.tab == .now)
    let moment = try #require(floor.console.call?.moment)
    let words = floor.console.wording
    let promise = words.plain("wrap.promises", ["what": try #require(moment.callBack)])
    func isSeen(_ text: String) -> Bool { floor.lines(size).contains { $0.contains(text) } }
    for cause in moment.causes { #expect(isSeen(cause.label)) }
    for key in ["F2", "F6", "Ctrl-P"] {
      floor.press(key)
      #expect(isSeen(String(promise.prefix(30))), "\(floor.lines(size))")
      #expect(isSeen(words("wrap.enter-closes")), "\(floor.lines(size))")
      let seen = moment.causes.count { isSeen($0.label) }
      #expect(seen == moment.causes.count || isSeen("↓ \(moment.causes.count - seen)"))
    }
  }

  @Test(arguments: ["en", "he"], [(80, 24), (60, 20)])
  func `matters that have no room under what an article says are counted`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    var floor = try Floor.call(in: language)
    floor.tell(.knowledgeLoaded(try ShippedDesk.knowledge()))
    floor.press("k", "Enter")
    try #require(floor.console.call?.told != nil)
    let titles = floor.console.offeredScripts.map { $0.title[language] }
    let lines = floor.lines(size)
    let seen = titles.prefix { title in lines.contains { $0.contains(title) } }.count
    #expect(seen > 0)
    let isCounted = lines.contains { $0.contains("↓ \(titles.count - seen)") }
    #expect(seen == titles.count || isCounted, "\(lines)")
  }
}
