import Foundation
import Testing

/// One contact's entries, as `moked journal show --json` prints them.
struct Journal {
  let contact: Int
  /// The kind of each entry and what it holds, without those that were undone.
  let acts: [(kind: String, of: [String: Any])]

  var kinds: [String] { acts.map(\.kind) }

  /// Every contact that was kept since the demo was made; they are numbered from 1.
  static func all(at desk: ScratchDesk) throws -> [Journal] {
    var journals: [Journal] = []
    while true {
      let contact = journals.count + 1
      let shown = try desk.run("journal", "show", String(contact), "--id", "--json")
      guard shown.status == 0 else { return journals }
      journals.append(try Journal(contact, shown.output))
    }
  }

  private init(_ contact: Int, _ json: [UInt8]) throws {
    self.contact = contact
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]])
    let undone = entries.filter { $0["kind"] as? String == "undone" }.compactMap { entry in
      (entry["act"] as? [String: Any])?["sequence"] as? Int
    }
    acts = try entries.filter { !undone.contains($0["sequence"] as? Int ?? 0) }.map { entry in
      (
        try #require(entry["kind"] as? String), try #require(entry["act"] as? [String: Any])
      )
    }
  }

  private func of(_ kind: String) -> [[String: Any]] {
    acts.filter { $0.kind == kind }.map(\.of)
  }

  var isClosed: Bool { kinds.contains("closed") }
  var endedEarly: Bool { kinds.contains("endedEarly") }
  var outcomes: [String] { of("threadEnded").compactMap { $0["outcome"] as? String } }

  var remediesDone: [String] {
    of("remedy").filter { $0["outcome"] as? String == "done" }
      .compactMap { $0["name"] as? String }
  }

  /// What was promised, and the instant by when.
  var promises: [(what: String, due: String)] {
    of("promised").map { promise in
      let texts = (promise["what"] as? [String: Any])?["byLanguage"] as? [String: String] ?? [:]
      let due = Date(timeIntervalSince1970: (promise["due"] as? Double ?? 0) / 1000)
      return (texts.values.first ?? "", due.formatted(.iso8601))
    }
  }

  /// The script of each matter, by its number.
  var scripts: [Int: String] {
    Dictionary(
      of("threadOpened").compactMap { act in
        guard let number = act["number"] as? Int, let script = act["script"] as? String else {
          return nil
        }
        return (number, script)
      }
    ) { first, _ in first }
  }

  /// What stands at each step of a matter, by the step's key; what was opened again no longer counts.
  func records(of thread: Int) -> [String: String] {
    var records: [String: String] = [:]
    for step in of("step") where step["thread"] as? Int == thread {
      guard let key = step["key"] as? String, let kind = step["what"] as? String else { continue }
      let arm = step["arm"] as? Int
      records[key] = kind == "reopened" ? nil : kind + (arm.map { " \($0)" } ?? "")
    }
    return records
  }
}

extension Story {
  /// Keys behind the screen of that name.
  func keyCount(after screen: String) -> Int {
    let start = steps.firstIndex(of: .screen(screen)) ?? steps.endIndex
    return Story(name: name, steps: Array(steps[start...])).keyCount
  }
}
