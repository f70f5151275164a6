import Casework
import GRDB

extension StoreError {
  /// What went wrong below, while `what` was done. SQLite's own message is left out: it can quote what was searched for.
  /// - Parameter file: the one that was worked on, or that lies where it was written.
  init(_ error: any Error, in what: StaticString, of file: StoreFile) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      let code = error.extendedResultCode.rawValue
      self.init(Kind(error.resultCode, hasRoom: file.hasRoom), "\(what): SQLite \(code)")
    default: self.init(.corrupt, "\(what): unreadable \(type(of: error))")
    }
  }
}

extension StoreError.Kind {
  /// Where no room is left for the files beside a store, SQLite says only that it could not read, write or open.
  init(_ code: ResultCode, hasRoom: @autoclosure () -> Bool) {
    if [.SQLITE_IOERR, .SQLITE_CANTOPEN].contains(code), !hasRoom() {
      self = .full
      return
    }
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
