import Glibc

/// Reads files without Foundation, whose own copy of ICU does not go together with the system's in one compilation.
enum File {
  struct Unreadable: Error {
    let path: String
  }

  static func isThere(_ path: String) -> Bool { access(path, R_OK) == 0 }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  static func lines(_ path: String) throws -> [Substring] {
    String(decoding: try bytes(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
