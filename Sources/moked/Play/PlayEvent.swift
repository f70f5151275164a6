import Casework
import Foundation

/// Something that arrived from outside while the rep was at work: `event NAME JSON` of `moked play`.
enum PlayEvent: Hashable {
  /// `event ringing {"from": "052-555-0184", "waited": "4m10s", "menu": "billing", "identified": "1001"}`
  case ringing(Ringing)
  /// `event gaveUp {"call": "4711"}`
  case gaveUp(Call)
  /// `event fileChanged {"account": "1001", "field": "city", "value": "Haifa"}`: somebody else wrote it.
  case fileChanged(Change)
  /// `event failed {"kind": "full"}`: what the store says, by `StoreError.Kind`.
  case failed(Failed)

  struct Ringing: Hashable, Decodable {
    let from: String
    let call: String?
    let waited: String?
    let menu: String?
    let identified: String?
  }

  struct Call: Hashable, Decodable { let call: String }

  struct Change: Hashable, Decodable {
    let account: String
    let field: String
    let value: String
  }

  struct Failed: Hashable, Decodable { let kind: String }

  /// Nil where the line is no event.
  /// - Throws: a sentence with the line, where it is one that cannot be read.
  init?(_ line: String, at number: Int) throws {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.first == "event" else { return nil }
    let json = Data((parts.count > 2 ? parts[2] : "").utf8)
    do {
      self = try Self.read(parts.count > 1 ? parts[1] : "", json, at: number)
    } catch is DecodingError {
      throw Sentence("said.play.json", ["line": "\(number)", "forms": Self.forms])
    }
  }

  private static func read(_ name: String, _ json: Data, at line: Int) throws -> PlayEvent {
    let decoder = JSONDecoder()
    switch name {
    case "ringing": return .ringing(try decoder.decode(Ringing.self, from: json))
    case "gaveUp": return .gaveUp(try decoder.decode(Call.self, from: json))
    case "fileChanged": return .fileChanged(try decoder.decode(Change.self, from: json))
    case "failed":
      let failed = try decoder.decode(Failed.self, from: json)
      guard StoreError.Kind(rawValue: failed.kind) != nil else {
        throw Sentence("said.play.failure", ["line": "\(line)", "kind": failed.kind])
      }
      return .failed(failed)
    default:
      throw Sentence("said.play.event", ["line": "\(line)", "name": name, "forms": forms])
    }
  }

  private static let forms = """
    ringing {"from", "call", "waited", "menu", "identified"}, gaveUp {"call"}, \
    fileChanged {"account", "field", "value"}, failed {"kind"}
    """
}
