import Foundation

/// The files that a desk may change without a compiler. A file in an earlier folder stands in for one of the same path
/// in a later folder.
struct ResourceFolder: Sendable {
  /// The desk's own folder, where there is one.
  private let own: URL?
  private let shippedRoot: URL

  private var roots: [URL] { (own.map { [$0] } ?? []) + [shippedRoot] }

  /// - Throws: a sentence where no folder holds the shipped files.
  init(
    _ places: Places, executable: URL = Bundle.main.executableURL ?? URL(filePath: "/")
  ) throws {
    let beside = executable.deletingLastPathComponent()
    let shipped = [
      places.environment["MOKED_RESOURCES"].map { URL(filePath: $0) },
      beside.appending(path: "../share/moked").standardized,
      Self.checkout(above: beside),
    ].compactMap { $0 }.filter(Self.isFolder)
    guard let first = shipped.first else {
      throw Sentence(
        worded: "the folder Resources is nowhere to be found; say where it is in MOKED_RESOURCES",
        .noInput)
    }
    own = Self.isFolder(places.configuration) ? places.configuration : nil
    shippedRoot = first
  }

  private init(shippedRoot: URL) {
    own = nil
    self.shippedRoot = shippedRoot
  }

  /// Without the desk's own files.
  var shipped: ResourceFolder { ResourceFolder(shippedRoot: shippedRoot) }

  /// The desk's own file of this path; nil where the shipped one counts.
  func ownFile(_ path: String) -> URL? {
    let file = own?.appending(path: path)
    return file.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  /// The text of a file, by its path below the folder.
  func text(_ path: String) throws -> String {
    for root in roots {
      if let data = FileManager.default.contents(atPath: root.appending(path: path).path) {
        guard let text = String(validating: data, as: UTF8.self) else {
          throw Sentence(worded: "\(path): this file is not UTF-8")
        }
        return text
      }
    }
    throw Sentence(worded: "\(path) is missing among the resources", .noInput)
  }

  /// Paths of the files below a folder that end so, in order.
  func files(in folder: String, ending: String) -> [String] {
    var paths: Set<String> = []
    for root in roots {
      let names = FileManager.default.subpaths(atPath: root.appending(path: folder).path) ?? []
      paths.formUnion(names.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" })
    }
    return paths.sorted()
  }

  private static func checkout(above folder: URL) -> URL? {
    var here = folder
    for _ in 0..<6 {
      let candidate = here.appending(path: "Resources")
      if isFolder(candidate.appending(path: "words")) { return candidate }
      here = here.deletingLastPathComponent()
    }
    return nil
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
