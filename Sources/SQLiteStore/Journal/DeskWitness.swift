import Casework
import GRDB

/// What the desk's own stream says of the contacts, so that a stream that was removed as a whole, or rewritten with all
/// its hashes, shows.
struct DeskWitness {
  private(set) var opened: [Int64: String] = [:]
  /// Contacts whose acts were taken away, by rule.
  private(set) var forgotten: Set<Int64> = []
  private var closed: [Int64: (sequence: Int, hash: String)] = [:]

  init(_ db: Database) throws {
    let sql = "SELECT act FROM part WHERE stream = 0 ORDER BY sequence"
    let acts = try readAll(db, sql) { try $0.bytes("act") }
    for bytes in acts { take(try ActCoding.act(bytes, in: db)) }
  }

  /// What is wrong with an entry that holds in its own stream; nil where the desk knows nothing else of it.
  func contradiction(to link: Link) -> String? {
    let stream = link.entry.stream
    let sequence = link.entry.sequence
    if sequence == 1 {
      guard let first = opened[stream] else { return "added" }
      if first != hex(link.hash) { return "changed" }
    }
    guard let last = closed[stream], sequence >= last.sequence else { return nil }
    guard sequence == last.sequence else { return "added" }
    return last.hash == hex(link.hash) ? nil : "changed"
  }

  /// Where a closed contact's stream ends.
  func end(of stream: Int64) -> Int? { closed[stream]?.sequence }

  private mutating func take(_ act: DeskAct) {
    switch act {
    case .contactOpened(let id, let hash): opened[id.rawValue] = hash
    case .contactClosed(let id, let sequence, let hash): closed[id.rawValue] = (sequence, hash)
    case .forgotten(_, let contacts): forgotten.formUnion(contacts.map(\.rawValue))
    case .imported, .hoursChanged, .settingChanged, .joined, .parted, .restored: break
    case .noticePosted, .noticeEnded, .repState, .promiseTaken, .message, .learned: break
    }
  }
}
