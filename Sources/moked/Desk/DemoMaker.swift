import Casework
import Console
import Foundation
import Glibc
import Intake
import Playbook
import SQLiteStore

/// Fills a store that has nobody with the demo desk of the resources, and with as many customers more as one likes.
struct DemoMaker {
  struct Report: Encodable {
    var customers = 0
    var reps: Int
    var faults: Int
    fileprivate var counts = MergeCounts()

    private enum CodingKeys: CodingKey { case customers, reps, faults }

    init(reps: Int, faults: Int) {
      self.reps = reps
      self.faults = faults
    }

    fileprivate mutating func add(_ more: MergeCounts) {
      counts.created += more.created
      counts.updated += more.updated
      counts.unchanged += more.unchanged
    }
  }

  let place: Workplace
  private let words: Wording
  private let now: Instant
  private let isDryRun: Bool

  init(_ options: StoreOptions, at now: Instant, isDryRun: Bool = false) throws {
    place = try Workplace(
      options, for: .doer(.keepStore), at: now, mayCreate: true, isDryRun: isDryRun)
    words = try place.words(options)
    self.now = now
    self.isDryRun = isDryRun
  }

  /// The forty who were written by hand.
  @discardableResult
  func make() throws -> Report {
    let drawing = Drawing.forty
    let desk = try desk(drawing)
    try prepare(drawing, desk.reps, desk.faults)
    var report = Report(reps: desk.reps.count, faults: desk.faults.count)
    try keep(desk.updates, &report)
    try record(drawing, report)
    return report
  }

  /// These, and a crowd beside them.
  func make(customers count: Int, seed: UInt64) throws -> Report {
    let drawing = Drawing(
      customers: count, seed: seed, at: place.calendar.zone.wall(now))
    let desk = try desk(drawing)
    guard (desk.updates.count...Self.most).contains(count) else {
      throw Sentence(
        "said.customers", ["least": "\(desk.updates.count)", "most": "\(Self.most)"], .usage)
    }
    let crowd = Crowd(
      try place.library.crowdBook(), beside: desk, at: now, calendar: place.calendar,
      departments: departments, language: place.desk.language, seed: seed, count: count)
    let faults = desk.faults + crowd.faults
    try prepare(drawing, crowd.reps, faults)
    var report = Report(reps: crowd.reps.count, faults: faults.count)
    try keep(desk.updates, &report)
    try fill(crowd, upTo: count, &report)
    try record(drawing, report)
    if !isDryRun {
      try play(crowd.playedCalls(among: count - desk.updates.count))
      try tell(crowd.notices)
    }
    return report
  }

  /// Batch by batch, so that a million take no more memory than a thousand; the next are drawn while these are kept.
  private func fill(_ crowd: Crowd, upTo count: Int, _ report: inout Report) throws {
    let progress = PageProgress(words("intake.made-so-far"))
    let drawn = count - report.customers
    try ReadAhead.run(makes: { [isDryRun] put in
      for start in stride(from: 0, to: drawn, by: Self.batch) {
        let numbers = Array(start..<min(start + Self.batch, drawn))
        let updates = inParts(numbers) { crowd.update($0) }
        let ready = isDryRun ? nil : PreparedUpdates(updates)
        try put(Drawn(updates: ready, count: updates.count))
      }
    }) { (next: () -> Drawn?) in
      while let drawn = next() {
        if let updates = drawn.updates { try keep(updates, &report) }
        report.customers += drawn.count
        progress.show(report.customers, count)
      }
    }
    progress.end()
  }

  private func keep(_ updates: PreparedUpdates, _ report: inout Report) throws {
    var left: PreparedUpdates? = updates
    report.add(try place.store.merge { left.take() })
  }

  /// The desk's own journal says what was drawn, as it does of a file that came in.
  private func record(_ drawing: Drawing, _ report: Report) throws {
    guard !isDryRun else { return }
    try place.store.record(
      ImportSummary(
        file: drawing.written, fileHash: place.store.hash(Array(drawing.written.utf8)),
        mapping: "demo", counts: report.counts, rejected: 0),
      by: Workplace.login, at: now)
  }

