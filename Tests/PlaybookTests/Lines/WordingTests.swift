import Casework
import Testing

@testable import Playbook

private let tuesday = Day(iso: "2026-11-24")!
private let noon = Zone(before: .hours(2)).instant(WallTime(day: tuesday, hour: 12))

@Test(arguments: [
  ("{x}", LineValue.day(tuesday), "24.11", "24 Nov"),
  ("{x:spoken}", .day(tuesday), "יום שלישי, 24 בנובמבר", "Tuesday 24 November"),
  ("{x}", .instant(noon), "24.11 12:00", "24 Nov 12:00"),
  ("{x:spoken}", .instant(noon), "יום שלישי, 24 בנובמבר, ב-12:00", "Tuesday 24 November at 12:00"),
  ("{x:time}", .instant(noon), "12:00", "12:00"), ("{x:day}", .instant(noon), "24.11", "24 Nov"),
  ("{x:weekday}", .instant(noon), "יום שלישי", "Tuesday"),
  ("{x:weekday}", .day(Day(iso: "2026-11-28")!), "שבת", "Saturday"),
  ("{x:spoken}", .day(Day(iso: "2026-03-01")!), "יום ראשון, 1 במרץ", "Sunday 1 March"),
])
func `a date is shown short and said in full`(
  _ source: String, _ value: LineValue, _ he: String, _ en: String
) throws {
  #expect(try said(source, ["x": value]) == he)
  #expect(try said(source, ["x": value], in: english) == en)
}

@Test(arguments: [
  (Money.shekels(20), "20.00", "20 שקלים", "20 shekels"),
  (.shekels(1), "1.00", "שקל אחד", "1 shekel"), (.shekels(2), "2.00", "שני שקלים", "2 shekels"),
  (.shekels(20, agorot: 50), "20.50", "20 שקלים ו-50 אגורות", "20 shekels and 50 agorot"),
  (.shekels(1, agorot: 1), "1.01", "שקל אחד ואגורה אחת", "1 shekel and 1 agora"),
  (.shekels(0, agorot: 2), "0.02", "שתי אגורות", "2 agorot"),
  (.shekels(0), "0.00", "0 שקלים", "0 shekels"),
  (.shekels(-20), "-20.00", "מינוס 20 שקלים", "minus 20 shekels"),
  (
    Money(minorUnits: 250, currency: .dollar), "2.50", "שני דולרים ו-50 סנטים",
    "2 dollars and 50 cents"
  ),
  (Money(minorUnits: 500, currency: .euro), "5.00", "5 אירו", "5 euros"),
])
func `a sum is shown in figures and said in words`(
  _ money: Money, _ shown: String, _ he: String, _ en: String
) throws {
  #expect(try said("{x}", ["x": .money(money)]) == shown)
  #expect(try said("{x:spoken}", ["x": .money(money)]) == he)
  #expect(try said("{x:spoken}", ["x": .money(money)], in: english) == en)
}

@Test(arguments: [
  ("ימים", 1, "יום אחד"), ("ימים", 2, "יומיים"), ("ימים", 3, "3 ימים"), ("ימים", 10, "10 ימים"),
  ("ימים", 11, "11 יום"), ("שנים", 30, "30 שנה"),
  ("שעות", 2, "שעתיים"), ("שבועות", 2, "שבועיים"), ("חודשים", 2, "חודשיים"), ("שנים", 2, "שנתיים"),
  ("ימי-עסקים", 1, "יום עסקים אחד"), ("ימי-עסקים", 2, "שני ימי עסקים"),
  ("ימי-עסקים", 5, "5 ימי עסקים"), ("דקות", 1, "דקה אחת"), ("דקות", 2, "שתי דקות"),
  ("פעמים", 2, "פעמיים"), ("תוצאות", 0, "אין תוצאות"), ("ימים", 0, "0 ימים"),
])
func `Hebrew counts one, two and others`(_ table: String, _ count: Int, _ words: String) throws {
  #expect(try said("{n:\(table)}", ["n": .number(count)]) == words)
}

@Test(arguments: [("days", 1, "1 day"), ("days", 2, "2 days"), ("times", 2, "twice")])
func `English counts one and others`(_ table: String, _ count: Int, _ words: String) throws {
  #expect(try said("{n:\(table)}", ["n": .number(count)], in: english) == words)
}

@Test(arguments: [
  ("גר ב-{x}", LineValue.text("כפר סבא"), "גר בכפר סבא"),
  ("גר ב{x}", .text("כפר סבא"), "גר בכפר סבא"),
  ("מתחבר ל-{x}", .text("Netflix"), "מתחבר ל-Netflix"),
  ("מתחבר ל{x}", .text("Netflix"), "מתחבר ל-Netflix"),
  ("עד {y} ו-{x}", .number(7), "עד [?y] ו-7"),
  ("ב-{x:ימים}", .number(2), "ביומיים"), ("תוך {x:ימים}", .number(1), "תוך יום אחד"),
  ("אחזור ב-{x:spoken}", .day(tuesday), "אחזור ביום שלישי, 24 בנובמבר"),
  ("ה-{x}", .person(.init(name: "יעל")), "יעל"), ("וה-{x}", .person(.init(name: "יעל")), "ויעל"),
  ("ה-{x} Smith", .person(.init(name: "Dana")), "Dana Smith"),
  ("ה-{x}", .text("נתב"), "הנתב"), ("שלום-{x}", .text("דנה"), "שלום-דנה"),
  ("שלום{x}", .text("דנה"), "שלוםדנה"), ("({x})", .text("דנה"), "(דנה)"),
])
func `a prefix joins a Hebrew word and keeps its hyphen elsewhere`(
  _ source: String, _ value: LineValue, _ words: String
) throws {
  #expect(try said(source, ["x": value]) == words)
}

@Test func `the article goes before no name`() throws {
  #expect(try said("ה-{rep.name}", ["rep.name": "דנה"]) == "דנה")
}

@Test func `phones are said in groups and lists with their and`() throws {
  #expect(try said("{x:spoken}", ["x": .phone("+972501234567")]) == "050-123-4567")
  let list = LineValue.list(["נתב", "ממיר", "Netflix"])
  #expect(try said("{x}", ["x": list]) == "נתב, ממיר ו-Netflix")
  #expect(try said("{x}", ["x": .list(["נתב", "ממיר"])]) == "נתב וממיר")
  #expect(try said("{x}", ["x": list], in: english) == "נתב, ממיר and Netflix")
  #expect(try said("{x}", ["x": .list([])]).isEmpty)
}

@Test func `saying takes as long as a rep takes`() {
  let he =
    "אני רואה את זה: חויבת פעמיים על הנתב, 20 שקלים בכל פעם. התקשרת ביום שלישי ולא חזרנו אלייך, ועל זה אני מתנצלת. "
    + "בואי נסגור את זה עכשיו."
  let en =
    "I see it: you were billed twice for the router, 20 shekels each. You called on Tuesday and we did not call you "
    + "back. I am sorry about that. Let us close it now."
  #expect((8...10).contains(hebrew.sayingTime(of: he).components.seconds))
  #expect((8...10).contains(english.sayingTime(of: en).components.seconds))
  #expect(hebrew.sayingTime(of: "") == .zero)
}
