import Casework
import Foundation
import Playbook

/// Hands one message to the desk's program, and says what came of it.
struct MessageHook {
  let hook: OutboxHook
  /// In which it is said what the program did not say itself.
  let words: Words

  /// What it reads on its standard input.
  private struct Handed: Encodable {
    let id: Int64
    let channel: Message.Channel
    let to: String
    let text: String
    let attempt: Int
  }

  func deliver(_ message: Message) -> Delivery {
    do { return try delivered(message) } catch {
      return .later(words["outbox.hook-no-file"])
    }
  }

  private func delivered(_ message: Message) throws -> Delivery {
    let input = try Spool(handed(message))
    let complaint = try Spool()
    var environment = ProcessInfo.processInfo.environment
    environment["MOKED_MESSAGE"] = String(message.id)
    let process = HookProcess(program: hook.program, environment: environment)
    let end = process.run(
      reading: input, sayingTo: complaint, within: .milliseconds(hook.within.milliseconds))
    let said = complaint.firstLine(of: 1000)
    func reason(_ otherwise: String) -> String {
      String(Printed(line: said ?? otherwise).text.prefix(200))
    }
    return switch end {
    case .exited(0): .sent
    case .exited(Self.later): .later(reason(ended(with: Self.later)))
    case .exited(let status): .failed(reason(ended(with: status)))
    case .signalled(let signal):
      .failed(reason(words("outbox.hook-signal", ["signal": .number(Int(signal))])))
    case .tooLong: .later(words["outbox.hook-long"])
    case .notStarted(let fault): .later(notStarted(fault))
    case .unknown: .later(words["outbox.hook-unknown"])
    }
  }

  private func ended(with status: Int32) -> String {
    words("outbox.hook-ended", ["status": .number(Int(status))])
  }

  private func notStarted(_ fault: SystemFault) -> String {
    words(
      "outbox.hook-not-started",
      ["program": .text(hook.program), "why": .text(fault.text(in: words))])
  }

  private func handed(_ message: Message) throws -> Data {
    try JSONEncoder().encode(
      Handed(
        id: message.id, channel: message.channel, to: message.to, text: message.text,
        attempt: message.tries))
  }

  /// sysexits: try again.
  private static let later: Int32 = 75
}
