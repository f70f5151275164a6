import Casework
import Foundation
import GRDB

/// How the journal is kept: an entry's hash covers its header, the hash before it, and a digest of its act.
/// The act with its salt lies beside it, so that it can be forgotten while the chain still verifies.
struct ChainedEntry {
  static let beforeFirst = [UInt8](repeating: 0, count: SHA256.byteCount)

  let stream: Int64
  let sequence: Int
  let at: Instant
  let by: String
  let kind: String
  let digest: [UInt8]

  /// The hash that this entry must have after one with the hash `previous`.
  func hash(after previous: [UInt8]) -> [UInt8] { SHA256.of(previous, header) }

  /// The same entry, as if it stood at another place.
  func at(sequence: Int) -> ChainedEntry {
    ChainedEntry(
      stream: stream, sequence: sequence, at: at, by: by, kind: kind, digest: digest)
  }

  /// Numbers as eight bytes, big end first; texts behind their length.
  private var header: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: stream)
    bytes.append(number: Int64(sequence))
    bytes.append(number: at.milliseconds)
    bytes.append(text: by)
    bytes.append(text: kind)
    return bytes + digest
  }

  static func digest(salt: [UInt8], act: [UInt8]) -> [UInt8] { SHA256.of(salt, act) }
}

extension [UInt8] {
  fileprivate mutating func append(number: Int64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: String) {
    append(number: Int64(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}

/// An act as bytes: JSON with its keys in order.
enum ActCoding {
  static func bytes(_ act: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(act))
  }

  static func act<Kept: Decodable>(_ bytes: [UInt8], in db: Database) throws -> Kept {
    do { return try JSONDecoder().decode(Kept.self, from: Data(bytes)) } catch {
      throw Schema.unreadable("act", in: db)
    }
  }
}

/// What is written in the desk's own stream.
enum DeskAct: Codable {
  /// - reached: how far others have come since the desk's stream last told of them.
  case contactOpened(ContactID, hash: String, reached: [Reached]? = nil)
  case contactClosed(ContactID, sequence: Int, hash: String, reached: [Reached]? = nil)
  case imported(ImportSummary)
  /// The desk's hours, by the hash of what was kept.
  case hoursChanged(hash: String)
  case settingChanged(name: String, value: String)
  case joined(Joining)
  case parted(CustomerID, from: CustomerID)
  case forgotten(CustomerID, contacts: [ContactID])
  /// The store was brought back from a backup that held so many entries.
  case restored(entries: Int)
  case noticePosted(DeskNotice)
  case noticeEnded(id: Int64)
  case faultTold(Fault)
  case faultExpected(id: Int64, end: Instant?)
  case faultEnded(id: Int64)
  /// A rep has said what he does now.
  case repState(rep: String, RepState)
  /// Who writes it keeps the promise from now on.
  case promiseTaken(id: Int64, from: String)
  /// How far a message has got. What it says and why it failed may name him, and stands in his file alone.
  case message(id: Int64, Message.State)
  /// What was learned of the desk's history, from how many rows.
  /// - hash: of the model as it is kept; an entry of a program of before has none.
  case learned(Forecast, rows: Int, hash: String? = nil)
  /// Somebody may work at the desk, or may do another's work now.
  case repKept(login: String, role: Rep.Role)

  var kind: String {
    switch self {
    case .contactOpened: "contactOpened"
    case .contactClosed: "contactClosed"
    case .imported: "imported"
    case .hoursChanged: "hoursChanged"
    case .settingChanged: "settingChanged"
    case .joined: "joined"
    case .parted: "parted"
    case .forgotten: "forgotten"
    case .restored: "restored"
    case .noticePosted: "noticePosted"
    case .noticeEnded: "noticeEnded"
    case .faultTold: "faultTold"
    case .faultExpected: "faultExpected"
    case .faultEnded: "faultEnded"
    case .repState: "repState"
    case .promiseTaken: "promiseTaken"
    case .message: "message"
    case .learned: "learned"
    case .repKept: "repKept"
    }
  }
}
