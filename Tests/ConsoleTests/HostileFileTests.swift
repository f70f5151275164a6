import Canvas
import Casework
import Chance
import HostileText
import Playbook
import Testing
import TextLayout

@testable import Console

/// Every text of a customer's file is hostile, whatever fields the model has.
@Suite struct HostileFileTests {
  private static let fixed = ["idLastFour": "1234", "lastFour": "1234"]

  static func file(_ texts: [String]) throws -> CustomerFile {
    try Filling(texts: texts, fixed: fixed).value()
  }

  /// The corpus, beginning with another string each time, so that each field meets each string.
  private static func turned(_ corpus: [String], by count: Int) -> [String] {
    Array(corpus[count...] + corpus[..<count])
  }

  /// All of them in a soak. On every run each string still stands somewhere each time, in other fields by language.
  private static func turns(of corpus: [String], in language: String) -> StrideTo<Int> {
    isSoak
      ? stride(from: 0, to: corpus.count, by: 1)
      : stride(from: language == "he" ? 3 : 0, to: corpus.count, by: 7)
  }

  @Test func `the model is filled in all its fields`() throws {
    let empty = Empty(in: try Self.file(["x"]))
    #expect(empty.paths == [])
  }

  @Test(arguments: ["en", "he"])
  func `every line of the report is clean, and no name makes one more`(_ language: String) throws {
    let corpus = try HostileStrings.all()
    try #require(corpus.count >= 300)
    let surroundings = try ShippedDesk.console(in: language).surroundings
    let words = surroundings.words(in: language)
    func lines(_ texts: [String]) throws -> [String] {
      FileReport(
        file: try Self.file(texts), at: surroundings.desk, now: ShippedDesk.now, words: words,
        zone: .utc
      ).lines
    }
    let count = try lines(["x", "y"]).count
    for index in Self.turns(of: corpus, in: language) {
      let lines = try lines(Self.turned(corpus, by: index))
      #expect(lines.allSatisfy(isHarmless), "\(corpus[index].debugDescription)")
      #expect(lines.count == count, "\(corpus[index].debugDescription)")
    }
  }

  @Test(arguments: ["en", "he"])
  func `every cell and every plain line of a call is clean`(_ language: String) throws {
    let corpus = try HostileStrings.all()
    for index in Self.turns(of: corpus, in: language) {
      var floor = try Self.floor(in: language, Self.turned(corpus, by: index))
      floor.press("F\(index % 7 + 2)")
      let cells = floor.console.draw().cells
      #expect(cells.allSatisfy { isHarmless($0.glyph?.text ?? "") })
      #expect(floor.console.plainLines().allSatisfy(isHarmless))
    }
  }

  @Test(arguments: ["en", "he"], [false, true])
  func `so is what a desk says of itself, its reps, notices, rings and lists`(
    _ language: String, _ isInCall: Bool
  ) throws {
    let corpus = try HostileStrings.all()
    for index in Self.turns(of: corpus, in: language) where isSoak || index % 2 == 0 {
      var floor = try FilledDesk.floor(
        in: language, isInCall: isInCall, texts: Self.turned(corpus, by: index))
      for keys in [[], ["Ctrl-P"], ["Esc", "Enter"]] {
        floor.press(keys)
        let cells = floor.console.draw().cells
        #expect(cells.allSatisfy { isHarmless($0.glyph?.text ?? "") })
        #expect(floor.console.plainLines().allSatisfy(isHarmless))
      }
    }
  }

  /// A desk is made once; each call begins on it.
  private static func floor(in language: String, _ texts: [String]) throws -> Floor {
    try Floor.call(in: language, file: file(texts))
  }
}

/// Where a value holds nothing, though it could.
private struct Empty {
  private(set) var paths: [String] = []

  init(in value: Any) { look(at: value, "") }

  private mutating func look(at value: Any, _ path: String) {
    let mirror = Mirror(reflecting: value)
    let mayBeEmpty: Set<Mirror.DisplayStyle> = [.optional, .collection, .set, .dictionary]
    if let style = mirror.displayStyle, mayBeEmpty.contains(style), mirror.children.isEmpty {
      paths.append(path)
    }
    for child in mirror.children { look(at: child.value, "\(path).\(child.label ?? "")") }
  }
}
