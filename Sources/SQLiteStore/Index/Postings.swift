import Casework
import GRDB

/// The kept blocks of tokens, for writing.
struct Postings {
  /// A posting's place is its token's number and its block's.
  static let blocksOfToken: Int64 = 1 << 20

  private let db: Database
  private let number: Statement
  private let newToken: Statement
  private let posting: Statement
  private let keep: Statement
  private var next: Int64
  private let first: Int64
  /// The last token was new: in a large import the next mostly is too, and waits until there are many.
  private var expectsNew = false
  private var waiting = WaitingTokens()
  /// A list that grew; its memory serves one after another.
  private var longer: [UInt8] = []
  /// Postings that were not there: of each its place and customers.
  private var new = LineBuffer()

  init(_ db: Database) throws {
    self.db = db
    number = try db.cachedStatement(sql: "SELECT id FROM token WHERE text = ?")
    newToken = try db.cachedStatement(sql: "INSERT OR IGNORE INTO token VALUES (?, ?)")
    posting = try db.cachedStatement(sql: "SELECT customers FROM posting WHERE place = ?")
    keep = try db.cachedStatement(sql: "INSERT OR REPLACE INTO posting VALUES (?, ?)")
    let counter = "SELECT next FROM counter WHERE name = 'token'"
    guard let next = try readOne(db, counter, [], { try $0.integer("next") }) else {
      throw StoreError(.corrupt, "no counter of tokens")
    }
    (self.next, first) = (next, next)
  }

  mutating func finish() throws {
    let last = waiting
    waiting = WaitingTokens()
    try last.forEach { try changeAlone($0, $1) }
    try keepNew()
    guard next != first else { return }
    try run(db, "UPDATE counter SET next = ? WHERE name = 'token'", [next.bound])
  }

  /// - Parameter changes: customers who got the token, and with a minus those who lost it. No token comes twice.
  mutating func change(_ token: UnsafeBufferPointer<UInt8>, _ changes: [Int64]) throws {
    guard expectsNew else { return try changeAlone(token, changes[...]) }
    waiting.add(token, changes, number: next + Int64(waiting.count))
    if waiting.count == linesAtOnce { try changeWaiting() }
  }

  private mutating func changeAlone(
    _ token: UnsafeBufferPointer<UInt8>, _ changes: ArraySlice<Int64>
  ) throws {
    // Most tokens of a large import are new, so that is tried first.
    expectsNew = try insert(token)
    let id = try expectsNew ? next - 1 : number(of: token)
    try change(token, id, changes, isNew: expectsNew)
  }

  /// Where some were known, the numbers that these would have got stay free.
  private mutating func changeWaiting() throws {
    let tokens = waiting
    waiting = WaitingTokens()
    try db.cachedStatement(sql: Self.insertionOfTokens)
      .perform(tokens.lines, CollectionOfOne(tokens.lines.cells.indices))
    expectsNew = db.changesCount == tokens.count
    let first = next
    next += Int64(tokens.count)
    var expected = first
    try tokens.forEach { token, changes in
      let id = try expectsNew ? expected : number(of: token)
      expected += 1
      try change(token, id, changes, isNew: id >= first)
    }
  }

  private static let insertionOfTokens = manyLines("token", width: 2, or: "IGNORE")
  private static let insertionOfPostings = manyLines("posting", width: 2)

  private func number(of token: UnsafeBufferPointer<UInt8>) throws -> Int64 {
    guard let id = try number.first({ $0.bind(text: token, at: 1) }, { $0.int64(0) }) else {
      throw StoreError(.corrupt, "index: no token")
    }
    return id
  }

  /// - Parameter isNew: the token was nobody's.
  private mutating func change(
    _ token: UnsafeBufferPointer<UInt8>, _ id: Int64, _ changes: ArraySlice<Int64>, isNew: Bool
  ) throws {
    var lost = false
    var start = changes.startIndex
    var last: Int64 = -1
    while start < changes.endIndex {
      let end = endOfBlock(changes, from: start)
      let block = abs(changes[start]) / Block.size
      // The blocks of customers who were there before come in any order, and more than once.
      if block <= last { try keepNew() }
      let isNewBlock = isNew && block > last
      last = max(last, block)
      let place = id * Self.blocksOfToken + block
      lost = try change(place, changes[start..<end], isNew: isNewBlock) || lost
      start = end
    }
    if lost { try drop(token, id) }
  }

