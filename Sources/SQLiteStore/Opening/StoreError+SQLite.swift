import Casework
import GRDB

extension StoreError {
  /// What went wrong below, while `what` was done. SQLite's own message is left out: it can quote what was searched for.
  init(_ error: any Error, in what: StaticString) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      let code = error.extendedResultCode.rawValue
      self.init(Kind(error.resultCode), "\(what): SQLite \(code)")
    default: self.init(.corrupt, "\(what): unreadable \(type(of: error))")
    }
  }
}

extension StoreError.Kind {
  init(_ code: ResultCode) {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .corrupt
    case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .cannotOpen
    case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH: self = .refused
    default: self = .inputOutput
    }
  }
}
