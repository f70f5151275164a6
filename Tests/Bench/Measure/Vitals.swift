import Foundation

/// What Linux counts of a running process, over all its threads.
struct Vitals {
  var cpuNanoseconds = 0
  /// Times that a thread gave the processor up or lost it: for one that sleeps, its wake-ups.
  var switches = 0
  var residentKilobytes = 0

  init(of process: pid_t) {
    let tasks = "/proc/\(process)/task"
    for task in (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? [] {
      let time = Self.read("\(tasks)/\(task)/schedstat").split(separator: " ").first
      cpuNanoseconds += time.flatMap { Int($0) } ?? 0
      let status = Self.read("\(tasks)/\(task)/status")
      switches += Self.number("voluntary_ctxt_switches", in: status)
      switches += Self.number("nonvoluntary_ctxt_switches", in: status)
    }
    residentKilobytes = Self.number("VmRSS", in: Self.read("/proc/\(process)/status"))
  }

  private static func read(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  private static func number(_ key: String, in status: String) -> Int {
    let line = status.split(separator: "\n").first { $0.hasPrefix("\(key):") }
    return line.flatMap { $0.split { $0 == "\t" || $0 == " " }.dropFirst().first }.flatMap {
      Int($0)
    } ?? 0
  }
}
