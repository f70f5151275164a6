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

  func deliver(_ message: Message) -> Delivery {
    do { return try delivered(message) } catch {
      return .later("no file can be made of what the program reads")
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
    case .exited(Self.later): .later(reason("the program ended with \(Self.later)"))
    case .exited(let status): .failed(reason("the program ended with \(status)"))
    case .signalled(let signal): .failed(reason("the program was ended by signal \(signal)"))
    case .tooLong: .later("the program took longer than it may")
    case .notStarted(let why): .later("the program \(hook.program) cannot be started: \(why)")
    case .unknown: .later("how the program ended is not known")
    }
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
