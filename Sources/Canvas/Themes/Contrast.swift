extension Theme.Pair {
  /// Below it small letters tire the eye: level AA of WCAG 2.
  package static let leastContrast = 4.5

  /// From 1 (the same colour) to 21 (black on white): relative luminance of WCAG 2, of the colours that xterm gives its
  /// numbers.
  package var contrast: Double {
    let (one, other) = (XtermColour(ink).luminance, XtermColour(ground).luminance)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}

/// A colour of xterm's palette of 256: 16 named ones, a cube of 6 by 6 by 6, and 24 greys.
private struct XtermColour {
  private let red: Int
  private let green: Int
  private let blue: Int

  init(_ number: Int) {
    switch number {
    case ..<16: (red, green, blue) = XtermColour.named[number]
    case 232...:
      let grey = 8 + 10 * (number - 232)
      (red, green, blue) = (grey, grey, grey)
    default:
      let place = number - 16
      red = XtermColour.step(place / 36)
      green = XtermColour.step(place / 6 % 6)
      blue = XtermColour.step(place % 6)
    }
  }

  var luminance: Double {
    0.2126 * XtermColour.light(red) + 0.7152 * XtermColour.light(green)
      + 0.0722 * XtermColour.light(blue)
  }

  private static func step(_ part: Int) -> Int { part == 0 ? 0 : 55 + 40 * part }

  /// sRGB is not linear.
  private static func light(_ part: Int) -> Double {
    let value = Double(part) / 255
    return value <= 0.03928 ? value / 12.92 : power2Point4((value + 0.055) / 1.055)
  }

  /// The square, times the fifth root of the square, which Newton's way finds from above.
  private static func power2Point4(_ value: Double) -> Double {
    let square = value * value
    var root = 1.0
    for _ in 0..<16 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }

  private static let named = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
    (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
