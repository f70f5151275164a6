import Casework
import Testing

@testable import Intake

@Test func `a plain list with an English header goes in`() throws {
  let brought = try bring(
    """
    id,name,phone,mail,city,street,language,gender,kind,since,loyalty club
    C-1,Dana Levi,052-555-0101,dana@example.com,Haifa,12 Herzl,Hebrew,f,person,2022-09-10,gold
    C-2,"Levi & Sons, Ltd",04-555-0102,,Haifa,,en,,business,22/11/2025,
    """, shipped("customers"))
  #expect(brought.rejects == [])
  let dana = try #require(brought.updates.first?.customer)
  #expect(dana.account == "C-1")
  #expect(dana.name == "Dana Levi")
  #expect(
    dana.contactPoints == [
      ContactPoint(.phone, "052-555-0101"), ContactPoint(.mail, "dana@example.com"),
    ])
  #expect(dana.language == "he")
  #expect(dana.form == .feminine)
  #expect(dana.monthsWithUs == 50)
  #expect(dana.extra == ["loyalty club": "gold"])
  #expect(brought.updates[1].customer.kind == .business)
  #expect(brought.updates[1].customer.monthsWithUs == 12)
  #expect(brought.updates[1].customer.form == .unknown)
}

@Test func `a plain list with a Hebrew header, semicolons and an old encoding goes in`() throws {
  let text =
    "מספר לקוח;שם פרטי;שם משפחה;טלפון;עיר;מין;סוג;ת\"ז\r\n77;רונית;כהן;09-555-0102;כפר סבא;נ;פרטי;012345678\r\n"
  let bytes = text.unicodeScalars.map { scalar in
    (0x5D0...0x5EA).contains(scalar.value)
      ? UInt8(scalar.value - 0x5D0 + 0xE0) : UInt8(scalar.value)
  }
  let brought = try bring(bytes, shipped("customers"))
  let customer = try #require(brought.updates.first?.customer)
  #expect(customer.name == "רונית כהן")
  #expect(customer.city == "כפר סבא")
  #expect(customer.form == .feminine)
  #expect(customer.idLastFour == "5678")
}

private let usualForms =
  "yyyy-MM-dd or dd/MM/yyyy or dd.MM.yyyy or yyyy/MM/dd or dd-MM-yyyy"

@Test(arguments: [
  "1980-02-01T00:00:00", "01/02/1980 00:00", "1980/02/01", "01-02-1980", "1.2.1980",
  "1980-02-01 00:00:00.0000000", "1/2/1980 12:00:00 AM", "1980-02-01T00:00:00.000Z",
  "1980-02-01T00:00:00+02:00",
])
func `a day is read as systems write it`(_ text: String) throws {
  let brought = try bring("id,name,born,since\n1,Dana,\(text),\(text)\n", shipped("customers"))
  #expect(brought.rejects == [])
  #expect(brought.updates.first?.customer.born == Day(iso: "1980-02-01"))
  #expect(brought.updates.first?.customer.monthsWithUs == 561)
}

@Test(arguments: ["1980-02-01 7", "1980-02-01T", "1980-02-01 00:00 or so", "1980-02-01 24.00"])
func `a day with something else behind is none`(_ text: String) throws {
  let brought = try bring("id,name,born\n1,Dana,\(text)\n", shipped("customers"))
  #expect(brought.rejects.count == 1)
}

@Test func `a birth is not still to come in any mapping`() throws {
  let mapping = try Mapping(
    yaml: "mapping: m\ntitle: M\ncustomer:\n  account: id\n  born: b\n", path: "m.yaml")
  let brought = try bring("id,b\n1,2026-11-22\n2,2026-11-23\n", mapping)
  #expect(brought.updates.map(\.customer.account) == ["1"])
  #expect(brought.rejects.map(\.reason.english) == ["a day that is still to come"])
}

@Test(arguments: ["sep=;\r\nid;name\r\n1;Levi, Dana\r\n", "SEP=;\nid;name\n1;Levi, Dana\n"])
func `a first line that names the separator is no header`(_ text: String) throws {
  let brought = try bring("\u{FEFF}" + text + "x\n", shipped("customers"))
  #expect(brought.updates.map(\.customer.name) == ["Levi, Dana"])
  #expect(brought.counts == Import.Counts(read: 2, rejected: 1))
  #expect(brought.rejects.map(\.line) == [4])
}

