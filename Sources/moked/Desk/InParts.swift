import Foundation
import Synchronization

/// What `make` says of each, in their order; the work is parted among the processors.
func inParts<Each: Sendable, Made: Sendable>(
  _ all: [Each], _ make: @Sendable (Each) -> Made?
) -> [Made] {
  let count = min(all.count, 2 * ProcessInfo.processInfo.activeProcessorCount)
  let parts = Mutex([Int: [Made]]())
  DispatchQueue.concurrentPerform(iterations: count) { part in
    let made = all[all.count * part / count..<all.count * (part + 1) / count].compactMap(make)
    parts.withLock { $0[part] = made }
  }
  return parts.withLock { parts in (0..<count).flatMap { parts[$0] ?? [] } }
}
