import Intake

extension Library {
  /// The demo desk that was written by hand.
  func demoFiles() throws -> [String: String] {
    try texts(folder.files(in: "demo", ending: ".yaml").filter { !$0.hasPrefix(Self.crowd) })
  }

  /// What a crowd beside it is made from.
  func crowdBook() throws -> CrowdBook {
    try CrowdBook(files: texts(folder.files(in: String(Self.crowd.dropLast()), ending: ".yaml")))
  }

  private static let crowd = "demo/crowd/"

  private func texts(_ paths: [String]) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in paths { files[path] = try folder.text(path) }
    return files
  }
}
