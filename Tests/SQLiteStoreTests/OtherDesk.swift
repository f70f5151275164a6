import Casework
import Foundation

/// Another desk, in a process of its own.
final class OtherDesk {
  private let process = Process()
  private let pipe = Pipe()

  /// Appends acts for so long, and with a script what that says, among reps who do the same.
  convenience init(
    _ path: String, rep: String, for span: Duration, script: String? = nil,
    among reps: [String] = []
  ) throws {
    let plan = script.map { [$0, reps.joined(separator: ",")] } ?? []
    try self.init([path, rep, String(span.milliseconds)] + plan)
  }

  /// Opens a customer's file and stays in it.
  convenience init(_ path: String, rep: String, in customer: CustomerID) throws {
    try self.init([path, rep, "enter", String(customer.rawValue)])
    _ = pipe.fileHandleForReading.availableData
  }

  private init(_ arguments: [String]) throws {
    let here = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.executableURL = here.deletingLastPathComponent().appendingPathComponent("StoreWriter")
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
  }

  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Until it has said something, which `lines` tells later.
  func waitForWord() {
    var asked = pollfd(
      fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    while poll(&asked, 1, -1) < 0, errno == EINTR {}
  }

  /// What it said until it ended: complete lines only, for a line that was cut was not heard.
  func lines() throws -> [Substring] {
    let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard let end = said.lastIndex(of: "\n") else { return [] }
    return said[..<end].split(separator: "\n")
  }

  var isRunning: Bool { process.isRunning }
  var status: Int32 { process.terminationStatus }
}
