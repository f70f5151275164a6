import Casework
import HostileText
import Playbook
import Testing

@testable import Console

/// A desk of which everything that reaches a screen is filled: the file, the board, notices, rings, reps and articles.
enum FilledDesk {
  /// Names and sums in both directions, as they stand in real files.
  static let plain = [
    "רונית כהן", "Adam Levy", "050-555-0184", "חיוב כפול, 49.90 ₪ (נובמבר)",
    "Router down since 3.8",
    "הוד השרון", "12-14", "יעל: \"לחזור עד 12:00\"",
  ]

  static func floor(
    in language: String, isInCall: Bool, texts: [String] = plain, role: Rep.Role = .lead
  ) throws -> Floor {
    let file = try file(texts)
    var floor =
      try isInCall ? Floor.call(in: language, file: file) : Floor(in: language, file: file)
    floor.console.surroundings.rep.role = role
    floor.console.surroundings.rep.name = LocalText(verbatim: texts[0])
    for event in try events(texts, isInCall: isInCall) { floor.tell(event) }
    return floor
  }

  /// With a request that waits and one that was answered, so that no form has nothing to choose from.
  static func file(_ texts: [String]) throws -> CustomerFile {
    var file = try HostileFileTests.file(texts)
    file.customer.hasLeft = false
    for (index, status) in [InternalRequest.Status.open, .answered].enumerated() {
      file.requests[index].status = status
      file.requests[index].tick = nil
    }
    return file
  }

  private static func events(_ texts: [String], isInCall: Bool) throws -> [Event] {
    var notice: DeskNotice = try filled(texts)
    (notice.from, notice.until, notice.ended) = (ShippedDesk.now, nil, nil)
    notice.area = ""
    let seat: Seat = try filled(texts)
    let colleague = Colleague(name: LocalText(verbatim: texts[0]), isWriting: true)
    return [
      .knowledgeLoaded(try ShippedDesk.knowledge()), .learned(LearnedDesk.all), .seats([seat]),
      .notices([notice]),
      .openCalls([try filled(texts)]), .boardLoaded(try filled(texts)),
      isInCall ? .present([colleague]) : .ringing([try ringing(texts, candidates: 1)]),
    ]
  }

  static func filled<Value: Decodable>(_ texts: [String]) throws -> Value {
    try Filling(texts: texts).value()
  }

  static func ringing(_ texts: [String], candidates: Int) throws -> RingingCall {
    let filling = Filling(texts: texts)
    let found = try (0..<candidates).map { _ in try filling.value(Found.self) }
    let file = try file(texts)
    return RingingCall(
      ring: try filling.value(), candidates: found, file: candidates == 1 ? file : nil)
  }
}

extension Floor {
  /// Something comes from the world.
  mutating func tell(_ event: Event) { settle(console.handle(event, at: ShippedDesk.now)) }
}
