/// Something that a person is told and the program ends on: what is wrong, what to do.
struct Sentence: Error, CustomStringConvertible {
  let description: String
  let status: Status

  init(_ description: String, _ status: Status = .dataError) {
    self.description = description
    self.status = status
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
