internal import CICU

extension Piece {
  /// The glyph as it is drawn at a level: brackets and their like turn round where text reads to the left.
  func glyph(atLevel level: UInt8) -> Glyph {
    level & 1 == 0 || Piece.mirrors(base) == nil ? glyph : glyph.mirrored
  }

  /// The code point that looks like this one in a mirror, nil where there is none.
  fileprivate static func mirrors(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x5D0...0x5EA: return nil
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: break
    case 0..<0xAB, 0x591...0x5F4: return nil
    default: break
    }
    let other = UInt32(bitPattern: u_charMirror(Int32(bitPattern: scalar.value)))
    return other == scalar.value ? nil : Unicode.Scalar(other)
  }
}

extension Glyph {
  var mirrored: Glyph {
    guard let other = Piece.mirrors(base), Shape(of: other) == Shape(of: base) else { return self }
    return based(on: other)
  }
}
