/// How the letters of a file are written as bytes.
package enum Encoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  case windows1255 = "windows-1255"
  case iso8859_8 = "iso-8859-8"
  /// Hebrew in the order in which it stands on the glass, as terminals of old kept it.
  case iso8859_8Visual = "iso-8859-8-visual"
  case windows1255Visual = "windows-1255-visual"

  /// Reads a name as people write it: `UTF8`, `cp1255`, `utf-16`. A bare `utf-16` is told apart by its first bytes.
  package init?(name: String, firstBytes: [UInt8] = []) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8": self = .utf8
    case "utf16":
      self = firstBytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : .utf16LittleEndian
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "utf32": self = firstBytes.first == 0 ? .utf32BigEndian : .utf32LittleEndian
    case "utf32le": self = .utf32LittleEndian
    case "utf32be": self = .utf32BigEndian
    case "windows1255", "cp1255", "1255": self = .windows1255
    case "iso88598", "iso88598i", "88598": self = .iso8859_8
    case "iso88598visual", "iso88598e", "visual": self = .iso8859_8Visual
    case "windows1255visual", "cp1255visual": self = .windows1255Visual
    default: return nil
    }
  }

  /// The mark with which some programs begin a file in this encoding.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
    case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
    case .windows1255, .iso8859_8, .iso8859_8Visual, .windows1255Visual: []
    }
  }

  /// ICU's name of the converter; nil for UTF-8, which needs none.
  var converter: String? {
    switch self {
    case .utf8: nil
    case .iso8859_8Visual: Self.iso8859_8.rawValue
    case .windows1255Visual: Self.windows1255.rawValue
    default: rawValue
    }
  }

  /// Whether its lines must be turned around to be read.
  var isVisual: Bool { self == .iso8859_8Visual || self == .windows1255Visual }

  var visual: Encoding {
    switch self {
    case .iso8859_8: .iso8859_8Visual
    case .windows1255: .windows1255Visual
    default: self
    }
  }
}
