import ArgumentParser
import Casework
import Glibc
import Markup
import Terminal
import TextLayout

/// The command line: verbs, plain words, one meaning each.
@main
struct Moked: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moked",
    abstract: "A console for people who serve customers by phone.",
    version: "0.1",
    subcommands: [
      DeskCommand.self, DemoCommand.self, ImportCommand.self, FindCommand.self, FileCommand.self,
      AdviseCommand.self, RingCommand.self, CallCommand.self, RouteCommand.self,
      SampleCommand.self, PlayCommand.self, KeysCommand.self,
      JournalCommand.self, RepsCommand.self, NoticeCommand.self, FaultCommand.self,
      OutboxCommand.self,
      ReportCommand.self, LearnCommand.self,
      DoctorCommand.self,
      BackupCommand.self, RestoreCommand.self, MergeCommand.self, UnmergeCommand.self,
      ExportCommand.self, ForgetCommand.self,
    ],
    defaultSubcommand: DeskCommand.self)

  /// Every error is one sentence on stderr and a status of sysexits.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is a full disk, to be said, and no end in mid-call.
    signal(SIGXFSZ, SIG_IGN)
    let (status, complaint) = ran()
    guard StandardOutput.flush() else {
      // Who reads has had enough: as every other program, this one ends without a word.
      if !StandardOutput.hasReader { dieOf(SIGPIPE) }
      Glibc.exit(complaint.say(Sentence("said.output-lost", .inputOutput)))
    }
    Glibc.exit(status)
  }

  /// Does what the words of the command ask for.
  /// - Returns: the exit status, and in which language something more is complained of.
  private static func ran() -> (Int32, Complaint) {
    do {
      let command = try parseAsRoot()
      let complaint = Complaint(language: StoreOptions.language(askedOf: command))
      return (run(command, complaint), complaint)
    } catch {
      return (explain(error), Complaint(language: nil))
    }
  }

  private static func run(_ command: any ParsableCommand, _ complaint: Complaint) -> Int32 {
    var command = command
    do {
      try command.run()
      return 0
    } catch let error as Sentence {
      return complaint.say(error)
    } catch let error as MarkupError {
      return complaint.say(Sentence(error))
    } catch let error as StoreError {
      return complaint.say(Sentence(error))
    } catch {
      return Sentence(system: error).map(complaint.say) ?? explain(error)
    }
  }

  /// Help and versions go to the standard output, what is wrong about the words of a command to the standard error.
  private static func explain(_ error: any Error) -> Int32 {
    let status = exitCode(for: error).rawValue
    guard status != 0 else {
      Printed(fullMessage(for: error)).print()
      return status
    }
    let message = Printed(fault(of: error)).text
    if !message.isEmpty { printError(message) }
    return status
  }

  /// The lines of it are the parser's own: it quotes words as they were typed, so it is asked again about clean ones.
  private static func fault(of error: any Error) -> String {
    do {
      _ = try parseAsRoot(CommandLine.arguments.dropFirst().map { CleanText($0).string })
    } catch let again where exitCode(for: again) == exitCode(for: error) {
      return fullMessage(for: again)
    } catch {}
    return CleanText(fullMessage(for: error)).string
  }
}

/// Which store, and in which language it is answered.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store: a file. Without it, MOKED_STORE or the desk's own.", valueName: "path"))
  var store: String?

  @Option(help: ArgumentHelp("The language: he or en.", valueName: "code"))
  var lang: String?

  /// The one asked for, else the locale's, else the first that there is.
  func language(among known: [String]) throws -> String {
    guard let lang else { return Places().language(among: known) }
    guard known.contains(lang) else {
      throw Sentence(
        "said.no-language", ["name": lang, "known": known.joined(separator: ", ")], .usage)
    }
    return lang
  }

  /// Nil where a command has no such option, or was asked for none.
  static func language(askedOf command: any ParsableCommand) -> String? {
    Mirror(reflecting: command).children.lazy
      .compactMap { ($0.value as? OptionGroup<StoreOptions>)?.wrappedValue }.first?.lang
  }
}

extension Sentence {
  /// What happened to the store, and what to do; without a word of the customer's.
  init(_ error: StoreError) {
    self.init("said.store.\(error.kind.rawValue)", Status(error.kind))
  }

  /// What is wrong with a file of the desk's, and where. Of the readers' own words there are English ones alone.
  init(_ error: MarkupError) {
    let place = error.place
    self.init(
      "said.markup",
      [
        "path": place.path, "line": "\(place.line)", "column": "\(place.column)",
        "fault": error.sentence,
      ])
  }

  /// Why there is no full screen.
  init(_ error: TerminalError) {
    switch error {
    case .notATerminal: self.init("said.terminal.none", .usage)
    case .cannotPosition(let term): self.init("said.terminal.dumb", ["term": term], .usage)
    case .noUTF8: self.init("said.terminal.no-utf8", .usage)
    case .system(let call, let code):
      self.init("said.terminal.system", ["call": call, "code": "\(code)"], .usage)
    case .alreadyOpen: self.init("said.terminal.open", .usage)
    }
  }
}

extension Sentence.Status {
  fileprivate init(_ kind: StoreError.Kind) {
    self =
      switch kind {
      case .inputOutput, .full: .inputOutput
      case .notAllowed: .notAllowed
      case .callOpen: .failed
      case .corrupt, .foreign, .conflict, .refused, .overLimit: .dataError
      default: .unavailable
      }
  }
}
