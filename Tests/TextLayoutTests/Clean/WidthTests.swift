import Testing

@testable import TextLayout

/// Our widths against those of the C library, which ncurses and most terminals go by.
@Suite(.enabled(if: CLibrary.version == "glibc 2.36", "the table was made with glibc 2.36"))
struct WidthTests {
  private let library: CLibrary

  init() throws { library = try CLibrary() }

  @Test func `the table is the rule applied to wcwidth`() {
    var boundaries: [UInt32] = []
    var last: Shape?
    forEachScalar { scalar in
      let shape = rule(scalar)
      if shape != last { boundaries.append(scalar.value << 2 | shape.rawValue) }
      last = shape
    }
    #expect(boundaries == shapeBoundaries)
  }

  @Test func `everything that is let through is as wide as wcwidth says`() {
    var wrong: [String] = []
    forEachScalar { scalar in
      // Of the million that is refused and looks all the same, some.
      guard Shape(of: scalar) != .refused || scalar.value % 61 == 0 else { return }
      let text = CleanText(String(Character(scalar)))
      let columns = text.string.unicodeScalars.reduce(0) { $0 + library.width($1) }
      if text.width.count != columns || columns < 1 { wrong.append("\(scalar.value)") }
    }
    #expect(wrong.isEmpty)
  }

  private func rule(_ scalar: Unicode.Scalar) -> Shape {
    let width = library.width(scalar)
    let properties = scalar.properties
    if width < 0 || properties.isDefaultIgnorableCodePoint { return .refused }
    if (0x1F1E6...0x1F1FF).contains(scalar.value) { return .refused }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return .refused
    default: return Shape(rawValue: UInt32(width)) ?? .refused
    }
  }

  private func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    library.inUTF8 {
      for point in 0...UInt32(0x10FFFF) {
        if let scalar = Unicode.Scalar(point) { body(scalar) }
      }
    }
  }
}
