import Casework
import StoreContract
import Testing

@testable import SQLiteStore

private func told(
  _ account: String, _ name: String, _ points: ContactPoint..., also: [String] = []
) -> FileUpdate {
  FileUpdate(
    customer: Customer(account: account, name: name, otherNames: also, contactPoints: points))
}

private let phone = ContactPoint(.phone, "050 1234567")
private let mail = ContactPoint(.mail, "ronit@EXAMPLE.com")

/// A store in which Ronit was, and is forgotten.
private func withoutRonit(_ others: [FileUpdate] = []) throws -> (Scratch, SQLiteStore) {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try store.given(Given.ronit)
  _ = try store.merge(others)
  _ = try store.forget(ronit, by: "dana", at: Given.now)
  return (scratch, store)
}

@Test(arguments: [
  told("C9", "R. C.", mail), told("C9", "", mail), told("C9", "Cohen, Ronit", phone),
  told("C9", "רונית כהן", phone, ContactPoint(.mail, "new@example.com")),
  told("C9", "Ronnie", phone, also: ["ronit cohen"]),
])
func `who was forgotten is known again under another account`(_ update: FileUpdate) throws {
  let (scratch, store) = try withoutRonit()
  defer { withExtendedLifetime(scratch) {} }
  #expect(try store.merge([update]) == MergeCounts(forgotten: 1))
  #expect(try store.customerCount() == 0)
}

@Test(arguments: [
  told("C9", "David Cohen", phone), told("C9", "Ronit", phone), told("C9", "", phone),
  told("C9", "Ronit Cohen"), told("C9", "Ronit Cohen", ContactPoint(.phone, "050-1234568")),
  told("C9", "Ronit Cohen", ContactPoint(.mail, "ronit.c@example.com")),
])
func `whoever has but the name or the number of somebody forgotten comes in`(_ update: FileUpdate)
  throws
{
  let (scratch, store) = try withoutRonit()
  defer { withExtendedLifetime(scratch) {} }
  #expect(try store.merge([update]) == MergeCounts(created: 1))
}

@Test func `a ticket by the mail of somebody forgotten makes no customer of him`() throws {
  let (scratch, store) = try withoutRonit()
  defer { withExtendedLifetime(scratch) {} }
  var ticket = told("ronit@example.com", "Ronit", mail)
  ticket.knownBy = mail
  #expect(try store.merge([ticket]) == MergeCounts(forgotten: 1))
}

@Test func `a mail that two had tells of the one who was forgotten only with his name`() throws {
  let (scratch, store) = try withoutRonit([told("C1", "David Cohen", mail)])
  defer { withExtendedLifetime(scratch) {} }
  let counts = try store.merge([
    told("C2", "Noa Cohen", mail), told("C3", "Ronit Cohen", mail),
  ])
  #expect(counts == MergeCounts(created: 1, forgotten: 1))
}

@Test func `who is a customer here stays one, whatever he has of somebody forgotten`() throws {
  let (scratch, store) = try withoutRonit([told("C1", "David Cohen")])
  defer { withExtendedLifetime(scratch) {} }
  #expect(try store.merge([told("C1", "David Cohen", mail)]) == MergeCounts(updated: 1))
}

@Test func `who was forgotten comes back under another account where that is asked for`() throws {
  let (scratch, store) = try withoutRonit()
  defer { withExtendedLifetime(scratch) {} }
  let update = told("C9", "Ronit Cohen", phone, mail)
  var counts: [MergeCounts] = []
  var batches = [PreparedUpdates([update])]
  try store.mergeAll({ batches.popLast() }, again: true) { counts.append($0) }
  #expect(counts == [MergeCounts(created: 1)])
  #expect(try store.merge([update]) == MergeCounts(unchanged: 1))
  #expect(try store.merge([told("C8", "", mail)]) == MergeCounts(created: 1))
}
