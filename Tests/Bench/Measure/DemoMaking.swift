import Foundation
import Glibc

/// Making desks: what a customer costs when he is drawn and when he is kept, and that memory does not grow with them.
struct DemoMaking {
  let moked: String
  let folder: String

  private struct Run {
    let seconds: Double
    let peakMegabytes: Double
  }

  func report(few: Int, many: Int) throws -> String {
    let kept = try run(few, into: "kept.sqlite", isDry: false)
    let some = try run(few, into: "dry.sqlite", isDry: true)
    let all = try run(many, into: "dry.sqlite", isDry: true)
    var table = Table(head: ["demo desks", "\(few) drawn", "\(few) kept", "\(many) drawn"])
    table.add("seconds", [some.seconds, kept.seconds, all.seconds])
    table.add(
      "microseconds a customer",
      [some.seconds / Double(few), kept.seconds / Double(few), all.seconds / Double(many)]
        .map { $0 * 1_000_000 }, decimals: 0)
    table.add(
      "peak memory, MB", [some.peakMegabytes, kept.peakMegabytes, all.peakMegabytes], decimals: 1)
    return table.printed()
  }

  private func run(_ customers: Int, into store: String, isDry: Bool) throws -> Run {
    let words =
      [
        moked, "demo", "--store", "\(folder)/\(store)", "--seed", "7", "--at",
        "2026-11-22T09:00:00+02:00", "--customers", "\(customers)", "--json",
      ] + (isDry ? ["--dry-run"] : [])
    var argv = words.map { strdup($0) } + [nil]
    defer { for word in argv { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let start = now()
    var process: pid_t = 0
    guard posix_spawn(&process, moked, &actions, nil, &argv, environ) == 0 else {
      throw Failure(description: "\(moked) cannot be started")
    }
    var status: CInt = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
    guard status == 0 else { throw Failure(description: "moked demo ended with \(status)") }
    return Run(
      seconds: milliseconds(from: start, to: now()) / 1000,
      peakMegabytes: Double(usage.ru_maxrss) / 1024)
  }
}
