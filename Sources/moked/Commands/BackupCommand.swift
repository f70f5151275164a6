import ArgumentParser
import Casework
import Console
import Foundation
import Playbook
import SQLiteStore

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store while others work on it, and check the copy.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The file that is made; there must be none of this name.") var path: String
  @Flag(help: "What the copy holds, as JSON.") var json = false

  func run() throws {
    let place = try Workplace(storeOptions, for: .doer(.keepStore))
    let words = try place.words(storeOptions)
    try NewFile(path).expectRoom()
    let progress = PageProgress(words("backup.pages"))
    let report = try place.store.backUp(to: path, progress: progress.show)
    progress.end()
    if let found = report.firstBreak {
      let slots = ["found": found.sentence(in: words)]
      throw Sentence("backup.broken", slots, .failed)
    }
    if json { return try PrintedJSON(report).print() }
    Printed(
      words.plain(
        "backup.done",
        ["path": path, "entries": "\(report.entries)", "streams": "\(report.streams)"])
    ).print()
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring the store back from a backup; the one that is there is kept aside.",
    discussion: "Leads only, and only while no desk has the store open.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The backup.") var path: String
  @Flag(help: "What was brought back, as JSON.") var json = false

  private struct Report: Encodable {
    let store: String
    let entries: Int
    let streams: Int
    /// Where the store went that was there; nil where there was none.
    let aside: String?
  }

  func run() throws {
    let store = storeOptions.store ?? Places().store
    guard FileManager.default.fileExists(atPath: path) else {
      throw Sentence("said.no-backup", ["path": path], .noInput)
    }
    let restoring = Restoring(from: path, to: store)
    try expectLead(restoring, over: Restoring(from: store, to: store))
    let now = Instant.current()
    let aside = Self.unused("\(restoring.store).\(now.stamp)")
    let hadStore = FileManager.default.fileExists(atPath: store)
    try FileManager.default.createDirectory(
      at: URL(filePath: store).deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let progress = PageProgress("")
    let found = try ofBackup {
      try restoring.perform(
        keepingOldAt: aside, by: Workplace.login, at: now, progress: progress.show)
    }
    progress.end()
    let words = try Workplace(storeOptions, for: .anyone).words(storeOptions)
    if let fault = found.firstBreak {
      let slots = ["found": fault.sentence(in: words)]
      throw Sentence("restore.broken", slots, .failed)
    }
    let report = Report(
      store: store, entries: found.entries, streams: found.streams, aside: hadStore ? aside : nil)
    if json { return try PrintedJSON(report).print() }
    Printed(
      words.plain(
        hadStore ? "restore.done-aside" : "restore.done",
        ["path": store, "aside": aside, "entries": "\(found.entries)"])
    ).print()
  }

  /// Two restores in one second keep both stores that were there.
  private static func unused(_ path: String) -> String {
    let others = (2...).lazy.map { "\(path)-\($0)" }
    guard FileManager.default.fileExists(atPath: path) else { return path }
    return others.first { !FileManager.default.fileExists(atPath: $0) } ?? path
  }

  /// As the backup knows him: the store that is there may be unreadable. Where the backup has nobody of its own, the
  /// people of the store that it would replace are asked.
  private func expectLead(_ backup: Restoring, over present: Restoring) throws {
    if try ofBackup({ try isLead(in: backup) }) { return }
    let isAnybodys = try backup.isAnybodys()
    guard isAnybodys, (try? present.isAnybodys() || isLead(in: present)) ?? true else {
      throw Sentence("said.only-a-lead-restores", .notAllowed)
    }
  }

  private func isLead(in kept: Restoring) throws -> Bool {
    try kept.rep(login: Workplace.login)?.role.may(.forget) == true
  }

  /// What cannot be read here is the backup; the store that is there stays.
  private func ofBackup<Found>(_ read: () throws -> Found) throws -> Found {
    do { return try read() } catch let error as StoreError where error.kind == .corrupt {
      throw Sentence("said.not-a-backup", ["path": path])
    }
  }
}

/// A file that is about to be made.
private struct NewFile {
  let path: String

  init(_ path: String) { self.path = path }

  func expectRoom() throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Sentence("said.there-already", ["path": path], .cannotCreate)
    }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw Sentence("said.folder-unwritable", ["folder": folder], .cannotCreate)
    }
  }
}

/// How far a copy is, on stderr where that is a terminal.
struct PageProgress {
  let what: String
  private let isShown = isatty(2) == 1

  init(_ what: String) { self.what = what }

  func show(_ done: Int, _ total: Int) {
    guard isShown else { return }
    printProgress("\(what) \(done)/\(total)")
  }

  func end() {
    if isShown { printProgress(nil) }
  }
}

extension Instant {
  /// `20261122T070000Z`, for the name of a file.
  fileprivate var stamp: String {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    let written: String = date.formatted(.iso8601)
    return String(written.filter { !"-:".contains($0) })
  }
}
