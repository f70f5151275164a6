import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// A call at a desk that knows what ships.
private func call(in language: String) throws -> Console {
  var console = try ShippedDesk.call(in: language)
  _ = console.handle(.knowledgeLoaded(try ShippedDesk.knowledge()), at: ShippedDesk.now)
  return console
}

extension Console {
  fileprivate mutating func press(_ text: String) -> [Effect] {
    text.flatMap { handle(.input(.key(.character($0))), at: ShippedDesk.now) }
  }

  fileprivate func firstArticle(for typed: String) throws -> String? {
    var console = self
    _ = console.perform(.knowledge)
    guard case .menu(var menu) = console.sheet else { return nil }
    menu.filter = Editor(typed)
    guard case .article(let name) = console.matching(menu).first?.does else { return nil }
    return name
  }
}

@Test(
  .bothLayouts,
  arguments: [
    ("ראוטר", "prices/router"), ("לאתחל", "how/restart-router"), ("restart", "how/restart-router"),
    ("roaming", "prices/abroad"), ("כדורגל", "prices/sport"), ("football", "prices/sport"),
    ("bshsv", "prices/abroad"), ("xhuo", "how/leaving"), ("techncian", "prices/technician"),
    ("סיסמא", "how/wifi-password"), ("moving", "how/move-home"),
    ("הוד השרון", "coverage/hod-hasharon-fibre"),
    ("xbhpho", "hours/shops"),
  ])
func `an article is found in both languages, on the wrong layout and with a slip`(
  _ typed: String, _ name: String
) throws {
  #expect(try call(in: "en").firstArticle(for: typed) == name)
  #expect(try call(in: "he").firstArticle(for: typed) == name)
}

@Test(
  .bothLayouts,
  arguments: [
    ("נתב", 5), ("router", 5), ("כרטיס", 3), ("62", 1), ("nothing of the kind", 0),
  ])
func `what is typed narrows the articles to those that speak of it`(
  _ typed: String, _ most: Int
) throws {
  var console = try call(in: "en")
  _ = console.perform(.knowledge)
  guard case .menu(var menu) = console.sheet else { return #expect(Bool(false), "no sheet") }
  menu.filter = Editor(typed)
  let found = console.matching(menu).count
  #expect(found <= most && (found > 0) == (most > 0), "\(found)")
}

@Test(.bothLayouts)
func `Enter puts the line of an article into what to say until something is done`() throws {
  var console = try call(in: "en")
  _ = console.press("k")
  guard case .menu(let menu) = console.sheet else { return #expect(Bool(false), "no sheet") }
  #expect(!menu.choices.contains { $0.preview.isEmpty })
  _ = console.press("sport")
  let effects = console.handle(.input(.key(.enter)), at: ShippedDesk.now)
  guard case .keep(let acts, _, _, _, _, _) = effects.first else {
    return #expect(Bool(false), "nothing kept")
  }
  #expect(acts == [.articleUsed(name: "prices/sport")])
  let screen = try #require(console.call)
  #expect(console.toldWords(screen)?.text.contains("חמישה עשר שקלים") == true)
  #expect(console.draw(isLogged: true).logicalLines.contains { $0.contains("חמישה עשר שקלים") })
  _ = console.act(.mood(.calm))
  #expect(console.call?.told == nil)
}

@Test(.bothLayouts) func `between calls an article is read, and nothing is kept`() throws {
  var console = try ShippedDesk.console(in: "he")
  _ = console.handle(.knowledgeLoaded(try ShippedDesk.knowledge()), at: ShippedDesk.now)
  _ = console.perform(.knowledge)
  let effects = console.handle(.input(.key(.enter)), at: ShippedDesk.now)
  #expect(effects == [])
  guard case .page = console.sheet else { return #expect(Bool(false), "no page") }
}

@Test(.bothLayouts) func `without an article the key says so`() throws {
  var console = try ShippedDesk.call(in: "en")
  _ = console.press("k")
  #expect(console.notice?.key == "notice.no-article")
}
