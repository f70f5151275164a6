import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// Whoever says that his shift is over is asked about the wrap-ups that he would leave.
@Suite(.bothLayouts) struct ShiftEndTests {
  private static func open(_ id: Int64, _ stage: LineStage) -> OpenCall {
    OpenCall(
      contact: ContactID(rawValue: id), reference: 48200 + id, name: "Ronit Cohen",
      opened: ShippedDesk.now, stage: stage,
      parkedUntil: stage == .parked ? ShippedDesk.now + .hours(3) : nil)
  }

  private static func goingAway(_ language: String, with calls: [OpenCall]) throws -> Floor {
    var floor = try Floor(in: language)
    floor.settle(floor.console.handle(.openCalls(calls), at: ShippedDesk.now))
    floor.press("Ctrl-K", "6")
    return floor
  }

  @Test(arguments: ["en", "he"])
  func `with wrap-ups that wait the safe answer comes first, and nothing is said yet`(
    _ language: String
  ) throws {
    let calls = [Self.open(7, .parked), Self.open(8, .wrapUp), Self.open(9, .live)]
    var floor = try Self.goingAway(language, with: calls)
    #expect(floor.effects == [])
    #expect(floor.console.menu?.title.contains("2") == true)
    var finishing = floor
    finishing.press("Enter")
    #expect(finishing.effects == [.loadCall(ContactID(rawValue: 7))])
    var staying = floor
    staying.press("Esc")
    #expect(staying.effects == [] && staying.console.sheet == nil)
    floor.press("2")
    let left = [7, 8].map(ContactID.init(rawValue:))
    #expect(floor.effects == [.leaveWrapUps(left), .say(.away)])
    #expect(floor.console.notice?.key == "notice.away-left")
  }

  @Test func `with nothing left to write up nobody is asked`() throws {
    #expect(try Self.goingAway("en", with: []).effects == [.say(.away)])
    let live = try Self.goingAway("en", with: [Self.open(9, .live)])
    #expect(live.effects == [.say(.away)])
    var floor = try Floor(in: "en")
    floor.settle(floor.console.handle(.openCalls([Self.open(7, .parked)]), at: ShippedDesk.now))
    floor.press("Ctrl-K", "2")
    #expect(floor.effects == [.say(.onBreak)])
  }

  @Test func `the wrap-up on the screen is left too`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("1", "z", "2", "Ctrl-K", "6")
    var finishing = floor
    finishing.press("1")
    #expect(finishing.effects == [] && finishing.console.call != nil)
    floor.press("2")
    #expect(floor.effects.last == .say(.away))
    #expect(floor.kept.last == .wrapUpParked(until: ShippedDesk.now))
    #expect(floor.console.call == nil)
  }
}
