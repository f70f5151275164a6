/// Unicode's own test files, as Debian's package `unicode-data` brings them.
enum UnicodeData {
  private static let folder = "/usr/share/unicode/"

  static func isThere(_ name: String) -> Bool { File.isThere(folder + name) }
  static func bytes(_ name: String) throws -> [UInt8] { try File.bytes(folder + name) }
  static func lines(_ name: String) throws -> [Substring] { try File.lines(folder + name) }
}
