internal import Canvas
internal import Casework
internal import Playbook

// How a lead tells the whole desk.
extension Console {
  mutating func openNoticeForm() -> [Effect] {
    let words = wording
    let ends = noticeEnds
    let until = Form.Field(
      words("form.notice-until"),
      options: ends.map { words.moment($0) } + [words("form.notice-open")], chosen: ends.count)
    let scripts = noticeScripts.map { $0.title[language] }
    var form = Form(
      .notice, words("form.notice"),
      [
        (.title, Form.Field(words("form.notice-title"))),
        (.area, Form.Field(words("form.notice-area"))), (.until, until),
        (.say, Form.Field(words("form.notice-say"))),
        (.script, Form.Field(words("form.notice-script"), options: scripts)),
      ])
    form.dues = ends
    sheet = .form(form)
    return []
  }

  mutating func post(_ form: Form) -> [Effect] {
    let title = form.text(.title).trimmed
    guard !title.isEmpty else {
      var open = form
      open.accept([.title: wording("form.fault.empty")])
      sheet = .form(open)
      return []
    }
    sheet = nil
    let say = form.text(.say).trimmed
    let scripts = noticeScripts
    let chosen = form.chosen(.script)
    let script = scripts.indices.contains(chosen) ? scripts[chosen].name : nil
    return [
      .postNotice(
        DeskNotice(
          title: LocalText(verbatim: title), area: form.text(.area).trimmed,
          say: say.isEmpty ? [:] : LocalText(verbatim: say),
          script: script == noticeScript ? nil : script, by: surroundings.rep.login,
          from: now, until: form.due(of: .until)))
    ]
  }

  private var noticeEnds: [Instant] { [1, 2, 4, 24].map { now + .hours($0) } }

  /// The short one first; a digit chooses among nine.
  private var noticeScripts: [Script] {
    let all = surroundings.library?.scripts.map(\.script) ?? []
    let short = all.filter { $0.name == noticeScript }
    return Array((short + all.filter { $0.name != noticeScript }).prefix(9))
  }
}
