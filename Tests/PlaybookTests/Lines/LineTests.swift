import Casework
import Chance
import Markup
import Testing

@testable import Playbook

@Test func `a line is words, slots and words in two forms`() throws {
  let read = try line("{desk.name} שלום, {r:מדבר|מדברת} {rep.name}, עד {due:spoken}: {n:ימים}")
  #expect(read.slots.map(\.name) == ["desk.name", "rep.name", "due", "n"])
  #expect(read.slots.map(\.form) == [.shown, .shown, .spoken, .counted("ימים")])
  #expect(read.genders.map(\.forms) == [["מדבר", "מדברת"]])
  #expect(read.isGendered(for: "r") && !read.isGendered(for: "c"))
}

@Test func `a line with a third form is neutral`() throws {
  #expect(try !line("{c:תרצה|תרצי} לשמוע?").isNeutral(for: "c"))
  #expect(try line("{c:תרצה|תרצי|תרצו} לשמוע?").isNeutral(for: "c"))
  #expect(try line("במה אפשר לעזור?").isNeutral(for: "c"))
}

@Test(arguments: [
  ("א {x", 12, "has no `}`"), ("{x {y}}", 10, "has no `}`"), ("א } ב", 12, "without its `{`"),
  ("{}", 10, "a name"), ("{a b}", 10, "a name"), ("{c:א}{c:a|b|c|d}", 15, "two forms"),
  ("{x:}", 10, "after `:`"),
])
func `what is wrong is said at its brace`(_ source: String, _ column: Int, _ words: String) {
  let error = #expect(throws: MarkupError.self) { try line(source) }
  #expect(error?.place == Place(path: "line.yaml", line: 3, column: column))
  #expect(error?.sentence.contains(words) == true)
}

@Test(arguments: [
  (FormOfAddress.masculine, "בוא"), (.feminine, "בואי"), (.plural, "בואו"), (.unknown, "בואו"),
])
func `a word takes the form of its person`(_ form: FormOfAddress, _ word: String) throws {
  let people = ["c": form]
  #expect(try said("{c:בוא|בואי|בואו} נסגור", [:], people: people) == "\(word) נסגור")
}

@Test func `two forms serve where there is no third`() throws {
  #expect(try said("{c:בוא|בואי}", [:], people: ["c": .plural]) == "בוא")
  #expect(try said("{c:בוא|בואי}", [:]) == "בוא")
}

@Test func `a person in a slot brings his name and his form`() throws {
  let lead = LineValue.person(.init(name: "יעל", form: .feminine))
  let text = try said("{lead.name}, {lead:אחראי|אחראית} המשמרת", ["lead": lead])
  #expect(text == "יעל, אחראית המשמרת")
}

@Test func `what is missing is seen`() throws {
  #expect(try said("עד {due:spoken}", [:]) == "עד [?due]")
  #expect(hebrew["no.such.key"] == "[?no.such.key]")
}

/// Any letters at all either parse or say where they do not; what parses gives back its own words.
@Test func `no letters break the parser`() {
  let alphabet = Array("{}:|.-cxאב ת1\u{05B0}😀")
  var chance = Chance(seed: 1)
  var parsed = 0
  for _ in 0..<8_000 {
    var source = ""
    for _ in 0..<12 {
      source.append(chance.pick(alphabet))
    }
    do {
      let read = try line(source)
      parsed += 1
      #expect(read.pieces.isEmpty == source.isEmpty)
      #expect(
        !source.contains("{") || read.pieces.contains { if case .text = $0 { false } else { true } }
      )
    } catch let error as MarkupError {
      #expect((10...(10 + source.count)).contains(error.place.column))
      #expect(source.contains("{") || source.contains("}"))
    } catch {
      Issue.record("\(error)")
    }
  }
  #expect(parsed > 400 && parsed < 8_000)
}
