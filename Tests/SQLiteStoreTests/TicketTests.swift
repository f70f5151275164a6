import Casework
import StoreContract
import Testing

@testable import SQLiteStore

private func ticket(_ key: String, _ status: Casework.Issue.Status = .open, words: [String] = ["a"])
  -> Ticket
{
  let issue = Casework.Issue(
    number: Int64(key) ?? 0, title: LocalText(verbatim: "T\(key)"), reason: "problem",
    status: status, opened: Given.now)
  var ticket = Ticket(system: "zendesk", key: key, issue: issue)
  ticket.contacts = words.map {
    PastContact(at: Given.now, channel: .mail, rep: "Dana", reason: "problem", summary: $0)
  }
  ticket.notes = [Ticket.Note(at: Given.now, by: "Dana", words: "private")]
  ticket.figures = [Ticket.Figure(.firstReply, calendar: 40, business: 12)]
  ticket.fields = ["model": "AX"]
  return ticket
}

private func update(_ account: String, mail: String? = nil, _ ticket: Ticket) -> FileUpdate {
  var update = FileUpdate(customer: Customer(account: account, name: "From a ticket"))
  update.fields = []
  update.tickets = [ticket]
  update.knownBy = mail.map { ContactPoint(.mail, $0) }
  return update
}

private func given(_ update: FileUpdate, _ store: SQLiteStore) throws -> CustomerID {
  _ = try store.merge([update])
  return try #require(try store.customer(account: update.customer.account))
}

@Test func `tickets come one by one beside what is there, and again without doubles`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try given(Given.wholeFile, store)
  let before = try #require(try store.file(of: ronit))
  let account = before.customer.account
  let tickets = [
    update(account, ticket("900001", words: ["a", "b"])), update(account, ticket("900002")),
  ]
  #expect(try store.merge(tickets) == MergeCounts(updated: 2))
  #expect(try store.merge(tickets) == MergeCounts(unchanged: 2))
  let after = try #require(try store.file(of: ronit))
  #expect(after.customer == before.customer)
  #expect(after.issues.count == before.issues.count + 2)
  #expect(after.contacts.count == before.contacts.count + 3)
  #expect(after.tickets.map(\.key) == ["900001", "900002"])
  #expect(after.tickets.first?.notes.map(\.words) == ["private"])
  #expect(after.tickets.first?.figures == [Ticket.Figure(.firstReply, calendar: 40, business: 12)])
  #expect(after.tickets.first?.fields == ["model": "AX"])
  #expect(try store.find("900002", for: "dana", limit: 5).map(\.id) == [ronit])
}

@Test func `who was joined brings his tickets with all that they tell`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let one = try given(update("1", ticket("900001")), store)
  let other = try given(update("2", ticket("900002")), store)
  try store.join(Joining(other, into: one), by: "yael", at: Given.now)
  let file = try #require(try store.file(of: one))
  #expect(file.tickets.map(\.key) == ["900001", "900002"])
  #expect(file.tickets.last?.notes.map(\.words) == ["private"])
}

@Test func `a ticket that changed is changed, and the lists of others leave it`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try given(Given.wholeFile, store)
  let account = try #require(try store.file(of: ronit)?.customer.account)
  _ = try store.merge([update(account, ticket("900001", words: ["a", "b"]))])
  #expect(
    try store.merge([update(account, ticket("900001", .solved, words: ["a"]))])
      == MergeCounts(updated: 1))
  var whole = Given.wholeFile
  whole.issues = []
  whole.contacts = []
  _ = try store.merge([whole])
  let file = try #require(try store.file(of: ronit))
  #expect(file.issues.map(\.number) == [900_001])
  #expect(file.issues.map(\.status) == [.solved])
  #expect(file.contacts.map(\.summary) == ["a"])
}

@Test func `whoever has the mail alone is meant, and of two nobody`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  var one = Customer(account: "1", name: "One")
  one.contactPoints = [ContactPoint(.mail, "One@example.com")]
  let id = try given(FileUpdate(customer: one), store)
  _ = try store.merge([update("zd-7", mail: "one@example.com", ticket("900001"))])
  #expect(try store.file(of: id)?.tickets.map(\.key) == ["900001"])
  #expect(try store.customerCount() == 1)
  one.account = "2"
  _ = try given(FileUpdate(customer: one), store)
  _ = try store.merge([update("zd-8", mail: "one@example.com", ticket("900002"))])
  #expect(try store.customer(account: "zd-8") != nil)
}

@Test func `two who share a mail and were joined are one to whom a ticket goes`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let people = try ["1", "2"].map { account in
    var one = Customer(account: account, name: "One")
    one.contactPoints = [ContactPoint(.mail, "one@example.com")]
    return try given(FileUpdate(customer: one), store)
  }
  try store.join(Joining(people[1], into: people[0]), by: "dana", at: Given.now)
  _ = try store.merge([update("zd-7", mail: "one@example.com", ticket("900001"))])
  #expect(try store.customer(account: "zd-7") == nil)
  #expect(try store.file(of: people[0])?.tickets.map(\.key) == ["900001"])
}

@Test func `a ticket whose number is taken gets another, and keeps it`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try given(Given.wholeFile, store)
  let taken = try #require(try store.file(of: ronit)?.issues.first?.number)
  let tickets = [update("2", ticket(String(taken)))]
  _ = try store.merge(tickets)
  let id = try #require(try store.customer(account: "2"))
  let number = try #require(try store.file(of: id)?.issues.first?.number)
  #expect(number != taken)
  _ = try store.merge([update("2", ticket(String(taken), .solved))])
  #expect(try store.file(of: id)?.issues.map(\.number) == [number])
}

@Test func `tickets of numbers as large as one likes keep their contacts apart`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let (small, large) = (900_001, 900_001 + 1 << 40)
  for key in [small, large, large + 1 << 40] {
    _ = try store.merge([update("1", ticket("\(key)", words: ["a", "b"]))])
  }
  let id = try #require(try store.customer(account: "1"))
  let file = try #require(try store.file(of: id))
  #expect(file.tickets.count == 3 && file.contacts.count == 6)
  _ = try store.merge([update("1", ticket("\(large)", words: ["c"]))])
  #expect(try store.file(of: id)?.contacts.count == 5)
}

@Test func `a ticket of more contacts than there are places for is refused`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let words = [String](repeating: "a", count: Ticket.mostContacts + 1)
  expectFailure(.refused) { _ = try store.merge([update("1", ticket("900001", words: words))]) }
}

@Test func `a ticket that is another customer's now leaves the first`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  _ = try store.merge([update("1", ticket("900001")), update("2", ticket("900002"))])
  _ = try store.merge([update("2", ticket("900001"))])
  let first = try #require(try store.customer(account: "1"))
  let second = try #require(try store.customer(account: "2"))
  #expect(try store.file(of: first)?.issues == [])
  #expect(try store.file(of: first)?.contacts == [])
  #expect(try store.file(of: second)?.tickets.map(\.key) == ["900001", "900002"])
}
