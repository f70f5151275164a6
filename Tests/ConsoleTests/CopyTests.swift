import Canvas
import Casework
import Layouts
import Testing
import TextLayout

@testable import Console

/// What is marked with the mouse goes to the clipboard, and nothing takes the place of what is there.
@Suite(.bothLayouts) struct CopyTests {
  @Test(arguments: ["en", "he"])
  func `where only blanks are marked nothing is sent, and it is said`(_ language: String) throws {
    var floor = try Floor.call(in: language)
    floor.press("n")
    let blank = try #require(floor.blankRow)
    floor.drag(from: Point(column: 61, row: blank), to: Point(column: 50, row: blank))
    #expect(floor.effects == [])
    floor.press("Ctrl-C")
    #expect(floor.effects == [])
    #expect(floor.console.notice?.key == "notice.how-to-quit")
  }

  @Test func `what is marked is sent, with the mouse and again with its key`() throws {
    var floor = try Floor.call(in: "en")
    floor.drag(from: Point(column: 0, row: 1), to: Point(column: 30, row: 1))
    #expect(floor.effects.contains { if case .copy = $0 { true } else { false } })
    let sent = floor.effects
    floor.press("Ctrl-C")
    #expect(floor.effects == sent)
  }
}

/// Every text that has the keys gives up its selection, and none that has not.
@Suite(.bothLayouts) struct SelectionCopyTests {
  @Test(arguments: [
    ["n"], ["p"], ["/"], ["Ctrl-P"], ["F5", "/"], ["3", "Enter", "1", "1"],
  ])
  func `the selection of the field that has the keys is copied`(_ keys: [String]) throws {
    var floor = try Floor.call(in: "en")
    floor.press(keys)
    floor.press("Ctrl-A", "Backspace")
    floor.type("12 45")
    floor.press("Shift-Left", "Shift-Left", "Ctrl-C")
    #expect(floor.effects == [.copy("45")])
    floor.press("Right", "Ctrl-C")
    #expect(floor.effects == [] && floor.console.notice?.key == "notice.how-to-quit")
  }

  @Test(arguments: [[], ["F1", "/"]])
  func `so is that of a line between calls`(_ keys: [String]) throws {
    var floor = try Floor(in: "he")
    floor.press(keys)
    floor.type("abc")
    floor.press("Ctrl-A", "Ctrl-C")
    #expect(floor.effects == [.copy("abc")])
  }

  @Test func `a selection in the note is not copied from a form over it`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("secret")
    floor.press("Ctrl-A", "Ctrl-G", "Ctrl-C")
    #expect(floor.effects == [])
  }

  @Test func `a card in it is masked`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    floor.type("4580 2600 0000 0000")
    floor.press("Ctrl-A", "Ctrl-C")
    #expect(floor.effects == [.copy("**** **** **** 0000")])
  }
}

extension Floor {
  fileprivate var blankRow: Int? {
    let canvas = console.draw()
    return (0..<canvas.size.rows).first { row in
      (50...61).allSatisfy {
        let text = canvas[glassColumn: $0, row: row].glyph?.text ?? " "
        return text.allSatisfy(\.isWhitespace)
      }
    }
  }

  fileprivate mutating func drag(from: Point, to: Point) {
    for (what, place) in [(Input.Mouse.What.press, from), (.drag, to), (.release, to)] {
      send(.mouse(Input.Mouse(what: what, column: place.column, row: place.row)))
    }
  }
}

/// What one key copies in a list, and what a drag leaves out.
@Suite(.bothLayouts) struct CopiedNumberTests {
  private static let file: CustomerFile = {
    var file = Floor.ruth
    file.customer.account = "100502"
    file.customer.contactPoints = [
      ContactPoint(.phone, "0525550184"), ContactPoint(.mail, "ruth@example.com"),
    ]
    return file
  }()

  @Test(arguments: ["en", "he"])
  func `in a list it is what the chosen line has, else the number of the call`(
    _ language: String
  ) throws {
    var floor = try Floor.call(in: language, file: Self.file)
    var copied: Set<String> = []
    for tab in ["F8", "F5"] {
      floor.press(tab)
      for _ in 0..<12 {
        floor.press("y")
        for case .copy(let text) in floor.effects { copied.insert(text) }
        floor.press("Down")
      }
    }
    for text in ["48213", "100502", "052-555-0184", "ruth@example.com", "48102"] {
      #expect(copied.contains(text), "\(copied)")
    }
    floor.press("F2", "y")
    #expect(floor.effects == [.copy("48213")])
  }

  @Test(arguments: ["en", "he"])
  func `a drag over a list leaves its scroll bar and its wall out`(_ language: String) throws {
    var floor = try Floor.call(in: language)
    floor.press("F1")
    let side = CallLayout(floor.console.size, isSideOpen: true).side
    let wall = side.column - 1
    let canvas = floor.console.draw()
    let last = canvas.size.columns - 1
    let (from, to) =
      language == "he" ? (0, last - wall) : (wall, last)
    let marked = MarkedCells(
      from: Point(column: from, row: side.row + 2), to: Point(column: to, row: side.bottom - 1))
    let text = floor.console.text(of: marked)
    #expect(!text.isEmpty && !text.contains { "│█".contains($0) }, "\(text)")
  }
}
