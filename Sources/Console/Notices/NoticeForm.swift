internal import Canvas
internal import Casework
internal import Playbook

// How a lead tells the whole desk.
extension Console {
  mutating func openNoticeForm() -> [Effect] {
    let words = wording
    let ends = noticeEnds
    var form = Form(
      purpose: .notice, title: words("form.notice"),
      fields: FormFields([
        Form.Field(words("form.notice-title")),
        Form.Field(words("form.notice-area")),
        Form.Field(
          words("form.notice-until"),
          options: ends.map { words.moment($0) } + [words("form.notice-open")],
          chosen: ends.count),
        Form.Field(words("form.notice-say")),
        Form.Field(words("form.notice-script"), options: noticeScripts.map { $0.title[language] }),
      ]))
    form.dues = ends
    sheet = .form(form)
    return []
  }

  mutating func post(_ form: Form) -> [Effect] {
    let title = form.text(0).trimmed
    guard !title.isEmpty else {
      var open = form
      _ = open.fields.accept([0: wording("form.fault.empty")])
      sheet = .form(open)
      return []
    }
    sheet = nil
    let say = form.text(3).trimmed
    let scripts = noticeScripts
    let script = scripts.indices.contains(form.chosen(4)) ? scripts[form.chosen(4)].name : nil
    return [
      .postNotice(
        DeskNotice(
          title: LocalText(verbatim: title), area: form.text(1).trimmed,
          say: say.isEmpty ? [:] : LocalText(verbatim: say),
          script: script == noticeScript ? nil : script, by: surroundings.rep.login,
          from: now, until: form.due(at: 2)))
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
