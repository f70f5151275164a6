package import Canvas
package import Playbook
internal import TextLayout

/// Every widget with data that a desk has and data that it hopes never to have: to look at on a terminal, and to compare
/// with how it looked before.
package struct Gallery: Hashable, Sendable {
  /// One a widget, in the order in which they are leafed through.
  package enum Screen: String, CaseIterable, Hashable, Sendable {
    case list, narrowed, news, table, form, note, bars, sparklines, progress
  }

  let words: [String: Words]
  package private(set) var language: String
  package private(set) var size: Size
  let signs: Signs
  package private(set) var screen = Screen.list
  var list = Listing<Int>()
  var filter = Filter(count: GalleryData.people)
  var news = Listing<Int>()
  var arrived = 0
  var table = Selection()
  var form: FormFields
  var note: Editor
  var step = 3

  package init(words: [String: Words], language: String, size: Size, signs: Signs) {
    self.words = words
    self.language = language
    self.size = size
    self.signs = signs
    form = FormFields([])
    note = Editor(GalleryData.note, allowsLines: true)
    form = emptyForm
    begin()
  }

  /// As it is first seen: something chosen in the middle, something narrowed, something wrong in the form.
  private mutating func begin() {
    list.choose(GalleryData.million / 2, rows: GalleryData.rows)
    filter.paste("כהן", matches: GalleryData.matches)
    news.choose(4, rows: GalleryData.arrivals(arrived))
    receiveNews()
    _ = form.accept(faults)
    note.moveCaret(to: 30)
    note.moveCaret(to: 38, selecting: true)
  }

  package mutating func show(_ screen: Screen) { self.screen = screen }

  /// - Returns: false where the person leaves.
  package mutating func handle(_ input: Input) -> Bool {
    switch input {
    case .key(.control("q")), .key(.function(10)), .key(.escape), .hangUp: return false
    case .key(.function(9)), .key(.alt("9")): switchLanguage()
    case .key(.function(8)), .key(.control("n")): turn(1)
    case .key(.function(7)), .key(.control("b")): turn(-1)
    case .key(let key): press(key)
    case .paste(let text), .burst(let text): paste(text)
    case .resized(let size): self.size = size
    case .mouse, .cut: break
    }
    return true
  }

  private mutating func turn(_ step: Int) {
    let all = Screen.allCases
    let here = all.firstIndex(of: screen) ?? 0
    screen = all[(here + step + all.count) % all.count]
  }

  private mutating func switchLanguage() {
    let languages = words.keys.sorted()
    let here = languages.firstIndex(of: language) ?? 0
    language = languages[(here + 1) % languages.count]
    form = emptyForm
    _ = form.accept(faults)
  }

  private mutating func press(_ key: Key) {
    let page = max(1, size.rows - 6)
    switch screen {
    case .list: _ = list.handle(key, rows: GalleryData.rows, page: page)
    case .narrowed: _ = filter.handle(key, matches: GalleryData.matches)
    case .news:
      if !news.handle(key, rows: GalleryData.arrivals(arrived), page: page) { receiveNews() }
    case .table: _ = table.handle(key, count: GalleryData.accounts.count, page: page)
    case .form: if form.handle(key) == .committed { _ = form.accept(faults) }
    case .note: _ = note.handle(key)
    case .bars, .sparklines, .progress: step += 1
    }
  }

  private mutating func paste(_ text: String) {
    switch screen {
    case .narrowed: filter.paste(text, matches: GalleryData.matches)
    case .form: _ = form.paste(text)
    case .note: note.insert(text)
    default: break
    }
  }

  private mutating func receiveNews() {
    arrived += 3
    news.receive(GalleryData.arrivals(arrived))
  }

  private var emptyForm: FormFields {
    FormFields([
      FormField(words("gallery.form.name"), text: GalleryData.hostile),
      FormField(words("gallery.form.amount"), text: "-20"),
      FormField(
        words("gallery.form.reason"),
        options: ["gallery.form.mistake", "gallery.form.fault"].map { words($0) }),
      FormField(words("gallery.form.what")),
    ])
  }

  private var faults: [Int: String] {
    var faults: [Int: String] = [:]
    let amount = Int(form[1]?.text ?? "") ?? 0
    if amount <= 0 { faults[1] = words("form.fault.amount") }
    if form[3]?.text.isEmpty == true { faults[3] = words("form.fault.empty") }
    return faults
  }

  func words(_ key: String, _ slots: [String: LineValue] = [:]) -> String {
    words[language].map { $0(key, slots) } ?? key
  }
}