@Test func `columns may be parted by a bar`() throws {
  let brought = try bring("id|name|city\n1|Levi, Dana|Haifa\n", shipped("customers"))
  #expect(brought.updates.map(\.customer.name) == ["Levi, Dana"])
}

@Test(arguments: ["1899-12-30", "0001-01-01T00:00:00", ""])
func `a day that stands for one that nobody knew is as good as none`(_ day: String) throws {
  let brought = try bring("id,name,born,since\n1,Dana,\(day),\(day)\n", shipped("customers"))
  #expect(brought.rejects == [])
  #expect(brought.updates.map(\.customer.born) == [nil])
}

@Test(arguments: [
  ("phone", "call me", "not a phone number"), ("mail", "a@b", "not a mail address"),
  ("since", "2026-02-30", "not a day of the form \(usualForms)"),
  ("born", "1980-02-01 noon", "not a day of the form \(usualForms)"),
  ("born", "3050-01-01", "a day that is still to come"),
  ("since", "2030-01-01", "a day that is still to come"),
  ("gender", "x", "a value that the mapping does not know"),
  ("tz", "12", "fewer than four digits"),
])
func `a cell that is not what its column says rejects the row`(
  _ column: String, _ value: String, _ reason: String
) throws {
  let brought = try bring("id,name,\(column)\n1,,\(value)\n2,,\n", shipped("customers"))
  #expect(brought.rejects.map(\.sentence) == ["line 2, column 3 (\(column)): \(reason)"])
  #expect(brought.updates.map(\.customer.account) == ["2"])
}

@Test(arguments: [
  ("name,mobile,mail", "Dana,0525550101,", [Customer.Field.name, .phones]),
  ("first name,mail,club,note", "Dana,d@b.co,gold,", [.name, .mails, .extra("club")]),
  ("name,since,left", ",2022-01-01,no", [.monthsWithUs, .hasLeft]),
])
func `a row tells what it has a value for, and nothing else`(
  _ columns: String, _ cells: String, _ told: [Customer.Field]
) throws {
  let brought = try bring("id,\(columns)\n1,\(cells)\n", shipped("customers"))
  #expect(brought.updates.map(\.fields) == [Set(told)])
}

@Test func `an empty cell blanks where the mapping says so, a missing column never`()
  throws
{
  let mapping = try Mapping(
    yaml: """
      mapping: m
      title: M
      customer:
        account: id
        language: {is: en}
        mail: {column: mail, else: ""}
        city: {column: city, else: Haifa}
      """, path: "m.yaml")
  let brought = try bring("id,mail\n1,\n", mapping)
  #expect(brought.updates.map(\.fields) == [[.mails]])
  #expect(
    brought.updates.map(\.customer) == [Customer(account: "1", language: "en", city: "Haifa")])
}

@Test func `a list without numbers of customers is told`() throws {
  let customers = try shipped("customers")
  #expect(
    sentence { _ = try bring("name,city\nDana,Haifa\n", customers) }
      == "t.csv:1: mapping `customers` needs the column `id`; the file has 2")
}

/// Masked, two people would have one number, and one of them would be lost in the other.
@Test func `a number that is a card's is nobody's account, and an old card's length is one`() throws
{
  let brought = try bring(
    "id,name\n4402000003057,Alpha\n4402000183057,Beta\n4580260000000000,Gamma\n30569309025904,Delta\n",
    shipped("customers"))
  #expect(brought.updates.map(\.customer.account) == ["4402000003057", "4402000183057"])
  #expect(brought.rejects.map(\.column) == ["id", "id"])
  #expect(!"\(brought)".contains("4580260000000000"))
}

@Test func `columns of one name are kept beside each other`() throws {
  let brought = try bring(
    "id,name,Note,note (2),NOTE,Note\n1,Dana,a,b,c,d\n", shipped("customers"))
  #expect(
    brought.updates.map(\.customer.extra)
      == [["Note": "a", "note (2)": "b", "NOTE (3)": "c", "Note (4)": "d"]])
}

