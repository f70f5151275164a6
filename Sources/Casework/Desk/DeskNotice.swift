/// What a lead tells the whole desk at once (מבזק): what happened, where, until when, what to say about it, which script
/// serves who calls for it, and whom it touches.
package struct DeskNotice: Hashable, Codable, Sendable {
  /// The store's; 0 until it is posted.
  package var id: Int64
  package var title: LocalText
  /// A city, or everywhere where it is empty.
  package var area: String
  /// The code of a product: it then touches those who have it alone.
  package var product: String?
  /// The line that a rep says to who calls for it; the title where it is empty.
  package var say: LocalText
  /// The script that serves such a call; nil for the desk's short one.
  package var script: String?
  package var by: String
  package var from: Instant
  /// When it ends by itself; nil until somebody ends it.
  package var until: Instant?
  /// When somebody ended it.
  package var ended: Instant?

  package init(
    id: Int64 = 0, title: LocalText, area: String = "", product: String? = nil,
    say: LocalText = [:], script: String? = nil, by: String, from: Instant,
    until: Instant? = nil, ended: Instant? = nil
  ) {
    self.id = id
    self.title = title
    self.area = area
    self.product = product
    self.say = say
    self.script = script
    self.by = by
    self.from = from
    self.until = until
    self.ended = ended
  }

  /// When it was over, or will be; nil where nobody knows.
  package var over: Instant? { [until, ended].compactMap { $0 }.min() }

  package func isInForce(at now: Instant) -> Bool {
    from <= now && over.map { now < $0 } ?? true
  }

  /// It touches whoever there is, and so is no part of anybody's own story.
  package var isForEverybody: Bool { area.isEmpty && product == nil }

  /// Whether somebody who lives in `city` and has these products would call for it.
  package func touches(city: String, products: [String]) -> Bool {
    let isHere = area.isEmpty || NameWords.of(area) == NameWords.of(city)
    return isHere && (product.map(products.contains) ?? true)
  }

  /// What is said about it: its line, else what happened.
  package var line: LocalText { say.byLanguage.values.allSatisfy(\.isEmpty) ? title : say }

  /// The same without a payment card's number in what was typed.
  package var masked: DeskNotice {
    var notice = self
    notice.title = title.masked
    notice.say = say.masked
    notice.area = CardMask.mask(area)
    notice.product = product.map(CardMask.mask)
    return notice
  }
}

/// A notice that began or ended since a rep was last here.
package struct NoticeChange: Hashable, Codable, Sendable {
  /// Whether the notice began or ended.
  package enum Kind: String, Codable, Sendable { case posted, over }
  package var kind: Kind
  package var at: Instant
  package var notice: DeskNotice

  package init(_ kind: Kind, at: Instant, _ notice: DeskNotice) {
    self.kind = kind
    self.at = at
    self.notice = notice
  }
}

extension [DeskNotice] {
  /// What happened to these between two times, the latest first; one that came and went between is told once, as over.
  package func changes(since then: Instant, until now: Instant) -> [NoticeChange] {
    let changes = compactMap { notice -> NoticeChange? in
      if let over = notice.over, over <= now {
        return over > then ? NoticeChange(.over, at: over, notice) : nil
      }
      return notice.from > then && notice.from <= now
        ? NoticeChange(.posted, at: notice.from, notice) : nil
    }
    return changes.sorted { ($1.at, $0.notice.id) < ($0.at, $1.notice.id) }
  }
}

extension CustomerFile {
  /// Notices in force that touch him.
  package func notices(at now: Instant) -> [DeskNotice] {
    notices.filter { $0.isInForce(at: now) }
  }
}
