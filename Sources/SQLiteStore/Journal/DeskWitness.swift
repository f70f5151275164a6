import Casework
import GRDB

/// What the desk's own stream says of the contacts, so that a stream that was removed as a whole, cut, or rewritten with
/// all its hashes, shows.
struct DeskWitness {
  private struct Told {
    let sequence: Int
    let hash: String
    var isClosed = false
  }

  private(set) var opened: [Int64: String] = [:]
  /// Contacts whose acts were taken away, by rule.
  private(set) var forgotten: Set<Int64> = []
  private var closed: Set<Int64> = []
  /// The last that it tells of each.
  private var told: [Int64: Told] = [:]

  init(_ db: Database) throws {
    let sql = "SELECT act FROM part WHERE stream = 0 ORDER BY sequence"
    try readEach(db, sql) { row in
      let act: DeskAct = try ActCoding.act(try row.bytes("act"), in: db)
      take(act)
      return true
    }
  }

  /// What is wrong with an entry that holds in its own stream; nil where the desk knows nothing else of it.
  func contradiction(to link: Link) -> String? {
    let stream = link.entry.stream
    let sequence = link.entry.sequence
    if sequence == 1 {
      guard let first = opened[stream] else { return "added" }
      if first != hex(link.hash) { return "changed" }
    }
    // A contact is closed in both streams at once: of one of them the end is cut off.
    if link.entry.kind == "closed", !closed.contains(stream) { return "added" }
    guard let last = told[stream] else { return nil }
    if last.isClosed, sequence > last.sequence { return "added" }
    guard sequence == last.sequence else { return nil }
    return last.hash == hex(link.hash) ? nil : "changed"
  }

  /// As far as a contact's stream went, at least.
  func end(of stream: Int64) -> Int? { told[stream]?.sequence }

  private mutating func take(_ act: DeskAct) {
    switch act {
    case .contactOpened(let id, let hash, let reached):
      opened[id.rawValue] = hash
      reach(reached)
    case .contactClosed(let id, let sequence, let hash, let reached):
      told[id.rawValue] = Told(sequence: sequence, hash: hash, isClosed: true)
      closed.insert(id.rawValue)
      reach(reached)
    case .forgotten(_, let contacts): forgotten.formUnion(contacts.map(\.rawValue))
    case .imported, .hoursChanged, .settingChanged, .joined, .parted, .restored: break
    case .faultTold, .faultExpected, .faultEnded: break
    case .noticePosted, .noticeEnded, .repState, .promiseTaken, .message, .learned, .repKept: break
    }
  }

  private mutating func reach(_ reached: [Reached]?) {
    for end in reached ?? [] {
      told[end.contact.rawValue] = Told(sequence: end.sequence, hash: end.hash)
    }
  }
}
