import Glibc

/// What the C library says of widths. Its module for Swift leaves `wcwidth` out, so it is asked for by name.
struct CLibrary {
  private typealias Wcwidth = @convention(c) (Int32) -> Int32
  private let wcwidth: Wcwidth

  init() throws {
    guard let symbol = dlsym(nil, "wcwidth") else { throw File.Unreadable(path: "wcwidth") }
    wcwidth = unsafeBitCast(symbol, to: Wcwidth.self)
  }

  /// `glibc 2.36` and the like.
  static var version: String {
    var buffer = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &buffer, buffer.count)
    return buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  func width(_ scalar: Unicode.Scalar) -> Int { Int(wcwidth(Int32(scalar.value))) }

  /// `wcwidth` goes by the locale of the thread.
  func inUTF8(_ body: () -> Void) {
    let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let before = uselocale(utf8)
    body()
    uselocale(before)
    freelocale(utf8)
  }
}
