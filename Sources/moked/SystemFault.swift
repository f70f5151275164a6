import Foundation
import Glibc
import Playbook

/// What the system would not do, by its number: the common ones are told in our words, the others in the system's.
struct SystemFault: Equatable {
  let code: Int32

  init(code: Int32) { self.code = code }

  /// Nil for what is no error of the system's.
  init?(_ error: any Error) {
    let error = error as NSError
    let under = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if under.domain == NSPOSIXErrorDomain {
      code = Int32(under.code)
    } else if let known = Self.ofFoundation[CocoaError.Code(rawValue: error.code)],
      error.domain == NSCocoaErrorDomain
    {
      code = known
    } else {
      return nil
    }
  }

  func text(in words: Words) -> String {
    Self.names[code].map { words["system.\($0)"] } ?? String(cString: strerror(code))
  }

  private static let ofFoundation: [CocoaError.Code: Int32] = [
    .fileNoSuchFile: ENOENT, .fileReadNoSuchFile: ENOENT, .fileReadNoPermission: EACCES,
    .fileWriteNoPermission: EACCES, .fileWriteOutOfSpace: ENOSPC, .fileWriteVolumeReadOnly: EROFS,
  ]

  private static let names: [Int32: String] = [
    ENOENT: "no-file", ENOTDIR: "no-file", EACCES: "no-permission", EPERM: "no-permission",
    ENOSPC: "no-room", EDQUOT: "no-room", EROFS: "read-only", EISDIR: "directory",
    EMFILE: "too-many-files", ENFILE: "too-many-files", ENOEXEC: "no-program",
  ]
}
