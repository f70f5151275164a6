import Casework

/// Puts a value into words of one language.
struct Wording {
  let lexicon: Lexicon
  let zone: Zone

  func words(for value: LineValue, as form: Slot.Form) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): self.number(number, form)
    case .money(let money): form == .spoken ? spoken(money) : money.decimal
    case .day(let day): words(for: day, form)
    case .instant(let instant): words(for: zone.wall(instant), form)
    case .phone(let phone): PhoneNumber(phone)?.grouped ?? phone
    case .person(let person): person.name
    case .list(let items): joined(items.map { words(for: $0, as: form) })
    }
  }

  func counted(_ count: Int, _ table: String) -> String {
    guard let plural = lexicon.plurals[table] else { return "\(count) \(table)" }
    return plain(plural.line(for: count), ["n": String(count)])
  }

  private func number(_ number: Int, _ form: Slot.Form) -> String {
    if case .counted(let table) = form { return counted(number, table) }
    return String(number)
  }

  private func words(for day: Day, _ form: Slot.Form) -> String {
    switch form {
    case .weekday: lexicon.weekdays[day.weekday.rawValue]
    case .shortWeekday: lexicon.weekdaysShort[day.weekday.rawValue]
    default: format("day", day, form)
    }
  }

  private func words(for wall: WallTime, _ form: Slot.Form) -> String {
    switch form {
    case .time: return wall.clock
    case .day: return format("day", wall.day, .shown)
    case .weekday, .shortWeekday: return words(for: wall.day, form)
    case .shown, .spoken, .counted:
      let day = format("day", wall.day, form)
      return format("instant", form, ["day": day, "time": wall.clock])
    }
  }

  private func format(_ name: String, _ day: Day, _ form: Slot.Form) -> String {
    format(
      name, form,
      [
        "weekday": lexicon.weekdays[day.weekday.rawValue],
        "wd": lexicon.weekdaysShort[day.weekday.rawValue],
        "month": lexicon.months[day.month - 1], "mon": lexicon.monthsShort[day.month - 1],
        "d": String(day.day), "m": String(day.month), "year": String(day.year),
      ])
  }

  private func format(_ name: String, _ form: Slot.Form, _ parts: [String: String]) -> String {
    format("\(name)-\(form == .spoken ? "spoken" : "shown")", parts)
  }

  /// "20 שקלים ו-50 אגורות": each unit is said only where there is some of it.
  private func spoken(_ money: Money) -> String {
    guard let nouns = lexicon.currencies[money.currency.rawValue] else {
      return "\(money.decimal) \(money.currency.rawValue)"
    }
    let size = money.minorUnits.magnitude
    let whole = counted(Int(size / 100), nouns.whole)
    let part = counted(Int(size % 100), nouns.part)
    let sum =
      size % 100 == 0
      ? whole : size < 100 ? part : format("money-both", ["whole": whole, "part": part])
    return money.minorUnits < 0 ? format("minus", ["sum": sum]) : sum
  }

  private func joined(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return format("and", ["first": items.dropLast().joined(separator: ", "), "last": last])
  }

  private func format(_ name: String, _ parts: [String: String]) -> String {
    lexicon.formats[name].map { plain($0, parts) } ?? Words.missing(name)
  }

  /// A line of the lexicon itself, whose slots are texts; prefixes join as everywhere.
  private func plain(_ line: Line, _ parts: [String: String]) -> String {
    line.filled(in: lexicon) { slot in
      parts[slot.name].map { Line.Filling(text: $0, isName: false) }
    } gender: {
      $0.forms[0]
    }
  }
}
