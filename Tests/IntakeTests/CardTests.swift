import Casework
import Testing

@testable import Intake

/// What no digit of a card but its last four may stand in.
private func digits(of brought: Brought) -> String {
  "\(brought.updates)\(brought.rejects)".filter(\.isNumber)
}

@Test func `halves of a card in two columns of one name are masked when they are joined`() throws {
  let brought = try bring(
    "id,first name,last name\n1,45804580,12345674\n2,Dana,Levi\n", shipped("customers"))
  #expect(brought.updates.map(\.customer.name) == ["******** ****5674", "Dana Levi"])
}

@Test func `an account that two columns make is no card either`() throws {
  let mapping = try Mapping(
    yaml: "mapping: m\ntitle: M\ncustomer:\n  account: {join: [branch, number]}\n", path: "m.yaml")
  let brought = try bring("branch,number\n45804580,12345674\n12,345\n", mapping)
  #expect(brought.updates.map(\.customer.account) == ["12 345"])
  #expect(
    brought.rejects.map(\.reason.english)
      == ["a payment card's number cannot be a key; give it another"])
}

@Test func `a card of four numbers in a Zendesk field of many values is masked`() throws {
  let ticket = zendeskTicket.replacing("\n", with: " ")
    .replacing("[\"x\", \"y\"]", with: "[4580,4580,1234,5674]")
  let brought = try bring(ticket, shipped("zendesk-json"))
  #expect(brought.updates.first?.tickets?.first?.fields["9"] == "****, ****, ****, 5674")
}

@Test(arguments: ["cvv", "CVV2", "Card CVV", "cardCvv", "cvv_code", "קוד אבטחה", "CVV [txt]"])
func `digits in a column that is called as a security code are masked`(_ column: String) throws {
  let brought = try bring(
    "id,name,\(column)\n1,Dana,123\n2,Avi,1 2 3 4\n3,Noa,yes\n", shipped("customers"))
  #expect(brought.updates.map { $0.customer.extra[column] } == ["***", "* * * *", "yes"])
}

@Test func `a security code among the fields of a ticket is masked`() throws {
  let ticket = zendeskTicket.replacing("\n", with: " ")
    .replacing("\"id\": 9, \"value\": [\"x\", \"y\"]", with: "\"id\": \"CVV\", \"value\": 123")
  let brought = try bring(ticket, shipped("zendesk-json"))
  #expect(brought.updates.first?.tickets?.first?.fields["CVV"] == "***")
  let export = csvExport.replacing("Router model [list]", with: "CVV [txt]")
    .replacing("AX-3000", with: "321")
  let tickets = try bring(export, shipped("zendesk-csv")).updates.compactMap { $0.tickets?.first }
  #expect(tickets.first?.fields == ["CVV": "***"])
}

@Test func `a short number under another name stays`() throws {
  let brought = try bring(
    "id,name,router,code,CID\n123,Dana,123,4321,987\n", shipped("customers"))
  let extra = ["router": "123", "code": "4321", "CID": "987"]
  #expect(brought.updates.map(\.customer.extra) == [extra])
}

@Test(arguments: [
  #"4580\t4580\t1234\t5674"#, #"4580\/4580\/1234\/5674"#, #"4580\u20114580\u20111234\u20115674"#,
  #"\u0034\u0035\u0038\u0030458012345674"#, #"4580 \" 4580 \" 1234 \" 5674"#,
])
func `a card in escapes of JSON is masked in the rejects`(_ card: String) throws {
  let row = zendeskTicket.replacing("\n", with: " ")
    .replacing("It burns\"", with: "It burns \(card) \\\\ \\n\"", maxReplacements: 1)
    .replacing("\"status\": \"closed\"", with: "\"status\": \"deleted\"")
  let brought = try bring(row, shipped("zendesk-json"))
  let reject = try #require(brought.rejects.first)
  var parser = JSONParser(Array(reject.row.utf8))
  let told = try parser.object().columns.first { $0.0 == "description" }?.1 ?? ""
  #expect(told.filter(\.isNumber) == "5674")
  #expect(told.hasSuffix(#" \ "# + "\n"))
}

@Test func `a rejected row is written as it was, but for cards and their codes`() throws {
  let brought = try bring(
    #"""
    id,name,note,phone,cvv,born
    1,"Levi, ""Dana""","45804580","12345674",123,soon
    2,"a ""b""",052,,,soon

    """#, shipped("customers"))
  #expect(
    brought.rejects.map(\.row) == [
      "1,\"Levi, \"\"Dana\"\"\",\"********\",\"****5674\",***,soon",
      "2,\"a \"\"b\"\"\",052,,,soon",
    ])
}

@Test func `a security code in a rejected object is masked, whatever its key adds`() throws {
  let row = zendeskTicket.replacing("\n", with: " ")
    .replacing("\"status\": \"closed\"", with: "\"status\": \"deleted\", \"cvvGiven\": \"123\"")
  let reject = try #require(try bring(row, shipped("zendesk-json")).rejects.first)
  #expect(reject.row.contains("\"cvvGiven\": \"***\""))
}

@Test(arguments: [("phone", "4580458012345674"), ("mail", "4580458012345674@example.com")])
func `a card is no way to reach anybody`(_ column: String, _ card: String) throws {
  let brought = try bring("id,name,\(column)\n1,Dana,\(card)\n2,Avi,\n", shipped("customers"))
  #expect(brought.updates.map(\.customer.account) == ["2"])
  #expect(
    brought.rejects.map(\.sentence)
      == [
        "line 2, column 3 (\(column)): this reads as a payment card's number, which is not kept"
      ])
  #expect(!digits(of: brought).contains("45804580"))
}
