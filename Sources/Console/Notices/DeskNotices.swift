internal import Canvas
internal import Casework
internal import Playbook

// What a lead tells the whole desk: on every screen at once, and it takes neither the focus nor a letter.
extension Console {
  /// The newest last.
  var noticesInForce: [DeskNotice] { (deskNotices ?? []).filter { $0.isInForce(at: now) } }

  /// Those that touch the customer of this call.
  var noticesHere: [DeskNotice] { call?.file?.notices(at: now) ?? [] }

  /// The script that serves who calls about a notice where it names none.
  var noticeScript: String? { surroundings.library?[serving: .notice]?.script.name }

  mutating func receive(_ notices: [DeskNotice]) -> [Effect] {
    let isFirst = deskNotices == nil
    deskNotices = notices
    guard isFirst else { return announceNotices() }
    announcedNotices = Set(noticesInForce.map(\.id))
    return []
  }

  /// A notice sounds once on every desk, when it begins.
  mutating func announceNotices() -> [Effect] {
    let new = noticesInForce.filter { !announcedNotices.contains($0.id) }
    guard let newest = new.last else { return [] }
    announcedNotices.formUnion(new.map(\.id))
    tell(Notice("desk-notice.posted", ["title": newest.title[language]], alarm: true))
    return [.ring]
  }

  /// When one begins or is over by itself.
  func nextNoticeChange(after now: Instant) -> Instant? {
    (deskNotices ?? []).flatMap { [$0.from, $0.over].compactMap { $0 } }.filter { $0 > now }.min()
  }

  /// Everything in force. In a call that a notice touches, choosing it begins its script.
  mutating func openNotices() -> [Effect] {
    let notices = noticesInForce
    guard !notices.isEmpty else { return tell(Notice("desk-notice.none-posted")) }
    let here = Set(noticesHere.map(\.id))
    openMenu(
      "desk-notice.title",
      notices.map { notice in
        let script = here.contains(notice.id) ? script(for: notice) : nil
        return Menu.Choice(
          notice.title[language], detail: end(of: notice),
          does: script.map(Menu.Does.begin) ?? .stay)
      })
    return []
  }

  mutating func openEndOfNotice() -> [Effect] {
    let notices = noticesInForce
    guard !notices.isEmpty else { return tell(Notice("desk-notice.none-posted")) }
    openMenu(
      "desk-notice.end",
      notices.map {
        Menu.Choice($0.title[language], detail: end(of: $0), does: .endNotice($0.id))
      })
    return []
  }

  func script(for notice: DeskNotice) -> String? { notice.script ?? noticeScript }

  /// `until Sun 22 Nov 14:00`.
  func end(of notice: DeskNotice) -> String {
    notice.over.map { wording.plain("desk-notice.until", ["time": wording.moment($0)]) } ?? ""
  }
}
