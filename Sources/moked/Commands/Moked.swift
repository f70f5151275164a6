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
      JournalCommand.self, RepsCommand.self, NoticeCommand.self, OutboxCommand.self,
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
    let status = ran()
    guard StandardOutput.flush() else {
      // Who reads has had enough: as every other program, this one ends without a word.
      if !StandardOutput.hasReader { dieOf(SIGPIPE) }
      printError("moked: standard output cannot be written; what is missing there is lost")
      Glibc.exit(Sentence.Status.inputOutput.rawValue)
    }
    Glibc.exit(status)
  }

  /// Does what the words of the command ask for.
  /// - Returns: the exit status.
  private static func ran() -> Int32 {
    do {
      var command = try parseAsRoot()
      try command.run()
      return 0
    } catch let error as Sentence {
      return complain(error.description, error.status.rawValue)
    } catch let error as MarkupError {
      return complain(error.description, Sentence.Status.dataError.rawValue)
    } catch let error as StoreError {
      return complain(error.sentence, error.status)
    } catch {
      return explain(error)
    }
  }

  private static func complain(_ sentence: String, _ status: Int32) -> Int32 {
    printError("moked: \(Printed(line: sentence).text)")
    return status
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
    if let lang {
      guard known.contains(lang) else {
        throw Sentence(
          "there are no words for the language `\(lang)`; known: \(known.joined(separator: ", "))",
          .usage)
      }
      return lang
    }
    let places = Places().environment
    let locale = places["LC_ALL"] ?? places["LC_MESSAGES"] ?? places["LANG"] ?? ""
    return known.first { locale.hasPrefix($0) }
      ?? (known.contains("en") ? "en" : known.first ?? "en")
  }
}

extension StoreError {
  /// What happened to the store, and what to do; without a word of the customer's.
  var sentence: String {
    switch kind {
    case .cannotOpen: "the store cannot be opened; check the path and who may read it"
    case .newerVersion: "the store was made by a newer moked; update this one"
    case .corrupt: "the store is damaged; restore it from its last backup"
    case .foreign: "this file is no store of moked's, and nothing was changed in it; name another"
    case .full: "the disk is full; nothing was lost, free some space and do it again"
    case .readOnly: "the store may not be written; check who owns the file"
    case .busy: "the store is busy; do it again"
    case .conflict: "somebody else has gone on with this contact; open it again"
    case .refused: "the store does not take this: the contact is closed"
    case .notAllowed: "your role at this desk does not allow it; ask a lead"
    case .overLimit:
      "somebody else gave a credit meanwhile, and both are more than may be given; open it again"
    case .callOpen: "a call of this customer is not closed; close it and do it again"
    case .inUse: "a desk has this store open; end every moked that works on it and do it again"
    case .inputOutput: "the disk could not be read or written; check it before you go on"
    }
  }

  var status: Int32 {
    switch kind {
    case .inputOutput, .full: Sentence.Status.inputOutput.rawValue
    case .notAllowed: Sentence.Status.notAllowed.rawValue
    case .callOpen: Sentence.Status.failed.rawValue
    case .corrupt, .foreign, .conflict, .refused, .overLimit: Sentence.Status.dataError.rawValue
    default: Sentence.Status.unavailable.rawValue
    }
  }
}
