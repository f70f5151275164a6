import Casework
import Foundation
import Testing

@testable import SQLiteStore

/// A folder for one store, removed with it.
final class Scratch {
  let folder: String
  var path: String { folder + "/desk.moked" }

  init() throws {
    folder = NSTemporaryDirectory() + "moked-store-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  func open(_ limits: StoreLimits = StoreLimits()) throws -> SQLiteStore {
    try SQLiteStore(path: path, zone: .utc, names: .empty, limits: limits)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

/// The kind of the store's error that `body` ends with; nil where it goes well.
func failure(_ body: () throws -> Void) -> StoreError.Kind? {
  do {
    try body()
    return nil
  } catch {
    return (error as? StoreError)?.kind
  }
}

/// Expects `body` to end with the store's error of this kind.
func expectFailure(
  _ kind: StoreError.Kind, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  let failed = failure(body)
  #expect(failed == kind, sourceLocation: sourceLocation)
}
