import ArgumentParser
import Casework
import Foundation
import Glibc
import SQLiteStore

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "What works here, what does not, and what to do.")

  @OptionGroup var storeOptions: StoreOptions
  @Flag(help: "As JSON.") var json = false

  private struct Finding: Encodable {
    let what: String
    let isWell: Bool
    let sentence: String
  }

  func run() throws {
    let findings = [terminal, locale, store(), errors]
    if json {
      try PrintedJSON(findings).print()
    } else {
      for finding in findings {
        Printed("\(finding.isWell ? "ok " : "no ") \(finding.what): \(finding.sentence)").print()
      }
    }
    if findings.contains(where: { !$0.isWell }) { throw ExitCode(Sentence.Status.failed.rawValue) }
  }

  private var terminal: Finding {
    let name = Places().environment["TERM"] ?? ""
    guard isatty(0) == 1, isatty(1) == 1 else {
      return Finding(
        what: "terminal", isWell: false,
        sentence: "input or output is not a terminal; start moked from one")
    }
    let isPlain = ["", "dumb", "unknown"].contains(name)
    return Finding(
      what: "terminal", isWell: !isPlain,
      sentence: isPlain ? "TERM is `\(name)`; set it, as TERM=xterm-256color" : name)
  }

  private var locale: Finding {
    setlocale(LC_CTYPE, "")
    let set = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    return Finding(
      what: "locale", isWell: true,
      sentence: set == "UTF-8" ? "UTF-8" : "\(set); moked takes C.UTF-8 for itself")
  }

  private func store() -> Finding {
    do {
      let place = try Workplace(storeOptions)
      let count = try place.store.customerCount()
      return Finding(
        what: "store", isWell: true,
        sentence: "\(place.storePath): \(count) customers\(place.isDemo ? ", a demo desk" : "")")
    } catch let error as StoreError {
      return Finding(what: "store", isWell: false, sentence: error.sentence)
    } catch {
      return Finding(what: "store", isWell: false, sentence: "\(error)")
    }
  }

  /// What the last run wrote to standard error.
  private var errors: Finding {
    let path = Places().state.appending(path: "moked.log").path
    let text =
      FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let last = text.split(separator: "\n").last.map(String.init)
    return Finding(
      what: "last errors", isWell: true, sentence: last.map { "\(path): \($0)" } ?? "none")
  }
}