  /// - Returns: whether it was not there.
  private mutating func insert(_ token: UnsafeBufferPointer<UInt8>) throws -> Bool {
    try newToken.perform {
      $0.bind(text: token, at: 1)
      $0.bind(next, at: 2)
    }
    guard db.changesCount == 1 else { return false }
    next += 1
    return true
  }

  /// Customers come mostly in the order of their numbers, so a block's are mostly together.
  private func endOfBlock(_ changes: ArraySlice<Int64>, from start: Int) -> Int {
    let block = abs(changes[start]) / Block.size
    var end = start + 1
    while end < changes.endIndex, abs(changes[end]) / Block.size == block { end += 1 }
    return end
  }

  /// - Returns: whether nobody of the block is left.
  private mutating func change(
    _ place: Int64, _ changes: ArraySlice<Int64>, isNew: Bool
  ) throws -> Bool {
    let kept = try isNew ? nil : posting.first({ $0.bind(place, at: 1) }, { $0.bytes(0) })
    if appends(changes, to: kept) {
      try keep(longer, at: place, isNew: kept == nil)
      return false
    }
    var block = Block()
    (kept ?? []).withUnsafeBytes { block.formUnion($0) }
    for change in changes {
      let offset = Int(abs(change) % Block.size)
      if change > 0 { block.insert(offset) } else { block.remove(offset) }
    }
    guard block.isEmpty else {
      try keep(block.bytes, at: place, isNew: kept == nil)
      return false
    }
    try run(db, "DELETE FROM posting WHERE place = ?", [place.bound])
    return true
  }

  /// New customers have higher numbers than all before them, so mostly a list only grows: into `longer`.
  /// - Returns: false where it is none, or too long.
  private mutating func appends(_ changes: ArraySlice<Int64>, to kept: [UInt8]?) -> Bool {
    longer.removeAll(keepingCapacity: true)
    if let kept { longer += kept }
    let count = longer.count
    guard count + 2 * changes.count < Int(Block.size) / 8 else { return false }
    var last = count < 2 ? -1 : Int(longer[count - 2]) | Int(longer[count - 1]) << 8
    for change in changes {
      let offset = Int(change % Block.size)
      guard change > 0, offset > last else { return false }
      longer.append(UInt8(truncatingIfNeeded: offset))
      longer.append(UInt8(offset >> 8))
      last = offset
    }
    return true
  }

  private mutating func keep(_ bytes: [UInt8], at place: Int64, isNew: Bool) throws {
    guard isNew else {
      return try bytes.withUnsafeBytes { bytes in
        try keep.perform {
          $0.bind(place, at: 1)
          $0.bind(bytes: bytes, at: 2)
        }
      }
    }
    new.add(place)
    new.add(bytes: bytes)
    if new.cells.count == 2 * linesAtOnce { try keepNew() }
  }

  private mutating func keepNew() throws {
    guard !new.cells.isEmpty else { return }
    if new.cells.count == 2 * linesAtOnce {
      try db.cachedStatement(sql: Self.insertionOfPostings)
        .perform(new, CollectionOfOne(new.cells.indices))
    } else {
      for start in stride(from: 0, to: new.cells.count, by: 2) {
        try keep.perform(new, start..<start + 2)
      }
    }
    new.removeAll()
  }

  /// A word that nobody has any more does not stay in the store.
  private mutating func drop(_ token: UnsafeBufferPointer<UInt8>, _ id: Int64) throws {
    try keepNew()
    let text = String(decoding: token, as: UTF8.self)
    let first = id * Self.blocksOfToken
    try run(
      db,
      """
      DELETE FROM token WHERE text = ?1
        AND NOT EXISTS (SELECT 1 FROM posting WHERE place >= ?2 AND place < ?3)
      """, [text.bound, first.bound, (first + Self.blocksOfToken).bound])
  }
}
