import Casework
import Foundation
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

/// What is looked for in every byte of every file beside the store.
private let traces = [
  "רונית", "Ronit", "ronit@example", "1234567", "7654321", "ויצמן", "4321", "works from home",
  "quiet before", "draft of hers", "REBILLED", "moved out", "0549998887",
]

private func found(in scratch: Scratch) throws -> [String] {
  let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
  return try files.sorted().flatMap { file in
    let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.folder + "/" + file))
    return traces.filter { holds($0, bytes) }.map { "\($0) in \(file)" }
  }
}

/// Four digits turn up by chance in the digests that the journal writes as text: what stands in one is no trace.
private func holds(_ trace: String, _ bytes: Data) -> Bool {
  bytes.ranges(of: Data(trace.utf8)).contains { place in
    let before = bytes[..<place.lowerBound].reversed().prefix(while: isHexadecimal).count
    let after = bytes[place.upperBound...].prefix(while: isHexadecimal).count
    return before + place.count + after < 64
  }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  Character(Unicode.Scalar(byte)).isHexDigit
}

/// Acts that leave their words in every kind of place: the journal, the tables, the index, and pages that were split.
private func live(_ store: SQLiteStore, _ ronit: CustomerID) throws {
  for turn in 0..<30 {
    var state = try store.open(Opening(from: "050-1234567"), by: "dana", at: Given.now)
    try store.saveDraft("draft of hers \(turn)", of: state.id)
    let phone = "0549998887"
    let old = turn == 0 ? "+972-50-123 4567" : phone
    let acts: [Act] = [
      .attached(ronit), .noted("works from home \(turn), quiet before 16:00"),
      .credited(Credit(amount: .shekels(1), reason: "REBILLED", given: Given.now, by: "dana")),
      .fieldChanged(field: "phone", old: old, new: phone),
      .needStated(Need(words: "daughter moved out \(turn)", stated: Given.today)),
      .closed(summary: "REBILLED"),
    ]
    state.append(try store.append(acts, to: state.id, after: 1, by: "dana", at: Given.now))
  }
}

@Test func `no byte of the store, its log or the files beside it tells of who was forgotten`()
  throws
{
  let scratch = try Scratch()
  let store = try scratch.open()
  let crowd = (1...300).map { number in
    FileUpdate(
      customer: Customer(
        account: "C\(number)", name: "דוד לוי \(number)",
        contactPoints: [ContactPoint(.phone, "03-777\(5000 + number)")]))
  }
  _ = try store.merge(Array(crowd.prefix(150)) + [Given.wholeFile] + crowd.suffix(150))
  let ronit = try #require(try store.customer(account: Given.ronit.account))
  try store.ring(
    Ring(call: "r", rep: "dana", from: "+972501234567", identified: "7590-RONIT", at: Given.now))
  try live(store, ronit)
  #expect(try found(in: scratch).count > 10)
  let forgetting = try store.forget(ronit, by: "dana", at: Given.now)
  #expect(forgetting.isScrubbed && forgetting.contacts.count == 30)
  let left = try found(in: scratch)
  #expect(left == [])
  #expect(try store.check().firstBreak == nil)
  #expect(try store.customerCount() == 300)
  #expect(try store.find("דוד", for: "dana", limit: 5).count == 5)
  let checks = try store.pool.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
  #expect(checks == ["ok"])
}

