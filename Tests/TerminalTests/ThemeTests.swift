import Canvas
import Glibc
import Markup
import Testing

struct ThemeTests {
  @Test(arguments: ["dark", "light", "contrast"], [Theme.Colours.sixteen, .all256])
  func `every role can be read on its ground`(name: String, colours: Theme.Colours) throws {
    let theme = try Fixtures.readTheme(name)
    let least = name == "contrast" ? 7.0 : 4.5
    for role in Role.allCases {
      let pair = try #require(theme.pair(role, in: colours))
      let contrast = Palette.contrast(pair.ink, pair.ground)
      #expect(contrast >= least, "\(name) \(role.name): \(contrast)")
    }
  }

  @Test(arguments: ["dark", "light", "contrast"])
  func `without colours what has the focus, harms or can be filled in still stands out`(
    name: String
  ) throws {
    let theme = try Fixtures.readTheme(name)
    for role in [Role.selection, .harm, .warning, .field, .key, .bar, .title] {
      #expect(!theme.marks(role, in: .none).isEmpty, "\(role.name)")
      #expect(!Theme.bare.marks(role, in: .none).isEmpty, "\(role.name)")
    }
    #expect(theme.pair(.harm, in: .none) == nil)
  }

  @Test func `black on white is 21 to 1, as WCAG says`() {
    #expect(abs(Palette.contrast(16, 231) - 21) < 0.01)
    #expect(abs(Palette.contrast(231, 16) - 21) < 0.01)
    #expect(Palette.contrast(100, 100) == 1)
  }

  @Test(arguments: [
    ("  plain: { 256: 252 on 234, 16: 7 on 0, none: bald }", "there is no mark `bald`"),
    ("  plain: { 256: 300 on 234, 16: 7 on 0, none: plain }", "0 to 255"),
    ("  plain: { 256: 252 on 234, 16: 7 on 9, none: plain }", "0 to 7"),
    ("  plain: { 256: red, 16: 7 on 0, none: plain }", "`252 on 234`"),
    ("  plain: { 16: 7 on 0, none: plain }", "`256` is missing"),
    ("  plan: { 256: 252 on 234, 16: 7 on 0, none: plain }", "did you mean `plain`?"),
  ])
  func `an error in a theme is told with its line`(line: String, sentence: String) throws {
    let good = try Fixtures.theme("dark").split(separator: "\n").map(String.init)
    let index = try #require(good.firstIndex { $0.hasPrefix("  plain:") })
    var lines = good
    lines[index] = line
    let error = try #require(throws: MarkupError.self) {
      try Theme(yaml: lines.joined(separator: "\n"), path: "mine.yaml")
    }
    #expect(error.place.line == index + 1)
    #expect(error.description.contains(sentence), "\(error)")
  }
}

/// xterm's palette of 256 and the contrast of WCAG 2 (relative luminance, sRGB).
enum Palette {
  static func contrast(_ one: Int, _ other: Int) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ number: Int) -> Double {
    let parts = colour(number).map { part in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// To the 2.4th.
  private static func power(_ value: Double) -> Double { Glibc.pow(value, 2.4) }

  private static func colour(_ number: Int) -> [Int] {
    if number < 16 { return basic[number] }
    if number >= 232 { return Array(repeating: 8 + 10 * (number - 232), count: 3) }
    let cube = number - 16
    return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
  }

  private static let basic = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205],
    [0, 205, 205], [229, 229, 229], [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]
}
