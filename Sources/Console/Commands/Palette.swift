internal import Canvas
internal import Casework
internal import Playbook

// Every command by its name, in both languages and on the wrong layout.
extension Console {
  mutating func openPalette() -> [Effect] {
    let words = wording
    let commands = Command.allCases.filter { $0 != .palette && isListed($0) }.map { command in
      Menu.Choice(
        words("command.\(command.rawValue).name"), detail: keyNames(of: command),
        does: .run(command))
    }
    let scripts =
      call == nil
      ? []
      : allScripts.map {
        Menu.Choice(
          $0.title[language], detail: words("palette.script"), does: .begin(script: $0.name))
      }
    sheet = .menu(
      Menu(title: words("palette.title"), choices: commands + scripts, isFiltered: true))
    return []
  }

  /// What moves within a list has its keys and needs no line in a list.
  private func isListed(_ command: Command) -> Bool {
    switch command {
    case .open, .leave: false
    case .postNotice, .endNotice: surroundings.rep.role == .lead
    case .judge: call != nil && surroundings.rep.role == .lead
    // In a call it is what finding does in a list.
    case .narrow: call == nil
    default: call != nil || !command.needsCall
    }
  }

  func keyNames(of command: Command) -> String {
    surroundings.keymap.keys(of: command.rawValue, in: contexts).map(\.name)
      .joined(separator: " ")
  }

  /// The choices that what was typed can mean, best first; all of them where nothing was typed.
  func matching(_ menu: Menu) -> [Menu.Choice] {
    guard let filter = menu.filter, !filter.isEmpty else { return menu.choices }
    return menu.matches.value(of: filter.text) { matching(filter.text, among: menu.choices) }
  }

  mutating func keepMatches() {
    guard case .menu(var menu) = sheet, let typed = menu.filter?.text, !typed.isEmpty else {
      return
    }
    menu.matches.keep(matching(menu), of: typed)
    sheet = .menu(menu)
  }

  private func matching(_ typed: String, among choices: [Menu.Choice]) -> [Menu.Choice] {
    let asked = [typed, KeyboardLayout.slipped(typed)].compactMap { $0 }
    let scored = choices.enumerated().compactMap { index, choice in
      asked.compactMap { likeness($0, to: choice) }.max().map {
        (likeness: $0, index: index, choice: choice)
      }
    }
    return scored.sorted { ($1.likeness, $0.index) < ($0.likeness, $1.index) }.map(\.choice)
  }

  private func likeness(_ typed: String, to choice: Menu.Choice) -> Likeness? {
    Likeness(typed, to: names(of: choice)) ?? Likeness(typed, within: texts(of: choice))
  }

  private func texts(of choice: Menu.Choice) -> [String] {
    guard case .article(let name) = choice.does else { return [] }
    return surroundings.knowledge[name]?.texts ?? []
  }

  private var allScripts: [Script] { surroundings.library?.scripts.map(\.script) ?? [] }

  private func names(of choice: Menu.Choice) -> [String] {
    switch choice.does {
    case .run(let command):
      surroundings.words.keys.sorted().flatMap { language in
        let words = wording(in: language)
        let key = "command.\(command.rawValue).also"
        let also = words.words.line(key) == nil ? "" : words(key)
        return [
          words("command.\(command.rawValue).name"), words("command.\(command.rawValue).hint"),
        ] + also.split(separator: ",").map(String.init)
      } + [command.rawValue]
    case .begin(let name):
      allScripts.first { $0.name == name }.map { script in
        script.title.byLanguage.sorted { $0.key < $1.key }.map(\.value)
          + script.also.sorted { $0.key < $1.key }.flatMap(\.value)
      } ?? []
    case .article(let name): surroundings.knowledge[name]?.names ?? []
    default: [choice.label]
    }
  }
}
