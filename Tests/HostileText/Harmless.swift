/// Has nothing that no terminal may get from us; said here anew, apart from the table that cleans.
package func isHarmless(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: false
    case 0xFE00...0xFE0F, 0xFEFF, 0xFDD0...0xFDEF, 0xE0000...0x10FFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
