import Casework
import Markup
import Testing

@testable import Intake

private let lists = ["room": [Words("חדר השינה", "the bedroom")]]

private func telling(_ he: String, _ en: String = "") throws -> Telling {
  let text = { (text: String) in
    Node(content: .scalar(text, isQuoted: true), place: Place(path: "t.yaml", line: 1, column: 1))
  }
  let place = Place(path: "t.yaml", line: 1, column: 1)
  return try Telling(
    Node(
      content: .map([
        .init(key: text("he"), value: text(he)), .init(key: text("en"), value: text(en)),
      ]),
      place: place), lists: lists)
}

@Test(arguments: [
  ("אין Wi-Fi ב-{room}.", "אין Wi-Fi בחדר השינה."),
  ("עד {due}, או ב-{due}", "עד 24.11, או ב-24.11"),
  ("{c:ביקש|ביקשה|ביקשו} לדעת", "ביקשה לדעת"),
  ("אני {r:מטפל|מטפלת}", "אני מטפל"),
  ("בלי דבר", "בלי דבר"),
])
func `a text is filled`(_ source: String, _ expected: String) throws {
  var blanks = Blanks(form: .feminine, luck: 0)
  blanks.repForm = .masculine
  blanks[.due] = Words("24.11", "24 Nov")
  #expect(try telling(source).text(.he, blanks) == expected)
}

@Test(arguments: [FormOfAddress.unknown, .plural])
func `of one whose gender is not known one writes in the plural`(_ form: FormOfAddress) throws {
  #expect(try telling("{c:ביקש|ביקשה|ביקשו}").text(.he, Blanks(form: form, luck: 0)) == "ביקשו")
}

@Test func `an English sentence begins with a capital`() throws {
  let blanks = Blanks(form: .masculine, luck: 0)
  #expect(
    try telling("", "{room} is cold. {room} too.").text(.en, blanks)
      == "The bedroom is cold. The bedroom too.")
}

@Test(arguments: ["{rom}", "{room", "{c:one}"])
func `a slot that is wrong is an error at its place`(_ source: String) {
  let error = #expect(throws: MarkupError.self) { try telling(source) }
  #expect(error?.place.path == "t.yaml")
}

@Test func `every slot of every text is filled`() throws {
  for update in try Crowded.twoThousand() {
    var texts = (update.contacts ?? []).map(\.summary) + (update.requests ?? []).map(\.what)
    texts += (update.told ?? []).flatMap { [$0.words, $0.inFact] }
    texts += (update.needs ?? []).map(\.words) + (update.followUps ?? []).map(\.what)
    texts += (update.surveys ?? []).map(\.words) + (update.kudos ?? []).map(\.words)
    let both =
      (update.issues ?? []).map(\.title) + (update.promises ?? []).map(\.what)
      + (update.bills ?? []).flatMap(\.lines).flatMap { [$0.title, $0.odd].compactMap(\.self) }
    texts += both.flatMap { $0.byLanguage.values }
    for text in texts {
      #expect(!text.contains("{") && !text.contains("  ") && !text.contains(" ."), "\(text)")
      #expect(!text.contains(" ,") && !text.hasSuffix(" ") && !text.contains("-."), "\(text)")
    }
    for text in both {
      #expect(script(of: text["he"]) == .hebrew || text["he"].isEmpty == text["en"].isEmpty)
      #expect(
        !text["en"].unicodeScalars.contains(where: isHebrewLetter) || text["en"].contains("on "))
    }
  }
}

@Test func `who speaks is spoken of in his own form`() throws {
  let wrong: [FormOfAddress: [String]] = [
    .masculine: ["ביקשה", "טוענת", "אומרת ", "שאלה ", "רוצה חשבון"],
    .feminine: ["ביקש ", "טוען ", "אומר ", "שאל "],
  ]
  for contact in try Crowded.twoThousand().flatMap({ $0.contacts ?? [] }) {
    guard let speaker = contact.speaker, contact.direction == .inbound else { continue }
    for word in wrong[speaker.form] ?? [] {
      #expect(!contact.summary.contains(word), "\(contact.summary)")
    }
  }
}
