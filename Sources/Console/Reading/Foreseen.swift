internal import Casework

/// What is to be expected of somebody, and what it was learned from.
struct Foreseen: Hashable, Sendable {
  let learned: Learned
  let outlook: Outlook

  static func all(
    of file: CustomerFile, by learned: [Learned], at now: Instant, in zone: Zone
  ) -> [Foreseen] {
    learned.compactMap { learned in
      Outlook(of: file, by: learned, at: now, in: zone).map {
        Foreseen(learned: learned, outlook: $0)
      }
    }
  }
}

/// What is foreseen of somebody hangs on his file and on what the desk learned: the hours of a call change nothing in it.
/// Compared at each key, which costs some microseconds: lists that nobody has changed are the same storage.
struct ForeseenSource: Hashable, Sendable {
  let file: CustomerFile
  let learned: [Learned]
}

extension Console {
  func foreseen(_ screen: CallScreen) -> [Foreseen] {
    guard let source = foreseenSource(screen) else { return [] }
    return screen.foreseen.value(of: source) { foreseen(source) }
  }

  mutating func keepForeseen() {
    guard let screen = call, let source = foreseenSource(screen) else { return }
    let foreseen = foreseen(screen)
    call?.foreseen.keep(foreseen, of: source)
  }

  private func foreseenSource(_ screen: CallScreen) -> ForeseenSource? {
    screen.file.map { ForeseenSource(file: $0, learned: surroundings.learned) }
  }

  private func foreseen(_ source: ForeseenSource) -> [Foreseen] {
    Foreseen.all(of: source.file, by: source.learned, at: now, in: surroundings.calendar.zone)
  }
}
