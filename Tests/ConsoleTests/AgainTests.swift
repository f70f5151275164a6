import Canvas
import Casework
import Playbook
import Testing

@testable import Console

/// A matter that was solved three days ago, and the script that opens an issue on one of its area.
@Suite struct AgainTests {
  private static let ruth: CustomerFile = {
    var file = Floor.ruth
    file.issues[0].status = .solved
    file.issues[0].history = [
      IssueChange(
        at: ShippedDesk.now - .days(3), by: "noa", field: .status, old: "open", new: "solved")
    ]
    return file
  }()

  /// Where the fault script opens its issue.
  private func floor(in language: String) throws -> Floor {
    var floor = try Floor.call(in: language, file: Self.ruth)
    floor.settle(floor.console.act(.begin(script: "fault/no-service")))
    for _ in 0..<20 where floor.console.call?.moment.acts.isEmpty == true {
      if let question = floor.console.call?.moment.question, case .choice = question.input {
        floor.press(question.key.hasSuffix("restart") ? "2" : "1")
      } else {
        floor.press("Enter")
      }
    }
    return floor
  }

  @Test(arguments: [
    ("en", "Open 48102 again: slow internet", "solved on 19 Nov"),
    ("he", "לפתוח שוב את 48102: slow internet", "נפתרה ב-19.11"),
  ])
  func `the old issue is offered before a new one is opened`(
    _ language: String, _ label: String, _ detail: String
  ) throws {
    var floor = try floor(in: language)
    floor.press("Enter")
    guard case .menu(let menu) = floor.console.sheet else { return #expect(Bool(false)) }
    #expect(menu.choices.map(\.does) == [.again(48102), .again(nil)])
    #expect(menu.choices[0].label == label)
    #expect(menu.choices[0].detail == detail)
    floor.press("1")
    #expect(floor.kept.contains { $0.kind == "issueChanged" })
    #expect(!floor.kept.contains { $0.kind == "issueOpened" })
  }

  @Test func `a new matter is one key away, and Esc does nothing`() throws {
    var floor = try floor(in: "en")
    floor.press("Enter", "Esc")
    #expect(!floor.kept.contains { ["issueChanged", "issueOpened"].contains($0.kind) })
    floor.press("Enter", "2")
    #expect(floor.kept.contains { $0.kind == "issueOpened" })
    #expect(!floor.kept.contains { $0.kind == "issueChanged" })
  }
}
