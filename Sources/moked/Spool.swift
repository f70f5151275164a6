import Foundation

/// A file without a name, gone with its owner.
struct Spool: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>

  /// - Throws: where there is no room for one.
  init(_ content: Data = Data()) throws { file = try Spool.filled(with: content) }

  private static func filled(with content: Data) throws -> UnsafeMutablePointer<FILE> {
    guard let file = tmpfile() else { throw POSIXError(.ENOSPC) }
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    let written = content.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard written == content.count, fflush(file) == 0 else {
      fclose(file)
      throw POSIXError(.ENOSPC)
    }
    rewind(file)
    return file
  }

  deinit { fclose(file) }

  var descriptor: CInt { fileno(file) }

  /// - Parameter limit: bytes that are read at most.
  func firstLine(of limit: Int) -> String? {
    rewind(file)
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").first
      .map(String.init)
  }
}
