internal import Canvas
internal import Casework
internal import Playbook

/// What opened the sheet that lies over the screen, and opens it again in another language.
enum Opener: Hashable, Sendable {
  case command(Command)
  case choice(Menu.Does)
  case remedy(Int)
  case teamPromise(Board.Due)
  case unfinished
  case whoItIs
  case wrongFile
}

// A sheet that is open when the language of the screen changes is told anew in that language. What was typed and chosen
// in it stays.
extension Console {
  mutating func perform(_ command: Command) -> [Effect] {
    let before = sheet
    let effects = carryOut(command)
    if sheet != before, command != .screenLanguage { opener = .command(command) }
    return effects
  }

  mutating func take(_ choice: Menu.Does) -> [Effect] {
    let before = opener
    let effects = choose(choice)
    if opener == before { opener = .choice(choice) }
    return effects
  }

  mutating func tellScreen(in language: String) -> [Effect] {
    self.language = language
    let effects = renew()
    if let sheet { self.sheet = retold(sheet) }
    return effects
  }

  /// The same sheet in the language of the screen; as it is where it cannot be opened again.
  func retold(_ old: Sheet) -> Sheet {
    switch (old, old.form.flatMap(opened) ?? reopened) {
    case (.menu(let old), .menu(let new)): .menu(old.retold(as: new))
    case (.page(let old), .page(let new)): .page(old.retold(as: new))
    case (.form(let old), .form(let new)): .form(retold(old, as: new))
    default: old
    }
  }

  private var reopened: Sheet? {
    var console = self
    console.sheet = nil
    switch opener {
    case .command(let command): _ = console.carryOut(command)
    case .choice(let choice): _ = console.choose(choice)
    case .remedy(let number): _ = console.openRemedy(number)
    case .teamPromise(let due): _ = console.openTeamPromise(due)
    case .unfinished: _ = console.offer(unfinished)
    case .whoItIs: console.askWhoItIs()
    case .wrongFile: console.askWhetherAllMoves()
    case nil: return nil
    }
    return console.sheet
  }

  /// Forms that one commit opens in the place of another.
  private func opened(_ form: Form) -> Sheet? {
    var console = self
    switch form.purpose {
    case .clash(let clash): _ = console.ask(about: clash)
    case .time(let asked):
      guard case .form(let asked) = retold(.form(asked)) else { return nil }
      _ = console.askForTime(of: asked)
    case .override: return form.then.map { .form(approval(then: $0)) }
    default: return nil
    }
    return console.sheet
  }

  /// Labels and titles of the new one; all that was decided by it of the old.
  private func retold(_ old: Form, as new: Form) -> Form {
    guard old.isSameForm(as: new) else { return old }
    var form = old.titled(new)
    form.fields.all = zip(old.fields.all, new.fields.all).enumerated().map { index, pair in
      var field = pair.1
      field.content = content(pair.0, as: pair.1, isDue: index == old.dueField, old.dues)
      return field
    }
    let faults = faults(in: form)
    for (index, field) in old.fields.all.enumerated() where field.fault != nil {
      form.fields.all[index].fault = faults[form.names[index]]
    }
    return form
  }

  private func content(
    _ old: FormField, as new: FormField, isDue: Bool, _ dues: [Instant]
  ) -> FormField.Content {
    guard case .options(let labels, let chosen) = old.content else { return old.content }
    if isDue { return .options(dueField(wording, dues).options, chosen: chosen) }
    return .options(new.options.count == labels.count ? new.options : labels, chosen: chosen)
  }
}

extension Sheet {
  fileprivate var form: Form? {
    guard case .form(let form) = self else { return nil }
    return form
  }
}

extension Menu {
  /// The choices are the same ones, in the same order.
  fileprivate func retold(as new: Menu) -> Menu {
    guard new.choices.map(\.does) == choices.map(\.does) else { return self }
    var menu = new
    menu.filter = filter
    menu.selection = selection
    return menu
  }
}

extension Page {
  fileprivate func retold(as new: Page) -> Page {
    guard new.lines.map(\.isHeading) == lines.map(\.isHeading) else { return self }
    var page = new
    page.filter = filter
    page.selection = selection
    return page
  }
}

extension Form {
  fileprivate func isSameForm(as new: Form) -> Bool {
    guard names == new.names,
      fields.all.map(\.options.isEmpty) == new.fields.all.map(\.options.isEmpty)
    else { return false }
    if case .time = purpose, case .time = new.purpose { return true }
    return purpose == new.purpose
  }

  fileprivate func titled(_ new: Form) -> Form {
    var form = new
    form.fields = fields
    form.then = then
    form.dues = dues
    form.points = points
    form.questions = questions
    form.shown = shown
    form.ids = ids
    return form
  }
}
