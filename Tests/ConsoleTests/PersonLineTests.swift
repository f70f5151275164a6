import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// Who is on the line, how to address him and what care he needs, in a window of any width.
@Suite(.bothLayouts) struct PersonLineTests {
  static let sizes = [(120, 40), (80, 24), (60, 24)]

  private static func file(_ change: (inout Customer) -> Void) -> CustomerFile {
    var file = Floor.ruth
    file.customer.city = "Kfar Saba"
    file.customer.monthsWithUs = 50
    change(&file.customer)
    return file
  }

  private static func identified(_ language: String, _ file: CustomerFile) throws -> Floor {
    var floor = try Floor.call(in: language, file: file)
    floor.press("v", "1", "2")
    return floor
  }

  @Test(arguments: ["en", "he"], sizes)
  func `how to address her stays when the town goes`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    for (name, address) in [("Ruth Levi", "Ruth"), ("Ruth Cohen-Levi of Hod Hasharon", "")] {
      let floor = try Self.identified(
        language, Self.file { ($0.name, $0.address) = (name, address) })
      let line = floor.lines(size)[1]
      let words = floor.console.wording
      let short = words("call.address-short.feminine")
      let long = words.plain(
        "call.address.feminine", ["name": address.isEmpty ? name : address])
      let isShort = size.0 < 80 || address.isEmpty && size.0 < 120
      #expect(line.contains(isShort ? short : long), "\(line)")
      #expect(line.hasPrefix(name.prefix(9)))
      #expect(line.contains(words("identified.none")))
      #expect(line.contains("48213"), "\(line)")
    }
  }

  @Test(arguments: ["en", "he"], sizes)
  func `the care that she needs is read without a key, whatever else is urgent`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    let care =
      language == "he"
      ? "בעלה נפטר החודש, לא לבקש לדבר איתו" : "her husband died this month, do not ask for him"
    var floor = try Self.identified(language, Self.file { $0.care = care })
    func isRead() -> Bool {
      let lines = floor.lines(size)
      let seen = lines[1...4].joined(separator: " ")
      return seen.contains(size.0 < 80 ? String(care.prefix(11)) : care)
    }
    #expect(isRead(), "\(floor.lines(size)[0...3])")
    floor.press("m", "3")
    #expect(isRead(), "\(floor.lines(size)[0...3])")
    floor.press("g", "Enter")
    #expect(isRead(), "\(floor.lines(size)[0...3])")
    #expect(floor.console.plainLines().contains { $0.hasSuffix(care) })
  }

  @Test(arguments: ["en", "he"], [(120, 40), (80, 24)])
  func `of three things that are urgent each is read, and nothing else moves for it`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    let care = "her husband died this month, do not ask for him"
    let title = "no internet in the whole of Hod Hasharon since the morning"
    let before = try Self.identified(language, Self.urgent(care)).lines(size)
    var file = Self.urgent(care)
    var notice: DeskNotice = try FilledDesk.filled(FilledDesk.plain)
    (notice.title, notice.area) = (LocalText(verbatim: title), "")
    (notice.from, notice.until, notice.ended) = (ShippedDesk.now, nil, nil)
    file.notices = [notice]
    let floor = try Self.identified(language, file)
    let screen = try #require(floor.console.call)
    let moment = try #require(floor.console.momentsOfTruth(screen).first)
    let lines = floor.lines(size)
    let urgent = lines[2...4].joined(separator: " ")
    #expect(urgent.contains("!! " + moment), "\(urgent)")
    #expect(urgent.contains(care), "\(urgent)")
    let named = floor.console.wording.plain("desk-notice.here", ["title": title])
    #expect(urgent.contains(named.prefix(9)), "\(urgent)")
    func asked(_ lines: [String]) -> Int? {
      lines.firstIndex { $0.contains(floor.console.wording("call.what-about")) }
    }
    #expect(asked(lines) != nil && asked(lines) == asked(before))
  }

  @Test(arguments: ["en", "he"], sizes)
  func
    `who asks to leave may still be offered something or be let go, and a broken promise stands beside`(
      _ language: String, _ size: (Int, Int)
    ) throws
  {
    var floor = try Self.identified(language, Self.urgent(""))
    floor.press("g", "Enter")
    let words = floor.console.wording
    let offers = ["urgent.leaving", "urgent.leaving-short"].map {
      words.plain($0, ["time": words.clock(ShippedDesk.now)])
    }
    for mood in [[], ["m", "3"]] {
      floor.press(mood)
      let urgent = floor.lines(size)[2...4].joined(separator: " ")
      #expect(offers.contains(where: urgent.contains), "\(urgent)")
      #expect(urgent.contains("!! ") && urgent.contains("19"), "\(urgent)")
    }
  }

  private static func urgent(_ care: String) -> CustomerFile {
    var file = file { $0.care = care }
    file.promises = [
      Promise(
        id: 1, what: ["en": "call back", "he": "לחזור"], due: ShippedDesk.now - .days(3),
        made: ShippedDesk.now - .days(5), by: "amir")
    ]
    return file
  }

  @Test(arguments: ["en", "he"])
  func `lines read one by one say how to address her`(_ language: String) throws {
    let floor = try Self.identified(language, Self.file { $0.address = "Ruth" })
    let address = floor.console.wording.plain("call.address.feminine", ["name": "Ruth"])
    #expect(floor.console.plainLines()[0].contains(address))
  }
}
