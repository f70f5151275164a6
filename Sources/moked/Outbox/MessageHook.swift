import Casework
import Foundation
import Playbook

/// Hands one message to the desk's program, and says what came of it.
struct MessageHook {
  let hook: OutboxHook

  /// What it reads on its standard input.
  private struct Handed: Encodable {
    let id: Int64
    let channel: Message.Channel
    let to: String
    let text: String
    let attempt: Int
  }

  func deliver(_ message: Message) throws -> Delivery {
    let process = Process()
    process.executableURL = URL(filePath: hook.program)
    var environment = ProcessInfo.processInfo.environment
    environment["MOKED_MESSAGE"] = String(message.id)
    process.environment = environment
    let (input, complaint) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = complaint
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      return .later("the program \(hook.program) cannot be started")
    }
    try? input.fileHandleForWriting.write(contentsOf: handed(message))
    try? input.fileHandleForWriting.close()
    guard ended.wait(timeout: .now() + .milliseconds(Int(hook.within.milliseconds))) == .success
    else {
      kill(process.processIdentifier, SIGKILL)
      return .later("the program took longer than it may")
    }
    return outcome(of: process, complaint)
  }

  private func handed(_ message: Message) throws -> Data {
    try JSONEncoder().encode(
      Handed(
        id: message.id, channel: message.channel, to: message.to, text: message.text,
        attempt: message.tries))
  }

  private func outcome(of process: Process, _ complaint: Pipe) -> Delivery {
    let status = process.terminationStatus
    if process.terminationReason == .exit, status == 0 { return .sent }
    let said = complaint.fileHandleForReading.availableData
    let line = String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init)
    let reason = String(Printed(line: line ?? "the program ended with \(status)").text.prefix(200))
    return process.terminationReason == .exit && status == Self.later
      ? .later(reason) : .failed(reason)
  }

  /// sysexits: try again.
  private static let later: Int32 = 75
}
