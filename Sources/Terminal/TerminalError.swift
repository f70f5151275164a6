/// Why there is no full-screen terminal. The caller goes on in lines (`--plain`) or says why.
package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// TERM is unset, `dumb`, unknown to terminfo, or cannot move its cursor.
  case cannotPosition(term: String)
  case noUTF8
  case system(call: String, code: Int32)
  /// One process has one terminal.
  case alreadyOpen
}
