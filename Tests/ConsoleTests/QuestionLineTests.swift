import Canvas
import Casework
import Layouts
import Testing

@testable import Console
@testable import Playbook

/// What is asked stands whole over its answers, however long it is and however narrow the window.
@Suite(.bothLayouts) struct QuestionLineTests {
  static let sizes = [(120, 40), (80, 24), (60, 24), (60, 20)]

  private static func question(_ input: Moment.Question.Input) -> Moment.Question {
    Moment.Question(
      key: "q",
      text:
        "Did all of this begin before the day on which our technician came and changed the box?",
      short: nil, input: input, isForRep: false, isRequired: false,
      proposed: "what was answered the last time that somebody asked it of this same customer")
  }

  @Test(arguments: ["en", "he"], sizes)
  func `under a line to say`(_ language: String, _ size: (Int, Int)) throws {
    var floor = try Floor.call(in: language)
    floor.press("1")
    try #require(floor.console.call?.moment.say != nil)
    let choices = (1...3).map {
      Moment.Choice(digit: $0, label: "answer \($0)", answer: .choice("a\($0)"), isProposed: false)
    }
    for input in [Moment.Question.Input.choice(choices), .text] {
      let question = Self.question(input)
      floor.console.call?.moment.question = question
      let text = floor.lines(size).joined(separator: " ")
      for word in question.text.split(separator: " ") { #expect(text.contains(word), "\(word)") }
      if input == .text {
        #expect(text.contains("what was answered"))
      } else {
        for choice in choices { #expect(text.contains(choice.label)) }
      }
    }
  }

  /// A list of the file that is open gives its room to the answers, and has it back when they are given.
  @Test(arguments: ["en", "he"], [(80, 24), (60, 24)])
  func `no list of the file cuts an answer off`(_ language: String, _ size: (Int, Int)) throws {
    var floor = try Floor.call(in: language)
    floor.press("1")
    let roomy = floor.console.call?.moment
    for count in [2, 4, 6] {
      let choices = (1...count).map {
        Moment.Choice(
          digit: $0, label: "answer \($0)", answer: .choice("a\($0)"), isProposed: false)
      }
      floor.console.call?.moment.question = Self.question(.choice(choices))
      for tab in ["F3", "F5", "F8"] {
        floor.press(tab)
        let lines = floor.lines(size)
        for choice in choices { #expect(lines.contains { $0.contains(choice.label) }, "\(tab)") }
        #expect(!lines.contains { $0.contains("↓ ") }, "\(tab)")
        let screen = try #require(floor.console.call)
        #expect(floor.console.layout(of: screen).side.rows >= 1, "\(tab)")
      }
    }
    floor.console.call?.moment = try #require(roomy)
    floor.send(.resized(Size(columns: size.0, rows: size.1)))
    let screen = try #require(floor.console.call)
    #expect(floor.console.layout(of: screen).side.rows >= 5)
  }

  @Test(arguments: ["en", "he"], [(80, 24), (60, 24)])
  func `beside no list of the file is an offered script or a cause cut off`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    for keys in [["F5"], ["z", "1", "F5"]] {
      var floor = try Floor.call(in: language)
      floor.press(keys)
      #expect(!floor.lines(size).contains { $0.contains("↓ ") }, "\(keys)")
    }
  }

  @Test(arguments: ["en", "he"], [(60, 24)])
  func `in every step of what ships`(_ language: String, _ size: (Int, Int)) throws {
    for script in 1...4 {
      var floor = try Floor.call(in: language)
      floor.press("\(script)")
      for _ in 0..<12 where floor.console.call?.moment.phase == .inScript {
        let question = floor.console.call?.moment.question?.text ?? ""
        let text = floor.lines(size).joined(separator: " ")
        for word in question.split(separator: " ") {
          #expect(text.contains(word), "\(question): \(text)")
        }
        floor.press("Enter")
        if floor.console.isEditing { floor.press("1", "Enter") }
        if floor.console.notice?.key == "refusal.answer-needed" { floor.press("1") }
      }
    }
  }
}

extension Floor {
  /// The screen as it is read in a window of another size.
  func lines(_ size: (Int, Int)) -> [String] {
    var floor = self
    floor.send(.resized(Size(columns: size.0, rows: size.1)))
    return floor.console.draw(isLogged: true).logicalLines
  }
}
