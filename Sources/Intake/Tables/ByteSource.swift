import Glibc

/// Bytes that can be read at any place, and so more than once: a file is looked over before it is taken in.
package struct ByteSource {
  package let name: String
  /// In bytes; nil where it is not known.
  package let size: Int?
  /// At most so many bytes from an offset on; none at the end.
  package let read: (_ offset: Int, _ count: Int) throws -> [UInt8]

  package init(name: String, read: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]) {
    self.name = name
    size = nil
    self.read = read
  }

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    size = bytes.count
    read = { offset, count in
      Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
    }
  }

  /// - Throws: `IntakeError` where there is no such file, it is a directory, or it cannot be read.
  package init(file path: String) throws {
    name = path
    let file = try OpenFile(path)
    size = file.size
    read = { offset, count in try file.read(at: offset, count: count) }
  }
}

/// A file that is open for reading as long as this lives.
private struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  let size: Int

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw IntakeError(.noInput, file: path, reason(errno, "intake.cannot-open"))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw IntakeError(
        .noInput, file: path,
        isFolder
          ? "intake.directory" : "intake.not-a-file")
    }
    size = Int(status.st_size)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read(at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let got = pread(descriptor, buffer.baseAddress, count, off_t(offset))
      guard got >= 0 else {
        throw IntakeError(.noInput, file: path, reason(errno, "intake.cannot-read"))
      }
      filled = got
    }
  }
}

/// The common ones have words of their own; of the others there is what the system says.
private func reason(_ code: Int32, _ otherwise: String) -> Reason {
  switch code {
  case ENOENT, ENOTDIR: "intake.no-file"
  case EACCES, EPERM: "intake.no-permission"
  case EISDIR: "intake.directory"
  case EMFILE, ENFILE: "intake.too-many-files"
  default: Reason(otherwise, ["why": .text(String(cString: strerror(code)))])
  }
}
