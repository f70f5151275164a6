import Canvas
import Markup
import Testing

struct ThemeTests {
  @Test(arguments: ["dark", "light", "contrast"], [Theme.Colours.sixteen, .all256])
  func `every role can be read on its ground`(name: String, colours: Theme.Colours) throws {
    let theme = try Fixtures.readTheme(name)
    let least = name == "contrast" ? 7.0 : Theme.Pair.leastContrast
    for role in Role.allCases {
      let pair = try #require(theme.pair(role, in: colours))
      #expect(pair.contrast >= least, "\(name) \(role.name): \(pair.contrast)")
    }
  }

  @Test func `colours that nobody can read are refused where they stand`() throws {
    for (line, sentence) in [
      ("256: 235 on 234, 16: 7 on 0", "1.1 to 1"), ("256: 252 on 234, 16: 4 on 0", "2.2 to 1"),
    ] {
      let dark = try Fixtures.theme("dark")
      let plain = try #require(dark.split(separator: "\n").first { $0.hasPrefix("  plain:") })
      let unread = dark.replacing(plain, with: "  plain: { \(line), none: plain }")
      let error = try #require(throws: MarkupError.self) {
        try Theme(yaml: unread, path: "mine.yaml")
      }
      #expect(error.description.contains(sentence), "\(error)")
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

  /// What the formula gives with the power function of Python's library, cut after two places.
  @Test(arguments: [
    (16, 231, 21.0), (231, 16, 21.0), (100, 100, 1.0), (231, 102, 3.59), (231, 243, 4.54),
    (196, 231, 3.99), (21, 231, 8.59), (240, 234, 2.39),
  ])
  func `contrast is that of WCAG`(ink: Int, ground: Int, contrast: Double) {
    let computed = Theme.Pair(ink: ink, ground: ground).contrast
    #expect((contrast...contrast + 0.01).contains(computed), "\(computed)")
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
