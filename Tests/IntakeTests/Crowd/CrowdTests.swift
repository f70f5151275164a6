import Casework
import Foundation
import Testing

@testable import Intake

@Test func `the same seed and time make the same crowd, another seed another`() throws {
  let first = try Crowded.crowd()
  let again = try Crowded.crowd()
  let other = try Crowded.crowd(seed: 8)
  let numbers = stride(from: 0, to: 2000, by: 5)
  #expect(numbers.allSatisfy { first.update($0) == again.update($0) })
  #expect(numbers.count { first.update($0) == other.update($0) } == 0)
  #expect(first.faults == again.faults)
  #expect(first.faults != other.faults)
}

/// Encoded, too, since `moked file --json` shows no more than is the same byte for byte.
@Test func `a customer is the same bytes in any order and among however many`() throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  let few = try Crowded.crowd(count: 50)
  let all = try Crowded.twoThousand()
  for number in [49, 3, 17, 0, 31] {
    let update = try #require(few.update(number))
    #expect(try encoder.encode(update) == encoder.encode(all[number]))
  }
}

@Test func `references are longer among a million, and nothing else differs`() throws {
  func bare(_ update: FileUpdate?) throws -> FileUpdate {
    var update = try #require(update)
    for place in update.contacts?.indices ?? 0..<0 { update.contacts?[place].reference = nil }
    for place in update.issues?.indices ?? 0..<0 { update.issues?[place].number = 0 }
    for place in update.promises?.indices ?? 0..<0 {
      update.promises?[place].issue = nil
      update.promises?[place].evidence = nil
    }
    for place in update.requests?.indices ?? 0..<0 { update.requests?[place].issue = nil }
    for place in update.followUps?.indices ?? 0..<0 { update.followUps?[place].issue = nil }
    for place in update.surveys?.indices ?? 0..<0 { update.surveys?[place].reference = nil }
    return update
  }
  let million = try Crowded.crowd(count: 1_000_000)
  let few = try Crowded.crowd()
  for number in 0..<100 { #expect(try bare(million.update(number)) == bare(few.update(number))) }
}

@Test func `no two have one account, phone or reference`() throws {
  let updates = try Crowded.twoThousand()
  func unique<Value: Hashable>(_ values: [Value]) -> Bool { Set(values).count == values.count }
  #expect(updates.count == 2000)
  #expect(unique(updates.map(\.customer.account)))
  #expect(
    unique(
      updates.flatMap(\.customer.contactPoints).filter { $0.kind == .phone }
        .compactMap { PhoneNumber($0.value)?.digits }))
  #expect(unique(updates.flatMap { $0.contacts ?? [] }.compactMap(\.reference)))
  #expect(unique(updates.flatMap { $0.issues ?? [] }.map(\.number)))
}

@Test func `phones look like ours and belong to nobody, mail goes nowhere`() throws {
  for customer in try Crowded.twoThousand().map(\.customer) {
    for point in customer.contactPoints {
      switch point.kind {
      case .phone:
        let parts = point.value.split(separator: "-")
        #expect(parts.count == 3 && parts[0].hasPrefix("0") && parts[1].count == 3)
        #expect("01".contains(parts[1].first ?? "9"), "\(point.value)")
      case .mail:
        let host = point.value.split(separator: "@").last
        #expect(host == "example.com" || host == "example.co.il")
        #expect(point.value.utf8.count { $0 > 127 } == 0)
      }
    }
  }
}

@Test func `a name stands in the script of its language, with one that a Hebrew reader knows`()
  throws
{
  let scripts: [String: Script] = [
    "he": .hebrew, "ar": .arabic, "ru": .cyrillic, "en": .latin,
  ]
  let customers = try Crowded.twoThousand().map(\.customer)
  #expect(Set(customers.map(\.language)) == Set(scripts.keys))
  for customer in customers {
    #expect(script(of: customer.name) == scripts[customer.language], "\(customer.name)")
    let all = [customer.name] + customer.otherNames
    #expect(all.contains { script(of: $0) == .hebrew } && all.contains { script(of: $0) == .latin })
    #expect(Set(all).count == all.count)
    #expect(!customer.name.contains("  ") && !customer.name.hasPrefix(" "))
    #expect(!customer.address.isEmpty && !customer.city.isEmpty && !customer.street.isEmpty)
  }
}

@Test func `nothing in a crowd reads like a card number`() throws {
  for update in try Crowded.twoThousand() {
    for contact in update.contacts ?? [] {
      #expect(CardMask.mask(contact.summary) == contact.summary)
    }
  }
}