  /// Calls of the last months come into the journal as those do that a rep takes.
  private func play(_ calls: [PlayedCall]) throws {
    for call in calls { try play(call) }
    guard try place.store.setting(Self.lastDrawn) == nil else { return }
    let last = try place.store.lastMessage() ?? 0
    try place.store.set(Self.lastDrawn, to: String(last), by: Workplace.login, at: now)
  }

  /// The last of the messages that were drawn: none of them is handed to a program that sends, not even those that are
  /// told as waiting. Zero elsewhere.
  static func lastMessage(in store: SQLiteStore) throws -> Int64 {
    try store.setting(lastDrawn).flatMap(Int64.init) ?? 0
  }

  private static let lastDrawn = "demo.last-message"

  /// Those that the store has not been told yet.
  private func tell(_ notices: [DeskNotice]) throws {
    guard let first = notices.first else { return }
    let known = try place.store.notices(at: first.from).map(\.from)
    for notice in notices where !known.contains(notice.from) { _ = try place.store.post(notice) }
  }

  private func play(_ call: PlayedCall) throws {
    let store = place.store
    guard try store.contact(ofCall: call.name) == nil,
      let customer = try store.customer(account: call.account)
    else { return }
    var state = try store.open(
      call.opening, with: call.beginning(with: customer), by: call.rep, at: call.opened)
    for (acts, at) in [
      (call.matter(state.facts.reference), call.ended), ([.lineEnded], call.ended),
      (call.ending(state.facts.reference), call.closed),
    ] {
      state.append(
        try store.append(acts, to: state.id, after: state.lastSequence, by: call.rep, at: at))
    }
    if let delivery = call.message?.delivery { try settle(delivery, at: call.closed) }
  }

  /// What waits, which is the last call's, is out of the house.
  private func settle(_ delivery: Delivery, at queued: Instant) throws {
    let at = queued + PlayedMessage.taken
    guard
      let message = try place.store.takeMessage(
        after: 0, staleSince: queued, isQuiet: false, at: queued)
    else { return }
    try place.store.settle(message: message.id, delivery, by: Workplace.login, at: at)
  }

  private struct Drawn: Sendable {
    /// Nil where nothing is to be kept.
    let updates: PreparedUpdates?
    let count: Int
  }

  private static let batch = 500
  private static let most = 2_000_000

  /// A demo desk is one drawing: of another, some would stay among those who are told now.
  private func desk(_ drawing: Drawing) throws -> DemoDesk {
    if !isDryRun, !place.isDemo, try place.store.customerCount() > 0 {
      throw Sentence("said.customers-there", .cannotCreate)
    }
    if let kept = try place.store.setting(Drawing.setting), kept != drawing.written {
      throw Sentence("said.other-drawing", ["drawing": kept], .cannotCreate)
    }
    return try DemoDesk(
      files: try place.library.demoFiles(), at: now, zone: place.calendar.zone,
      language: place.desk.language)
  }

  /// What was drawn. The forty, whose past is all told, may be told of another day again; of a crowd the journal keeps
  /// calls.
  private struct Drawing {
    let written: String

    static let setting = "demo.drawing"
    static let forty = Drawing(written: "demo: the forty")

    init(customers: Int, seed: UInt64, at wall: WallTime) {
      written = "demo: \(customers) customers, seed \(seed), \(wall.day.iso) \(wall.clock)"
    }

    private init(written: String) { self.written = written }
  }

  private func prepare(_ drawing: Drawing, _ reps: [Rep], _ faults: [Fault]) throws {
    guard !isDryRun else { return }
    try place.store.set("demo", to: "yes", by: Workplace.login, at: now)
    try place.store.set(Drawing.setting, to: drawing.written, by: Workplace.login, at: now)
    for rep in reps { try place.store.keep(rep, by: Workplace.login, at: now) }
    try place.store.setFaults(faults)
  }

  private func keep(_ updates: [FileUpdate], _ report: inout Report) throws {
    if !isDryRun { report.add(try place.store.merge(updates)) }
    report.customers += updates.count
  }

  private var departments: [String: Int] {
    Dictionary(
      place.desk.departments.map { ($0.name, $0.answersWithin) },
      uniquingKeysWith: { first, _ in first })
  }
}