@Test func `every table that hangs on a customer is emptied of him`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  _ = try store.merge([Given.wholeFile])
  let ronit = try #require(try store.customer(account: Given.ronit.account))
  try live(store, ronit)
  _ = try store.forget(ronit, by: "dana", at: Given.now)
  let left = try store.pool.read { db in
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT name FROM sqlite_schema, pragma_foreign_key_list(name)
        WHERE type = 'table' AND "table" = 'customer'
        """)
    return try tables.filter {
      let sql = "SELECT count(*) FROM \($0) WHERE customer IS NOT NULL"
      return try Int.fetchOne(db, sql: sql) ?? 0 > 0
    }
  }
  #expect(left == [])
}

@Test func `in how many entries of others' calls he still stands is said, and each once`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try store.given(Given.ronit)
  let david = try store.given(Given.david)
  let number = try #require(Given.ronit.contactPoints.first { $0.kind == .phone }).value
  var own = try store.call(ronit, [.noted("she is \(Given.ronit.account)")])
  try store.act([.closed(summary: number)], in: &own)
  let acts: [Act] = [
    .noted("asked for \(Given.ronit.account)"), .noted("knows her by name"),
    .noted("call her at \(number), she is \(Given.ronit.account)"), .closed(summary: number),
  ]
  _ = try store.call(david, acts)
  let forgetting = try store.forget(ronit, by: "dana", at: Given.now)
  #expect(forgetting.contacts == [own.id])
  // Three of what was written, and that the call came from her number.
  #expect(forgetting.named == 4)
  #expect(try store.check().firstBreak == nil)
}

@Test(arguments: [
  "050-1234567", "050 123 45 67", "+972-50-123-4567", "972501234567", "(050) 123.4567",
  "050\u{2011}123\u{2011}4567", "at 050-1234567, or not", "רונית כהן", "Ronit@example.com",
  "7590-RONIT",
])
func `a number in any spelling, a name and a mail of his are counted in others' entries`(
  _ words: String
) throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let ronit = try store.given(Given.ronit)
  var state = try store.open(Opening(), by: "dana", at: Given.now)
  var promise = Given.callBack()
  promise.what = ["he": words]
  try store.act(
    [
      .attached(try store.given(Given.david)), .noted("call \(words)!"), .noted("0501234568"),
      .promised(promise), .cause("none"), .closed(summary: words),
    ], in: &state)
  #expect(try store.forget(ronit, by: "dana", at: Given.now).named == 3)
}

@Test func `what was not scrubbed is owed until somebody does it`() throws {
  let scratch = try Scratch()
  let store = try scratch.open(StoreLimits(busySeconds: 0.01))
  let ronit = try store.given(Given.ronit)
  _ = try store.given(Customer(account: "C1", name: "David Levi"))
  do {
    // Somebody reads all the while.
    let reading = try store.pool.makeSnapshot()
    let forgetting = try store.forget(ronit, by: "dana", at: Given.now)
    #expect(!forgetting.isScrubbed)
    try reading.close()
  }
  #expect(try store.customer(account: Given.ronit.account) == nil)
  #expect(try found(in: scratch) != [])
  let other = try scratch.open()
  #expect(try other.owesScrub())
  #expect(try other.scrub())
  #expect(try !store.owesScrub())
  let left = try found(in: scratch)
  #expect(left == [])
  #expect(try store.check().firstBreak == nil)
}

@Test func `a file that is damaged is not said to be busy when it is to be scrubbed`() throws {
  let scratch = try Scratch()
  do {
    let store = try scratch.open()
    _ = try store.merge(
      (1...2000).map { FileUpdate(customer: Customer(account: "A\($0)", name: "Name \($0)")) })
    try store.write("owe") { try Scrubbing.owe(in: $0) }
  }
  let file = try #require(FileHandle(forUpdatingAtPath: scratch.path))
  let size = try file.seekToEnd()
  for page in (size / 8192)..<(size / 4096) {
    try file.seek(toOffset: page * 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
  }
  try file.close()
  let store = try scratch.open()
  expectFailure(.corrupt) { _ = try store.scrub() }
  #expect(try store.owesScrub())
}

@Test func `what reps thought and said of each other in his calls stays without its words`() throws
{
  let scratch = try Scratch()
  let store = try scratch.open()
  try store.keep(Rep(login: "dana", name: ["en": "Dana"], form: .feminine, role: .lead))
  let ronit = try store.given(Given.ronit)
  let idea = Idea(at: Given.now, by: "dana", words: "ask Ronit first", credit: "Ronit Cohen")
  func kudos(_ giver: Kudos.Giver, by: String, to: String) -> Act {
    .praised(Kudos(at: Given.now, from: giver, by: by, to: to, words: "thanked by Ronit"))
  }
  _ = try store.call(
    ronit,
    [
      .ideaNoted(idea), kudos(.colleague, by: "Dana", to: "Dana"),
      kudos(.lead, by: "Dana", to: "Ronit Cohen"), kudos(.customer, by: "Ronit", to: "Dana"),
      .closed(summary: ""),
    ])
  _ = try store.forget(ronit, by: "dana", at: Given.now)
  let (ideas, praise) = try store.pool.read { db in
    (
      try String.fetchAll(
        db, sql: "SELECT by || '|' || status || '|' || words || '|' || credit FROM idea"),
      try String.fetchAll(
        db, sql: "SELECT giver || '|' || by || '|' || whom || '|' || words FROM kudos ORDER BY id")
    )
  }
  #expect(ideas == ["dana|new||"])
  #expect(praise == ["colleague|Dana|Dana|", "lead|Dana||"])
  #expect(try found(in: scratch) == [])
  #expect(try store.check().firstBreak == nil)
}

@Test func `who is forgotten stays so at the next import, until he is asked for again`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let other = FileUpdate(customer: Customer(account: "C1", name: "David Levi"))
  let all = [Given.wholeFile, other]
  #expect(try store.merge(all) == MergeCounts(created: 2))
  let ronit = try #require(try store.customer(account: Given.ronit.account))
  _ = try store.forget(ronit, by: "dana", at: Given.now)
  #expect(try store.merge(all) == MergeCounts(unchanged: 1, forgotten: 1))
  #expect(try store.customerCount() == 1)
  let left = try found(in: scratch)
  #expect(left == [])
  var batches = [PreparedUpdates(all)]
  var counts: [MergeCounts] = []
  try store.mergeAll({ batches.popLast() }, again: true) { counts.append($0) }
  #expect(counts == [MergeCounts(created: 1, unchanged: 1)])
  #expect(try store.merge(all) == MergeCounts(unchanged: 2))
}
