import Foundation
import Testing

/// The figures of a desk, by the built program.
@Suite struct ReportTests {
  private static let month = ["report", "--from", "2026-10-24", "--to", "2026-11-22"]

  private func told(_ more: [String], at desk: ScratchDesk) throws -> Program.Outcome {
    let told = try desk.program.run(Self.month + more + ["--store", desk.store])
    #expect(told.status == 0, "\(told.complaint)")
    return told
  }

  /// Everything in a JSON value that counts so many of so many.
  private func shares(in value: Any) -> [(count: Int, of: Int)] {
    if let list = value as? [Any] { return list.flatMap(shares) }
    guard let object = value as? [String: Any] else { return [] }
    if let count = object["count"] as? Int, let of = object["of"] as? Int { return [(count, of)] }
    return object.values.flatMap(shares)
  }

  @Test func `figures are told as text in two languages and as JSON, and name no customer`() throws
  {
    let desk = try ScratchDesk()
    let hebrew = try told(["--lang", "he"], at: desk).text
    let english = try told(["--lang", "en"], at: desk).text
    #expect(hebrew.contains("הבטחות שהגיע המועד שלהן"))
    #expect(english.contains("24 Oct 2026 to 22 Nov 2026, 30 days"))
    let json = try told(["--json"], at: desk)
    let figures = try JSONSerialization.jsonObject(with: Data(json.output))
    let shares = shares(in: figures)
    #expect(shares.count > 20 && shares.allSatisfy { (0...$0.of).contains($0.count) })
    for text in [hebrew, english, json.text] {
      #expect(!text.contains("[?") && !text.contains("רונית כהן"))
    }
  }

  @Test(arguments: [
    ["--from", "yesterday"], ["--from", "2026-11-22", "--to", "2026-11-21"],
    ["--to", "2026-02-30"],
  ])
  func `a period that is none is wrong use`(_ period: [String]) throws {
    let desk = try ScratchDesk()
    let refused = try desk.program.run(["report"] + period + ["--store", desk.store])
    #expect(refused.status == 64 && refused.output.isEmpty)
  }
}

/// What a desk learns of its own past, by the built program.
@Suite struct LearnTests {
  @Test func `a desk with a short past learns nothing and says what is missing`() throws {
    let desk = try ScratchDesk()
    let refused = try desk.run("learn", "--lang", "en")
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.complaint.contains("leaving us: the history is too small"))
    #expect(try desk.run("learn", "--json").text == "[]\n")
    #expect(try desk.run("learn", "weather").status == 64)
    let lead = try desk.run("file", "100201", "--json", "--rep", "yael")
    #expect(lead.text.contains("\"forecasts\":[]"))
    #expect(try !desk.run("file", "100201", "--json", "--rep", "dana").text.contains("forecasts"))
  }
}
