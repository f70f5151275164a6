import Casework
import Foundation
import Markup
import Testing

@testable import Intake

/// Rows of a text, read whole.
func csv(
  _ bytes: [UInt8], encoding: Intake.Encoding = .utf8, separator: Character = ","
) throws -> [Row] {
  var stream = try CSVStream(
    ByteSource(name: "t.csv", bytes: bytes), encoding: encoding,
    separator: separator.asciiValue ?? 0)
  var rows: [Row] = []
  while let row = try stream.next() { rows.append(row) }
  return rows
}

func csv(_ text: String, separator: Character = ",") throws -> [Row] {
  try csv(Array(text.utf8), separator: separator)
}

/// What an import gave.
struct Brought {
  var updates: [FileUpdate] = []
  var rejects: [Reject] = []
  var counts = Import.Counts()
  var batches: [Int] = []
  var progress: [Int] = []
}

func bring(
  _ bytes: [UInt8], _ mapping: Mapping, encoding: Intake.Encoding? = nil, batchSize: Int = 500
) throws -> Brought {
  try bring(ByteSource(name: "t.csv", bytes: bytes), mapping, encoding, batchSize)
}

func bring(_ text: String, _ mapping: Mapping, own: [OwnField] = []) throws -> Brought {
  try bring(ByteSource(name: "t.csv", bytes: Array(text.utf8)), mapping, own: own)
}

func bring(
  _ source: ByteSource, _ mapping: Mapping, _ encoding: Intake.Encoding? = nil,
  _ batchSize: Int = 500, own: [OwnField] = []
) throws -> Brought {
  var brought = Brought()
  let today = try #require(Day(iso: "2026-11-22"))
  let work = Import(mapping: mapping, today: today, own: own, batchSize: batchSize)
  brought.counts = try work.run(
    source, encoding: encoding,
    progress: { brought.progress.append($0.rows) },
    reject: { brought.rejects.append($0) },
    take: {
      brought.updates += $0
      brought.batches.append($0.count)
    })
  return brought
}

func sentence(of work: () throws -> Void) -> String {
  do {
    try work()
    return "nothing was thrown"
  } catch let error as IntakeError {
    return "\(error.place): \(error.reason.english)"
  } catch {
    return "\(error)"
  }
}

extension Reason {
  /// As the words that ship tell it.
  var english: String {
    slots.reduce(Self.words[key] ?? "[?\(key)]") { text, slot in
      let told =
        switch slot.value {
        case .text(let text): text
        case .either(let all): all.joined(separator: " or ")
        case .reasons(let reasons): reasons.map(\.english).joined(separator: ", ")
        }
      return text.replacing("{\(slot.key)}", with: told)
    }
  }

  private static let words: [String: String] = {
    let path = resources.appending(path: "words/intake.en.yaml")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    var words: [String: String] = [:]
    func read(_ node: Node, under prefix: String) {
      guard let pairs = node.pairs else { return words[prefix] = node.text }
      for pair in pairs {
        read(pair.value, under: (prefix.isEmpty ? "" : "\(prefix).") + (pair.key.text ?? ""))
      }
    }
    if let node = try? Node(yaml: text, path: path.path) { read(node, under: "") }
    return words
  }()
}

extension Reject {
  /// "line 12, column 19 (MonthlyCharges): not an amount of money"
  var sentence: String {
    let place = number.map { ", column \($0)" } ?? ""
    let name = column.map { " (\($0))" } ?? ""
    return "line \(line)\(place)\(name): \(reason.english)"
  }
}

/// The checkout's Resources.
let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Resources")

func shipped(_ name: String) throws -> Mapping {
  let path = resources.appending(path: "imports/\(name).yaml")
  return try Mapping(
    yaml: String(contentsOf: path, encoding: .utf8), path: "imports/\(name).yaml")
}
