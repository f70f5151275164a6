import Casework
import Testing

@testable import Intake

private let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8]

@Test(arguments: seeds)
func `one or two notices of a demo desk are in force, and a few are over`(seed: UInt64) throws {
  let crowd = try Crowded.crowd(seed: seed)
  let notices = crowd.notices
  let inForce = notices.filter { $0.isInForce(at: Crowded.now) }
  #expect((1...2).contains(inForce.count))
  #expect((3...4).contains(notices.count - inForce.count))
  #expect(notices == (try Crowded.crowd(seed: seed).notices))
  #expect(notices.map(\.from) == notices.map(\.from).sorted())
  let leads = crowd.reps.filter { $0.role == .lead }.map(\.login)
  for notice in notices {
    #expect(leads.contains(notice.by) && notice.from < Crowded.now)
    for text in [notice.title, notice.say] {
      #expect(script(of: text["he"]) == .hebrew)
      #expect(["he", "en"].allSatisfy { !text[$0].isEmpty && !text[$0].contains("{") })
    }
  }
}

@Test func `what a call promises to send goes to who asked and did not refuse it`() throws {
  let crowd = try Crowded.crowd()
  let calls = crowd.playedCalls(among: 2000)
  var states: [String: Int] = [:]
  for call in calls {
    guard let sent = call.message else { continue }
    let number = try #require(Int(call.account)) - Registry.firstAccount
    let update = try #require(crowd.update(number))
    let message = sent.message(4_821_377, queued: call.closed, by: call.rep)
    let points = update.customer.contactPoints.map(\.value)
    #expect(points.contains(message.to) && message.isAsked && message.kind == .service)
    #expect(message.to.contains("@") == (message.channel == .mail))
    #expect(message.text.contains("4821377") && !message.text.contains("{"))
    #expect(update.consents?.last { $0.purpose == .messages }?.isGiven == true)
    switch sent.delivery {
    case .sent: states["sent", default: 0] += 1
    case .failed(let why):
      states["failed", default: 0] += 1
      #expect(!why.isEmpty)
    case .later: states["later", default: 0] += 1
    case nil: states["waiting", default: 0] += 1
    }
  }
  #expect(states["sent", default: 0] >= 20, "\(states) of \(calls.count)")
  #expect((1...6).contains(states["failed", default: 0]), "\(states)")
  #expect((1...2).contains(states["waiting", default: 0]) && states["later"] == nil)
  let waits = calls.filter { $0.message != nil && $0.message?.delivery == nil }
  #expect(waits.allSatisfy { $0.closed > Crowded.now - .days(4) })
}

@Test func `a crowd praises and thinks in both languages, ideas work, and we owe calls back`()
  throws
{
  let all = try Crowded.twoThousand()
  let praise = all.flatMap { $0.kudos ?? [] }.map { script(of: $0.words) }
  let ideas = all.flatMap { $0.ideas ?? [] }
  for one in [Script.hebrew, .latin] {
    #expect(praise.contains(one))
    #expect(ideas.contains { script(of: $0.words) == one })
  }
  for idea in ideas {
    let isTried = idea.status == .trying || idea.status == .done
    #expect(idea.effect.isEmpty != isTried)
    if isTried { #expect(script(of: idea.effect) == script(of: idea.words)) }
  }
  #expect(ideas.contains { !$0.effect.isEmpty })
  let kinds = Set(all.flatMap { $0.followUps ?? [] }.map(\.kind))
  #expect(kinds == Set(FollowUp.Kind.allCases))
}
