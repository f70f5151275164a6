import Casework
import FoundationEssentials
import Markup
import Testing

@testable import Playbook

private func codes(
  _ source: String, in words: Words = hebrew, then next: [String] = [],
  kinds: [String: LineValue.Kind] = [:]
) throws -> [LineFinding.Code] {
  try LineLint(words: words).findings(
    in: line(source), followedBy: next.map { try line($0) }, kinds: kinds
  ).map(\.code)
}

/// The lines of a good rep, as the design has them.
@Test(arguments: [
  "{desk.name} שלום, {r:מדבר|מדברת} {rep.name}. במה אפשר לעזור?",
  "בשמחה. עם מי אני {r:מדבר|מדברת}?",
  "אני {r:רואה ומבין|רואה ומבינה}. חיוב כפול זה מעצבן, ועוד אחרי שכבר התקשרת ביום שלישי. {c:בוא|בואי} נסגור את זה עכשיו.",
  "מבחינתך, מה יהיה פתרון טוב?",
  "אני {r:צריך|צריכה} בערך דקה לבדוק מול החשבונות. נוח לך להמתין על הקו, או שאחזור אליך עד {until:time}?",
  "את הערוץ בחינם לא אוכל להוסיף. מה שכן אפשר: אם נוריד אותה {c:תחסוך|תחסכי} 15 שקלים בחודש.",
  "אני {r:מעביר|מעבירה} את זה למחלקת גבייה, ואחזור אליך בעצמי עד {due:spoken}.",
  "אני {r:מצרף|מצרפת} לשיחה את {lead.name}, {lead:אחראי|אחראית} המשמרת. לא {c:תצטרך|תצטרכי} לחזור על הכול.",
  "יש אזעקה. לכו למרחב המוגן, אני אחזור אליכם אחרי. שמרו על עצמכם.",
  "הטכנאי יכול להגיע מחר. זה לא צריך לקרות. Netflix יכול לחכות. שמחנו לעזור, כדאי לבוא.",
])
func `a good line has no findings`(_ source: String) throws {
  #expect(try codes(source) == [])
}

@Test(arguments: [
  ("אתה מוזמן", [LineFinding.Code.gendered]), ("כשאתה מגיע", [.gendered]),
  ("אני מעביר את זה", [.gendered]), ("תרצה לשמוע?", [.gendered]), ("בואי נסגור", [.gendered]),
  ("אני יודעת שאת כאן", [.gendered, .gendered]), ("אם כן, ומעביר הלאה", [.gendered]),
  ("את רוצה?", [.gendered, .gendered]), ("ואני לא צריך", [.gendered]),
  ("{c:אתה|את} רוצה?", [.gendered]), ("זה בסדר, אני צריך דקה", [.gendered]),
])
func `a word of one gender belongs in a mark`(_ source: String, _ found: [LineFinding.Code])
  throws
{
  #expect(try codes(source) == found)
}

@Test(arguments: [
  ("את/ה כאן", LineFinding.Code.unsayable), ("זיכוי (חד פעמי)", .unsayable),
  ("נחזור תוך {n} ימים", .count), ("גר ב{city}", .prefix), ("גרה ול{city}", .prefix),
  ("{n:ימיים}", .plural), ("עד {request.due}", .figures), ("זיכוי של {which.odd.amount}", .figures),
  ("החשבון אמור להיות 129.90.", .figures), ("עד 22.11", .figures),
])
func `what cannot be said well is found`(_ source: String, _ found: LineFinding.Code) throws {
  #expect(try codes(source) == [found])
}

@Test func `a known kind tells more than a name`() throws {
  #expect(try codes("עד {x}", kinds: ["x": .instant]) == [.figures])
  #expect(try codes("עד {due}", kinds: ["due": .text]) == [])
  #expect(try codes("יש {x} כבאים", kinds: ["x": .number]) == [.count])
  #expect(try codes("{x} כבאים", kinds: ["x": .text]) == [])
}

@Test(arguments: [
  ("אי אפשר לבטל היום.", [], false), ("אי אפשר לבטל היום, אבל מחר כן.", [], true),
  ("לצערי אין משלוח.", ["מה שכן, יש איסוף."], true), ("לא ניתן. חבל. נדבר. אפשר מחר.", [], false),
  ("זה הנוהל.", ["טוב.", "אפשר לנסות מחר."], true),
  ("זו המדיניות.", ["טוב.", "טוב.", "אפשר."], false),
  ("זה מאפשר הכול, לצערי.", [], false), ("לא נוכל להגיע, ושאי אפשר.", [], false),
])
func `a no carries a yes`(_ source: String, _ next: [String], _ isGood: Bool) throws {
  #expect(try codes(source, then: next) == (isGood ? [] : [.refusal]))
}

@Test(arguments: [
  ("That is not possible.", [LineFinding.Code.refusal]),
  ("That is not possible, but I can send one.", []), ("Within {n} days", [.count]),
  ("he/she", [.unsayable]), ("by {due}", [.figures]), ("You called on Tuesday.", []),
])
func `English is read too`(_ source: String, _ found: [LineFinding.Code]) throws {
  #expect(try codes(source, in: english) == found)
}

@Test func `a finding says where, what and how to mend it`() throws {
  let found = try LineLint(words: hebrew).findings(in: line("אני גר ב{city}"))
  #expect(found.first?.place == Place(path: "line.yaml", line: 3, column: 18))
  #expect(found.first?.mend.contains("ב-{city}") == true)
}

@Test func `what only the screen shows may have brackets and figures`() throws {
  let read = try line("זיכוי ({amount})")
  #expect(LineLint(words: hebrew).findings(in: read, isSpoken: false) == [])
}

@Test(arguments: [
  ("promise: {new: התחייבות חדשה}", 1), ("contract: {left: בהתחייבות}", 0), ("undo: ביטול", 1),
  ("undo: לבטל פעולה", 0), ("hold: {state: השהיה}", 1), ("queue: {state: בהמתנה}", 1),
  ("hold: {state: בהמתנה}", 0), ("summary: {title: סיכום}", 1), ("risk: {title: סיכון נטישה}", 0),
  ("undo: {escalated: הפנייה לאחראי}", 1), ("undo: {issueChanged: השינוי בפנייה}", 0),
  ("callback: {title: חזרה}", 1), ("callback: {title: חזרה ללקוח}", 0),
])
func `a word of two meanings is fixed to one`(_ yaml: String, _ count: Int) throws {
  let lexicon = try Node(
    yaml: String(contentsOfFile: checkout + "Resources/words/lexicon.he.yaml", encoding: .utf8),
    path: "lexicon")
  let words = try Words(files: [lexicon, Node(yaml: yaml, path: "one.yaml")])
  let found = WordsLint(words: words).findings()
  #expect(found.map(\.code) == Array(repeating: .meaning, count: count))
}
