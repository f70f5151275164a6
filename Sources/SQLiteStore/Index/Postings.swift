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

  func finish() throws {
    guard next != first else { return }
    try run(db, "UPDATE counter SET next = ? WHERE name = 'token'", [next.bound])
  }

  /// - Parameter changes: customers who got the token, and with a minus those who lost it.
  mutating func change(_ token: UnsafeBufferPointer<UInt8>, _ changes: [Int64]) throws {
    // Most tokens of a large import are new, so that is tried first.
    let isNew = try insert(token)
    let known =
      isNew ? next - 1 : try number.first({ $0.bind(text: token, at: 1) }, { $0.int64(0) })
    guard let id = known else { throw StoreError(.corrupt, "index: no token") }
    var lost = false
    var start = 0
    while start < changes.count {
      let end = endOfBlock(changes, from: start)
      let place = id * Self.blocksOfToken + abs(changes[start]) / Block.size
      lost = try change(place, changes[start..<end], isNew: isNew) || lost
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
  private func endOfBlock(_ changes: [Int64], from start: Int) -> Int {
    let block = abs(changes[start]) / Block.size
    var end = start + 1
    while end < changes.count, abs(changes[end]) / Block.size == block { end += 1 }
    return end
  }

  /// - Returns: whether nobody of the block is left.
  private func change(_ place: Int64, _ changes: ArraySlice<Int64>, isNew: Bool) throws -> Bool {
    let kept = isNew ? nil : try posting.first({ $0.bind(place, at: 1) }, { $0.bytes(0) })
    if let longer = appended(to: kept ?? [], changes) {
      try keep(longer, at: place)
      return false
    }
    var block = Block()
    (kept ?? []).withUnsafeBytes { block.formUnion($0) }
    for change in changes {
      let offset = Int(abs(change) % Block.size)
      if change > 0 { block.insert(offset) } else { block.remove(offset) }
    }
    guard block.isEmpty else {
      try keep(block.bytes, at: place)
      return false
    }
    try run(db, "DELETE FROM posting WHERE place = ?", [place.bound])
    return true
  }

  /// New customers have higher numbers than all before them, so mostly a list only grows. Nil where it is none, or too long.
  private func appended(to list: [UInt8], _ changes: ArraySlice<Int64>) -> [UInt8]? {
    guard list.count + 2 * changes.count < Int(Block.size) / 8 else { return nil }
    var last = list.count < 2 ? -1 : Int(list[list.count - 2]) | Int(list[list.count - 1]) << 8
    var longer = list
    longer.reserveCapacity(list.count + 2 * changes.count)
    for change in changes {
      let offset = Int(change % Block.size)
      guard change > 0, offset > last else { return nil }
      longer.append(UInt8(truncatingIfNeeded: offset))
      longer.append(UInt8(offset >> 8))
      last = offset
    }
    return longer
  }

  private func keep(_ bytes: [UInt8], at place: Int64) throws {
    try bytes.withUnsafeBytes { bytes in
      try keep.perform {
        $0.bind(place, at: 1)
        $0.bind(bytes: bytes, at: 2)
      }
    }
  }

  /// A word that nobody has any more does not stay in the store.
  private func drop(_ token: UnsafeBufferPointer<UInt8>, _ id: Int64) throws {
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