@Test func `a column that is read and stands twice is told, and nothing goes in`() throws {
  let customers = try shipped("customers")
  let said = sentence { _ = try bring("id,name,mail,Mail\n1,Dana,a@b.co,c@d.co\n", customers) }
  #expect(
    said == "t.csv:1: `mail` stands twice in the header; mapping `customers` reads it, and cannot "
      + "tell which is meant")
}

@Test func `a card number is no name of a column either`() throws {
  let brought = try bring(
    "id,name,4580260000000000,care 4580260000000000\n1,Dana,a,b\n", shipped("customers"))
  #expect(brought.updates.count == 1)
  #expect(!"\(brought)".contains("4580260000000000"))
}

@Test func `a card number goes no further, not into the rejects either`() throws {
  let brought = try bring(
    "id,name,phone,note\n1,Dana,,card 4580 2600-0000 0000\n2,4580260000000000,x,\n",
    shipped("customers"))
  let everything = "\(brought.updates)\(brought.rejects)"
  #expect(!everything.filter(\.isNumber).contains("4580260000000000"))
  #expect(brought.rejects.count == 1)
}

@Test(arguments: [
  (
    "mapping: m\ntitle: M\ncustomer:\n  acount: id\n",
    "m.yaml:4:3: there is no key `acount`; did you mean `account`?"
  ),
  (
    "mapping: m\ntitle: M\ncustomer:\n  name: id\n",
    "m.yaml:4:3: `account` is missing: without it nobody is found again"
  ),
  (
    "mapping: m\ntitle: M\ncustomer:\n  account: id\n  form: {column: g, values: {F: female}}\n",
    "m.yaml:5:9: `female` cannot stand here: not one of feminine, masculine, plural, unknown"
  ),
  (
    "mapping: m\ntitle: M\ncustomer:\n  account: {column: id, type: intger}\n",
    "m.yaml:4:31: there is no type `intger`; did you mean `integer`?"
  ),
  (
    "mapping: m\ntitle: M\ncustomer:\n  account: id\n  born: {column: b, type: day, formats: [d.m.y]}\n",
    "m.yaml:5:42: a form such as `dd/MM/yyyy` is needed here"
  ),
])
func `a mapping with a mistake says where it is`(_ yaml: String, _ expected: String) {
  #expect(sentence { _ = try Mapping(yaml: yaml, path: "m.yaml") } == expected)
}

private let household = OwnField(
  key: "household", title: ["he": "נפשות בבית", "en": "People in the home"], kind: .number)
private let hours = OwnField(
  key: "contact-hours", title: ["en": "Best time to call"], kind: .choice,
  choices: [.init(key: "morning", title: ["he": "בבוקר", "en": "mornings"])])
private let moving = OwnField(key: "moving-day", title: ["en": "Moving day"], kind: .day)

@Test(arguments: [
  ("household", "1,204", ["household": "1204"]), ("נפשות בבית", "4", ["household": "4"]),
  ("people in the home", "4", ["household": "4"]),
  ("Contact-Hours", "בבוקר", ["contact-hours": "morning"]),
  ("Moving day", "22.11.2026", ["moving-day": "2026-11-22"]),
  ("Moving day", "2026/11/22 00:00:00", ["moving-day": "2026-11-22"]), ("club", "4", ["club": "4"]),
])
func `a column of the desk's own is kept as its kind says`(
  _ column: String, _ value: String, _ kept: [String: String]
) throws {
  let brought = try bring(
    "id;name;\(column)\n1;;\(value)\n", shipped("customers"), own: [household, hours, moving])
  #expect(brought.updates.map(\.customer.extra) == [kept])
  #expect(brought.updates.map(\.fields) == [Set(kept.keys.map { .extra($0) })])
}

@Test(arguments: [
  ("household", "four", "not a whole number"), ("contact-hours", "noon", "not one of morning"),
  ("Moving day", "2026-02-30", "not a day of the form \(usualForms)"),
])
func `a value that is none of its own field's kind rejects the row`(
  _ column: String, _ value: String, _ reason: String
) throws {
  let brought = try bring(
    "id;name;\(column)\n1;;\(value)\n2;;\n", shipped("customers"), own: [household, hours, moving])
  #expect(brought.rejects.map(\.sentence) == ["line 2, column 3 (\(column)): \(reason)"])
  #expect(brought.updates.map(\.customer.account) == ["2"])
}
