internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

// What the desk knows, at a key from inside any step: type to find it, Enter puts its line into what to say.
extension Console {
  mutating func receive(_ knowledge: Knowledge) -> [Effect] {
    surroundings.knowledge = knowledge
    return []
  }

  mutating func openKnowledge() -> [Effect] {
    let city = call?.file?.customer.city
    let articles = surroundings.knowledge.likely(for: currentReasons, in: city)
    guard !articles.isEmpty else { return tell(Notice("notice.no-article")) }
    let words = wording
    sheet = .menu(
      Menu(
        title: words("knowledge.title"),
        choices: articles.map { article in
          let isElsewhere = city.map { !article.holds(in: $0) } ?? !article.areas.isEmpty
          return Menu.Choice(
            article.title[language],
            detail: isElsewhere
              ? words.plain("knowledge.only-in", ["area": article.areas.joined(separator: ", ")])
              : "",
            does: .article(article.name), preview: [article.body[language].trimmed])
        }, isFiltered: true))
    return []
  }

  /// What the script that is open serves.
  private var currentReasons: [String] {
    let threads = call?.facts.threads ?? []
    let current = threads.first { $0.number == call?.facts.currentThread && $0.end == nil }
    return current.flatMap { surroundings.library?[$0.script]?.script.reasons } ?? []
  }

  /// In a call its line is to be said, and the journal has it; anywhere else there is only its page to read.
  mutating func useArticle(_ name: String) -> [Effect] {
    guard let article = surroundings.knowledge[name] else { return [] }
    guard call?.facts.isLive == true, call?.engine != nil else {
      sheet = .page(
        Page(title: article.title[language], lines: [Page.Line(article.body[language].trimmed)]))
      return []
    }
    let effects = act(.article(name: name))
    if !effects.isEmpty { call?.told = name }
    return effects
  }

  /// The heading and the words of the article that is to be said.
  func toldWords(_ screen: CallScreen) -> (heading: String, text: String)? {
    guard let engine = screen.engine,
      let article = screen.told.flatMap({ surroundings.knowledge[$0] })
    else { return nil }
    let heading =
      "\(wording("say.say")), "
      + wording.plain(
        "knowledge.from", ["title": article.title[language]])
    return (heading, engine.wording(of: article, in: engine.spoken))
  }

  func drawTold(_ screen: CallScreen, in rest: inout Region, of canvas: inout Canvas) {
    guard let told = toldWords(screen) else { return }
    drawHeading(told.heading, in: rest.takeTop(1), of: &canvas)
    _ = rest.takeTop(CallLayout.isAiry(size) ? 1 : 0)
    drawSaid(told.text, in: &rest, of: &canvas)
  }

  /// Under a list: what there is to read of the line that is marked.
  func drawPreview(
    of menu: Menu, _ choices: [Menu.Choice], in rest: inout Region, of canvas: inout Canvas
  ) {
    guard choices.indices.contains(menu.selection.index) else { return }
    let texts = choices[menu.selection.index].preview
    guard !texts.isEmpty else { return }
    var below = rest.takeBottom(rest.rows / 2)
    canvas.drawRule(below.takeTop(1))
    for text in texts where !below.isEmpty {
      _ = below.takeTop(
        canvas.writeWrapped(CleanText(text), in: below))
    }
  }
}
