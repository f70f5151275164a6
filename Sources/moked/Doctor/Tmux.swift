import Foundation

/// The tmux in which the program runs.
enum Tmux {
  /// A server that is stuck never answers its client.
  private static let patience = Duration.seconds(2)

  /// What it says of a setting of its own; nil where it cannot be asked or does not say.
  static func option(_ name: String) -> String? {
    guard let answer = try? Spool() else { return nil }
    let client = Process()
    client.executableURL = URL(filePath: "/usr/bin/env")
    client.arguments = ["tmux", "show-options", "-gwqv", name]
    client.standardOutput = FileHandle(fileDescriptor: answer.descriptor)
    client.standardError = FileHandle.nullDevice
    guard (try? client.run()) != nil, ends(client) else { return nil }
    let value = answer.firstLine(of: 200)?.trimmingCharacters(in: .whitespaces) ?? ""
    return value.isEmpty ? nil : value
  }

  private static func ends(_ client: Process) -> Bool {
    let deadline = ContinuousClock.now + patience
    while client.isRunning {
      guard ContinuousClock.now < deadline else {
        kill(client.processIdentifier, SIGKILL)
        return false
      }
      usleep(2000)
    }
    return true
  }
}
