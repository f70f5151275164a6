internal import Glibc

/// What became of a copy. Whether the terminal obeys, it does not say.
package enum Copied: Hashable, Sendable {
  case sent
  /// More than terminals take.
  case tooLong
  /// The terminal does not read now.
  case notNow
}

/// OSC 52: the terminal puts a text on the clipboard of the machine that it runs on, over ssh too.
struct ClipboardSequence {
  /// What xterm takes, in bytes of UTF-8; beyond, terminals cut or ignore.
  static let longest = 74_994

  enum Between: Hashable { case nothing, tmux, screen }

  let text: String
  let between: Between

  /// Nil where the text is longer than `longest`.
  var bytes: String? {
    guard text.utf8.count <= ClipboardSequence.longest else { return nil }
    let sequence = "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{7}"
    switch between {
    case .nothing: return sequence
    // tmux passes on what is wrapped where the user allows it, and else takes the plain one where he allows that.
    case .tmux:
      let wrapped = "\u{1B}Ptmux;\u{1B}\(sequence)\u{1B}\\"
      return wrapped + sequence
    case .screen: return ClipboardSequence.inPieces(sequence)
    }
  }

  /// GNU screen passes on strings of at most 768 bytes.
  private static func inPieces(_ sequence: String) -> String {
    var pieces = ""
    var rest = Substring(sequence)
    while !rest.isEmpty {
      pieces += "\u{1B}P\(rest.prefix(500))\u{1B}\\"
      rest = rest.dropFirst(500)
    }
    return pieces
  }
}

extension ClipboardSequence.Between {
  init(type: String) {
    if getenv("TMUX") != nil || type.hasPrefix("tmux") {
      self = .tmux
    } else {
      self = type.hasPrefix("screen") ? .screen : .nothing
    }
  }
}

/// RFC 4648, with padding.
func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var out: [UInt8] = []
  out.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
    let bits = padded.reduce(0) { $0 << 8 | Int($1) }
    for place in 0..<4 {
      out.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: out, as: UTF8.self)
}
