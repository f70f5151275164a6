import Testing
import TextLayout

struct CaretTests {
  @Test func `in English the caret walks from left to right`() {
    let map = CaretMap(CleanText("abc").row(.firstStrong))
    #expect((0...3).map(map.column) == [0, 1, 2, 3])
    #expect(map.right(of: 0) == 1)
    #expect(map.left(of: 0) == nil)
    #expect(map.right(of: 3) == nil)
  }

  @Test func `in Hebrew the end stands to the left of all`() {
    let map = CaretMap(CleanText("דנה").row(.firstStrong))
    #expect((0...3).map(map.column) == [2, 1, 0, -1])
    #expect(map.left(of: 0) == 1)
    #expect(map.right(of: 0) == nil)
    #expect(map.left(of: 3) == nil)
  }

  @Test func `an arrow goes to the next cell even where the direction turns`() {
    let map = CaretMap(CleanText("אב ab").row(.firstStrong))
    #expect((0...5).map(map.column) == [4, 3, 2, 0, 1, -1])
    #expect(map.left(of: 2) == 4)
    #expect(map.left(of: 3) == 5)
    #expect(map.right(of: 3) == 4)
  }

  @Test func `a character of two columns or of several pieces is one stop`() {
    let map = CaretMap(CleanText("日👩‍💻x").row(.firstStrong))
    #expect((0...3).map(map.column) == [0, 2, 6, 7])
    #expect(map.offset(atColumn: 1) == 0)
    #expect(map.offset(atColumn: 5) == 1)
  }

  @Test func `a click beside the text goes to its nearest end`() {
    let english = CaretMap(CleanText("abc").row(.firstStrong))
    #expect([-5, 99].map(english.offset(atColumn:)) == [0, 3])
    let hebrew = CaretMap(CleanText("דנה").row(.firstStrong))
    #expect([-5, 99].map(hebrew.offset(atColumn:)) == [3, 0])
  }

  @Test func `an empty field has one place`() {
    let map = CaretMap(CleanText("").row(.firstStrong))
    #expect(map.column(of: 0) == 0)
    #expect(map.offset(atColumn: 4) == 0)
  }
}
