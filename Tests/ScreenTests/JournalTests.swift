import Foundation
import Layouts
import Testing

/// What `moked journal show` tells of one contact.
@Suite(.hebrewLayout) struct JournalTests {
  @Test func `a contact is told by its reference number, in words, and as JSON with lasting names`()
    throws
  {
    let desk = try ScratchDesk()
    let rung = try desk.run(
      "ring", "--rep", "dana", "--from", "052-555-0184", "--call", "7", "--waited", "4m10s")
    #expect(rung.status == 0, "\(rung.complaint)")
    _ = try desk.screens(
      [
        "key Enter", "key n", "text moves house", "key Esc", "key 1", "key z", "key 1", "key Enter",
        "screen x",
      ],
      Window.wide[1])
    let raw = try desk.run("journal", "show", "1", "--id", "--json")
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(raw.output)) as? [[String: Any]])
    let opened = try #require(entries.first?["act"] as? [String: Any])
    let reference = try #require(opened["reference"] as? Int)
    #expect(opened["waited"] as? Int == 250_000)
    #expect(entries.compactMap { $0["kind"] as? String }.prefix(2) == ["opened", "attached"])
    #expect((entries[1]["act"] as? [String: Any])?["customer"] is Int)
    #expect(!raw.text.contains("\"_0\"") && !raw.text.contains("\"_1\""), "\(raw.text)")
    #expect(try desk.run("journal", "show", "\(reference)", "--json").output == raw.output)
    let text = try desk.run("journal", "show", "\(reference)", "--lang", "en").text
    for said in [
      "the contact began: \(reference), call", "the file of: 100201", "dana  noted: moves house",
    ] {
      #expect(text.contains(said), "\(said): \(text)")
    }
    let hebrew = try desk.run("journal", "show", "\(reference)", "--lang", "he").text
    #expect(hebrew.contains("התיק של: 100201"), "\(hebrew)")
    let none = try desk.run("journal", "show", "1", "--lang", "en")
    #expect(none.status == 66 && none.complaint.contains("reference number"))
  }

  @Test func `of a contact that has no act it is said where it came from`() throws {
    let desk = try ScratchDesk()
    for (language, words) in [
      ("en", "drawn with the demo desk; it has no acts here"), ("he", "נוצרה עם מוקד ההדגמה"),
    ] {
      let told = try desk.run("journal", "show", "48188", "--lang", language)
      #expect(told.status == 0, "\(told.complaint)")
      for said in ["2026-11-17 10:04", "200101"] {
        #expect(told.text.contains(said), "\(told.text)")
      }
      #expect(told.text.contains(words), "\(told.text)")
    }
    let list = try desk.run("journal", "show", "48188", "--json")
    #expect(list.status == 0)
    let entries = try JSONSerialization.jsonObject(with: Data(list.output)) as? [Any]
    #expect(entries?.isEmpty == true)
  }
}
