/// Something that a person is told and the program ends on: what is wrong, what to do.
struct Sentence: Error, CustomStringConvertible {
  let description: String
  let status: Status

  init(_ description: String, _ status: Status = .dataError) {
    self.description = description
    self.status = status
  }

  /// sysexits.
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
