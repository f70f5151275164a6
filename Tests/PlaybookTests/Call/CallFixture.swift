import Casework
import Foundation
import Markup

@testable import Playbook

/// A desk, a rep and customers of our own, over the scripts that ship.
enum CallFixture {
  static let now = sunday.now

  static let desk: Desk = {
    let text = try! String(
      contentsOf: Library.resources.appending(path: "desk.yaml"), encoding: .utf8)
    var desk = try! Desk(try! Node(yaml: text, path: "desk.yaml"))
    desk.calendar = desk.calendar(in: .utc)
    return desk
  }()

  static let dana = Rep(
    login: "dana", name: ["he": "דנה", "en": "Dana"], form: .feminine, role: .rep)

  static let sources: [ScriptSource] = try! {
    let folder = Library.resources.appending(path: "scripts")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".yaml") }
      .map { path in
        ScriptSource(
          path: path,
          text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
      }
  }()

  /// Not the store's hash: any that differs with its bytes does.
  static func hash(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  static func library(_ sources: [ScriptSource]) throws -> ScriptLibrary {
    try ScriptLibrary(sources, languages: ["he", "en"], hash: hash)
  }

  static let shipped = try! library(sources)

  static func setting(_ library: ScriptLibrary = shipped, rep: Rep = dana) -> CallSetting {
    CallSetting(desk: desk, rep: rep, library: library, words: hebrew, others: [english])
  }

  static func envelope(_ shekels: Int64 = 60) -> Envelope {
    Envelope(
      creditLeft: .shekels(shekels), gesturesLeft: 1, callback: .hours(2), approver: "יעל",
      approverName: ["he": "יעל", "en": "Yael"])
  }

  /// A call that was just opened; with a file, it is attached.
  static func engine(
    _ file: CustomerFile? = ronit, library: ScriptLibrary = shipped, rep: Rep = dana,
    envelope: Envelope = envelope()
  ) -> CallEngine {
    let opened = Entry(
      sequence: 1, at: now, by: rep.login, act: .opened(Opening(), reference: 48213))
    var engine = CallEngine(
      contact: ContactState(id: ContactID(rawValue: 1), entries: [opened]), file: nil,
      envelope: envelope, setting: setting(library, rep: rep))
    if let file { _ = try! engine.perform(.attach(file), at: now) }
    return engine
  }

  static let ronit = CustomerFile(
    id: CustomerID(rawValue: 7),
    customer: Customer(
      account: "7", name: "רונית כהן", address: "רונית", form: .feminine, language: "he",
      city: "כפר סבא", contactPoints: [ContactPoint(.phone, "0501234567")], idLastFour: "4321",
      monthsWithUs: 50),
    bills: [
      Bill(
        number: "2026-11", issued: Day(year: 2026, month: 11, day: 1)!,
        due: Day(year: 2026, month: 11, day: 30)!, total: .shekels(149, agorot: 90),
        status: .open,
        lines: [
          Bill.Line(
            title: ["he": "השכרת נתב", "en": "router rental"], amount: .shekels(20),
            odd: ["he": "חויבת פעמיים באותו חודש", "en": "billed twice in one month"])
        ]),
      Bill(
        number: "2026-10", issued: Day(year: 2026, month: 10, day: 1)!,
        due: Day(year: 2026, month: 10, day: 30)!, total: .shekels(129, agorot: 90),
        status: .paid),
    ])

  static let files: [String: CustomerFile] = {
    var fault = ronit
    fault.faults = [
      Fault(
        id: 3, area: "כפר סבא", title: ["he": "תקלה באינטרנט", "en": "internet outage"],
        began: now - .hours(1), expectedEnd: now + .hours(3))
    ]
    var noticed = ronit
    noticed.notices = [
      DeskNotice(
        id: 4, title: ["he": "תקלה בהוד השרון", "en": "outage in Hod Hasharon"],
        say: [
          "he": "אנחנו יודעים על התקלה ומטפלים בה.", "en": "We know of the outage and are on it.",
        ],
        by: "yael", from: now - .hours(1))
    ]
    var owed = ronit
    owed.promises = [
      Promise(
        id: 11, what: ["he": "לחזור בעניין החיוב", "en": "call back about the charge"],
        due: now + .hours(1), made: now - .days(1), by: "dana")
    ]
    var unwilling = ronit
    unwilling.consents = [
      Consent(purpose: .messages, isGiven: false, at: now - .days(9), how: .phone)
    ]
    return [
      "double-charge": ronit, "area-fault": fault, "noticed": noticed, "owed-call": owed,
      "no-messages": unwilling,
    ]
  }()
}
