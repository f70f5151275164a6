import Testing

@testable import Canvas

/// Options that are drawn as a column, and the keys that move in it.
@Suite struct OptionColumnTests {
  private static func form(_ count: Int, chosen: Int = 0) -> FormFields {
    FormFields([
      FormField("which", options: (1...count).map { "option \($0)" }, chosen: chosen),
      FormField("what"),
    ])
  }

  private static func chosen(_ keys: [Key], of count: Int) -> Int {
    var form = form(count)
    for key in keys { _ = form.handle(key) }
    return form.all[0].chosen + 1
  }

  @Test(arguments: [
    ([Key.down], 2), ([.down, .down, .up], 2), ([.right, .right], 3), ([.left], 16),
    ([.right, .left], 1), ([.character(" ")], 1), ([.character("3")], 3),
    ([.character("1"), .character("0")], 10), ([.character("1"), .character("6")], 16),
    ([.character("1"), .character("7")], 7), ([.character("1"), .down, .character("2")], 2),
    ([.character("0")], 1), ([.character("1"), .character("2"), .character("3")], 3),
  ])
  func `arrows go forth and back in it, and every option has its number`(
    _ keys: [Key], _ chosen: Int
  ) {
    #expect(Self.chosen(keys, of: 16) == chosen)
  }

  @Test func `past an end of the column Up and Down go on to the next field, Tab at once`() {
    var form = Self.form(2)
    _ = form.handle(.down)
    #expect(form.focus == 0 && form.all[0].chosen == 1)
    _ = form.handle(.down)
    #expect(form.focus == 1 && form.all[0].chosen == 1)
    _ = form.handle(.up)
    #expect(form.focus == 0)
    _ = form.handle(.tab)
    #expect(form.focus == 1)
  }

  @Test func `the number of what is chosen names it, a number past the end nothing`() {
    let field = Self.form(3).all[0]
    #expect(field.names(.character("1")) && field.names(.character("3")))
    #expect(!field.names(.character("4")) && !field.names(.character("x")) && !field.names(.home))
    #expect(!FormField("what").names(.character("1")))
  }
}
