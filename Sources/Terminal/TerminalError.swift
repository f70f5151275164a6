/// Why there is no full-screen terminal. The caller goes on in lines (`--plain`) or says the sentence.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// TERM is unset, `dumb`, unknown to terminfo, or cannot move its cursor.
  case cannotPosition(term: String)
  case noUTF8
  case system(call: String, code: Int32)
  /// One process has one terminal.
  case alreadyOpen

  package var description: String {
    switch self {
    case .notATerminal: "the input or the output is not a terminal; use --plain"
    case .cannotPosition(let term):
      "a terminal of type `\(term)` cannot show a full screen; set TERM, or use --plain"
    case .noUTF8: "this machine has no UTF-8 locale; install C.UTF-8, or use --plain"
    case .system(let call, let code): "the terminal cannot be opened: \(call) failed (\(code))"
    case .alreadyOpen: "the terminal is open already"
    }
  }
}
