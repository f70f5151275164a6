import Canvas
import Casework
import Console
import Playbook

/// Performs what the console asks of the world, and answers with events. Acts are kept in the order in which they
/// were done, on one thread; finding has its own, so that a letter never waits for a write.
final class Errand: Sendable {
  let events: EventQueue
  private let finding: WorkQueue<String>
  private let keeping: WorkQueue<Effect>

  init(store: any CaseStore, library: Library, rep: Rep, places: Places) throws {
    let queue = try EventQueue()
    let clerk = Clerk(store: store, library: library, rep: rep, places: places)
    events = queue
    finding = WorkQueue(name: "finding") { queue.put(clerk.find($0)) }
    keeping = WorkQueue(name: "keeping") { effect in
      for event in clerk.perform(effect) { queue.put(event) }
    }
  }

  func perform(_ effect: Effect) {
    if case .find(let typed) = effect {
      finding.put(typed, replacingWaiting: true)
    } else {
      keeping.put(effect)
    }
  }

  /// What was asked for is done before the program ends.
  func finish() {
    keeping.finish(within: 5)
    finding.finish(within: 0.2)
  }
}
