import Foundation
import Playbook

/// Something that a person is told and the program ends on: what is wrong, what to do. It is put into words where the
/// program ends, so that whoever throws it need have none at hand.
struct Sentence: Error, CustomStringConvertible {
  private enum Text {
    case key(String, [String: String])
    case worded(String)
    case system(SystemFault, path: String)
  }

  private let text: Text
  let status: Status

  /// - Parameter key: of the words.
  init(_ key: String, _ slots: [String: String], _ status: Status = .dataError) {
    text = .key(key, slots)
    self.status = status
  }

  init(_ key: String, _ status: Status = .dataError) { self.init(key, [:], status) }

  /// What was put into words already, or can be in none: where the words are not to be had.
  init(worded: String, _ status: Status = .dataError) {
    text = .worded(worded)
    self.status = status
  }

  /// What Foundation says in English alone; nil for what did not come from the system.
  init?(system error: any Error) {
    guard let fault = SystemFault(error) else { return nil }
    let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
    text = .system(fault, path: path ?? "")
    status = .inputOutput
  }

  func text(in words: () throws -> Words) rethrows -> String {
    switch text {
    case .key(let key, let slots): try words()(key, slots.mapValues { LineValue.text($0) })
    case .worded(let text): text
    case .system(let fault, ""): try fault.text(in: words())
    case .system(let fault, let path): try "\(path): \(fault.text(in: words()))"
    }
  }

  var description: String {
    switch text {
    case .key(let key, _): key
    case .worded(let text): text
    case .system(let fault, let path): "\(path): errno \(fault.code)"
    }
  }

  /// What the program ends with, as sysexits has it. What a command is to work on and is not there (a store, a file, a
  /// customer, a contact, a message, a notice) is no input; a value that an option does not take is wrong use; what was
  /// asked of what is there and did not come out (a lint, a check, a search without a find, a confirmation that is not
  /// given) is not done.
  enum Status: Int32 {
    case failed = 1
    case usage = 64
    case dataError = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74
    case notAllowed = 77
  }
}
