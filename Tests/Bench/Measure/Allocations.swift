import Foundation

/// How often a program has asked for memory, told by a library that is loaded before it.
struct Allocations {
  private let library: String
  private let file: URL

  /// - Parameter library: what `allocations.c` was built to; nil where there is none.
  init?(library: String?, in folder: URL) throws {
    guard let library else { return nil }
    self.library = library
    file = folder.appending(path: "allocations-\(UUID().uuidString)")
    try Data(repeating: 0, count: 8).write(to: file)
  }

  var environment: [String: String] {
    ["LD_PRELOAD": library, "MOKED_ALLOCATIONS": file.path]
  }

  func remove() { try? FileManager.default.removeItem(at: file) }

  func count() -> Double {
    guard let bytes = try? Data(contentsOf: file), bytes.count == 8 else { return .nan }
    return Double(bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) })
  }
}
