package import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

// Locked, nothing of a customer is on the screen and no key does anything but Enter, which opens it again. It guards
// against passing eyes and stray keys. It asks for no word: whoever has this login can start the program anew, so only
// the lock of the operating system keeps somebody out.
extension Console {
  mutating func lock() -> [Effect] {
    isLocked = true
    marked = nil
    return saveDraft()
  }

  /// Nobody locks in mid-call but the rep.
  mutating func lockIfAbsent() -> [Effect] {
    guard call == nil, !isLocked, now >= absenceDue else { return [] }
    return lock()
  }

  var absenceDue: Instant { lastTouched + surroundings.desk.lockAfter }

  mutating func handleWhileLocked(_ input: Input) -> [Effect] {
    switch input {
    case .key(.enter):
      isLocked = false
      notice = nil
      lastTouched = now
    case .key, .burst, .paste: tell(Notice("lock.how"))
    case .mouse, .cut: break
    case .resized(let size): self.size = size
    case .hangUp: return [.quit]
    }
    return []
  }

  func drawLock(in canvas: inout Canvas) {
    var rest = canvas.region
    drawBar(
      [
        ScreenField(wording("lock.state"), Style(.bar, bold: true)),
        ScreenField(surroundings.desk.name[language], Style(.bar)),
        ScreenField(surroundings.rep.name[language], Style(.bar)),
        ScreenField(wording.moment(now), Style(.bar)),
      ], in: rest.takeTop(1), of: &canvas)
    _ = rest.takeTop(rest.rows / 3)
    for line in lockLines {
      canvas.write(
        CleanText(line), in: rest.takeTop(2), Style(.title, bold: true),
        direction: canvas.sentence, align: .centre)
    }
    canvas.placeCursor(glassColumn: canvas.glassColumn(0, span: 1), row: rest.row - 1)
  }

  /// What may be known of what goes on behind: that it does.
  var lockLines: [String] {
    var lines = [wording("lock.how")]
    if let facts = call?.facts, facts.lineEnded == nil, let opened = facts.opened {
      lines.append(wording.plain("lock.in-call", ["time": wording.timer(now - opened)]))
    }
    if !ready.ringing.isEmpty { lines.append(wording("lock.rings")) }
    return lines
  }
}

extension Console {
  /// Shows the screen in another theme, and says which.
  package mutating func wear(_ theme: Theme, named name: String) {
    self.theme = theme
    themeName = name
  }

  mutating func changeTheme(to theme: Theme, named name: String) -> [Effect] {
    wear(theme, named: name)
    return tell(Notice("notice.theme", ["name": name]))
  }

  /// A file of the person's own is wrong, and was left aside.
  package mutating func warn(ofOwnFile fault: String) {
    tell(Notice("notice.own-file", quoting: fault, alarm: true))
  }
}
