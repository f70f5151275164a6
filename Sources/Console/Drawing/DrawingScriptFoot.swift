internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

extension Console {
  /// At the bottom of the script, as far as there are rows left: what is still required, the open threads, and what
  /// comes next.
  func drawScriptFoot(
    _ moment: Moment, in region: Region, of canvas: inout Canvas, isWide: Bool
  ) {
    var fromBelow = [threads(moment), required(moment), isWide ? next(moment) : []]
    // What weighs least goes first where there is no room for all.
    for lightest in [2, 0, 1] where fromBelow.count(where: { !$0.isEmpty }) > region.rows {
      fromBelow[lightest] = []
    }
    var rest = region
    for fields in fromBelow where !fields.isEmpty {
      canvas.writeFitted(fields, in: rest.takeBottom(1), gap: 2)
    }
  }

  private func threads(_ moment: Moment) -> [ScreenField] {
    let threads = moment.threads.filter { $0.state != .ended }
    guard threads.count > 1 else { return [] }
    return [ScreenField(wording("call.threads"), Style(.dim)).ranked(2)]
      + threads.map { thread in
        let isCurrent = thread.state == .current
        return ScreenField(
          "\(thread.number) \(inWords(thread))", Style(bold: isCurrent), canBeCut: true
        ).ranked(isCurrent ? 0 : 1)
      }
  }

  /// Its title, and that it waits.
  func inWords(_ thread: Moment.ThreadMark) -> String {
    thread.title + (thread.state == .parked ? " (" + wording("thread.parked") + ")" : "")
  }

  private func required(_ moment: Moment) -> [ScreenField] {
    let labels = moment.required.map(\.label)
    guard !labels.isEmpty else { return [] }
    return [
      ScreenField(wording("call.must-do"), Style(.dim)),
      ScreenField(labels.prefix(3).joined(separator: ", "), Style(.warning), canBeCut: true),
      ScreenField(
        labels.count > 3 ? wording("call.left", ["n": .number(labels.count)]) : "", Style(.dim)),
    ]
  }

  private func next(_ moment: Moment) -> [ScreenField] {
    guard !moment.next.isEmpty else { return [] }
    return [
      ScreenField(wording("call.next"), Style(.dim)),
      ScreenField(moment.next.joined(separator: ", "), Style(.dim), canBeCut: true),
    ]
  }
}
