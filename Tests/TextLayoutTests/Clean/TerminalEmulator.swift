import Glibc

/// How far the cursor of libvterm goes for a text. Four of its functions, asked for by name: a test of widths needs no
/// screen.
final class TerminalEmulator {
  private typealias New = @convention(c) (CInt, CInt) -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer) -> Void
  private typealias SetUTF8 = @convention(c) (OpaquePointer, CInt) -> Void
  private typealias Write = @convention(c) (OpaquePointer, UnsafePointer<CChar>, Int) -> Int
  private typealias State = @convention(c) (OpaquePointer) -> OpaquePointer?
  private typealias Reset = @convention(c) (OpaquePointer, CInt) -> Void
  private typealias Place = @convention(c) (OpaquePointer, UnsafeMutablePointer<CInt>) -> Void

  static var isThere: Bool { dlopen("libvterm.so.0", RTLD_NOW) != nil }

  private let terminal: OpaquePointer
  private let state: OpaquePointer
  private let free: Free
  private let write: Write
  private let place: Place

  init() throws {
    let library = dlopen("libvterm.so.0", RTLD_NOW)
    func function<F>(_ name: String, as type: F.Type) throws -> F {
      guard let symbol = dlsym(library, name) else { throw File.Unreadable(path: name) }
      return unsafeBitCast(symbol, to: type)
    }
    free = try function("vterm_free", as: Free.self)
    write = try function("vterm_input_write", as: Write.self)
    place = try function("vterm_state_get_cursorpos", as: Place.self)
    let make = try function("vterm_new", as: New.self)
    let setUTF8 = try function("vterm_set_utf8", as: SetUTF8.self)
    let obtain = try function("vterm_obtain_state", as: State.self)
    let reset = try function("vterm_state_reset", as: Reset.self)
    terminal = make(4, 40)!
    setUTF8(terminal, 1)
    state = obtain(terminal)!
    reset(state, 1)
  }

  deinit { free(terminal) }

  /// The columns that a text moves the cursor of an empty line.
  func columns(_ text: String) -> Int {
    let line = "\u{1B}[H" + text
    line.withCString { _ = write(terminal, $0, line.utf8.count) }
    // A VTermPos: row and column.
    var position: [CInt] = [0, 0]
    place(state, &position)
    return Int(position[1])
  }
}
