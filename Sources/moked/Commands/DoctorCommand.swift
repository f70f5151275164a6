import ArgumentParser
import Canvas
import Casework
import Glibc
import Playbook
import Terminal
import TextLayout

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "What works here, what does not, and what to do.")

  @OptionGroup var storeOptions: StoreOptions
  @Flag(help: "Ask which line of Hebrew reads correctly, and keep the answer.") var calibrate =
    false
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Every list, form, table and chart that a screen can be made of, to look at.")
  var gallery = false
  @Flag(help: "With --gallery: printed as text.") var plain = false
  @Option(help: "With --gallery, printed: the window, as 120x40.") var size = "80x24"

  private struct Report: Encodable {
    let findings: [Finding]
    /// Without a terminal there are none.
    let answers: TerminalAnswers?
  }

  func run() throws {
    if gallery { return try showGallery() }
    let places = Places()
    let words = try DoctorWords(places, storeOptions)
    if calibrate { return try calibrate(words, places) }
    let (settings, _) = OwnSettings.readable(in: places)
    let checkup = Result { try TerminalCheckup(words: words.own, settings: settings) }
    let ofTerminal = (try? checkup.get().findings) ?? [noTerminal(words.own)]
    let ofDesk = DeskCheckup(words: words.own, places: places, storeOptions: storeOptions).findings
    let report = Report(
      findings: ofTerminal + ofDesk, answers: (try? checkup.get()).map(TerminalAnswers.init))
    try print(report, words.own)
    if report.findings.contains(where: { $0.state == .fault }) {
      throw ExitCode(Sentence.Status.failed.rawValue)
    }
  }

  private func showGallery() throws {
    guard let window = Size(written: size) else {
      throw Sentence("said.size", ["size": size], .usage)
    }
    try GalleryShow(options: storeOptions, size: window, isPlain: plain).run()
  }

  private func print(_ report: Report, _ words: Words) throws {
    if json { return try PrintedJSON(report).print() }
    for line in report.findings.flatMap(\.lines) { Printed(line).print() }
    guard let answers = report.answers else { return }
    Printed("\n" + words["doctor.answers"]).print()
    for line in answers.lines { Printed("    " + line).print() }
  }

  private func noTerminal(_ words: Words) -> Finding {
    Finding(what: "terminal", state: .fault, sentence: words["doctor.terminal.none"])
  }

  private func calibrate(_ words: DoctorWords, _ places: Places) throws {
    let answer = try answer(words)
    var settings = try OwnSettings(in: places)
    guard let order = answer else {
      Printed(words.own["doctor.calibrate.unchanged"]).print()
      return
    }
    settings.order = order
    try settings.write(in: places)
    let slots = ["order": order.rawValue, "path": OwnSettings.path(in: places)]
    Printed(words.own("doctor.calibrate.kept", slots.mapValues { LineValue.text($0) })).print()
  }

  private func answer(_ words: DoctorWords) throws -> TextOrder? {
    do {
      return try Calibration(words: words.all).ask()
    } catch .cannotPosition(let term) {
      throw Sentence("doctor.calibrate.dumb", ["term": term], .usage)
    } catch {
      throw Sentence("doctor.calibrate.no-terminal", .usage)
    }
  }
}

/// The words that ship, read without a store: the doctor comes also where there is none.
private struct DoctorWords {
  let own: Words
  /// The person's language first.
  let all: [Words]

  init(_ places: Places, _ options: StoreOptions) throws {
    let folder = try ResourceFolder(places).shipped
    let languages = folder.languages
    let chosen = try options.language(among: languages)
    all = try ([chosen] + languages.filter { $0 != chosen }).map(folder.words)
    own = all[0]
  }
}
