import Casework

/// One matter of one customer while it is told: what it is about, who speaks, who sees to it.
struct Affair {
  let matter: Matter
  var blanks: Blanks
  let speaker: Speaker
  /// Ahead of each summary where somebody speaks for another: "Rotem: ".
  let prefix: String
  let channel: Channel
  var rep: Int
  /// The place of his issue, promise and request, once there is one.
  var issue: Int?
  var promise: Int?
  var request: Int?
  /// When the department will have answered.
  var answer: Minute = 0
  /// What may be given back.
  let amount: Money
  /// How often he had to ask again.
  var chased = 0
}

extension Life {
  mutating func affair(
    _ matter: Matter, at minute: Minute, product: Product? = nil, amount: Money? = nil,
    by channel: Channel? = nil
  ) -> Affair {
    let (speaker, prefix) = pickSpeaker()
    let rep = colleague()
    let product = product ?? home.product(beginning: matter.needs) ?? home.main
    let amount = amount ?? .shekels(Int64(dice.within(2...9) * 5))
    var blanks = Blanks(form: speaker.form, luck: dice.next())
    blanks.repForm = world.colleagues[rep].form
    blanks[.product] = product.map { Words($0.title["he"], $0.title["en"]) }
    blanks[.amount] = Words(amount.noted)
    blanks[.bill] = billMonth(at: minute)
    blanks[.dept] = world.department(matter.department)
    blanks[.city] = Words(who.customer.city)
    let street = who.customer.street.split(separator: " ").dropLast().joined(separator: " ")
    blanks[.street] = Words(street)
    let speed = world.speed(of: product?.code ?? "")
    blanks[.mb] = Words(String(max(3, speed * dice.within(12...58) / 100)))
    blanks[.hour] = Words("\(min(23, minute / 60 % 24 + dice.within(2...4))):00")
    blanks[.year] = Words(String(days.day(minute).year + 1))
    return Affair(
      matter: matter, blanks: blanks, speaker: speaker, prefix: prefix,
      channel: channel ?? pickChannel(), rep: rep, amount: amount)
  }

  /// The month of the bill that lay in front of him.
  private func billMonth(at minute: Minute) -> Words {
    let day = days.day(minute)
    let issued = day.day >= 10 ? day : day + -day.day
    return issued.monthShown
  }

  private mutating func pickSpeaker() -> (Speaker, String) {
    let place =
      who.isBusiness
      ? dice.below(who.speakers.count)
      : who.speakers.count > 1 && dice.percent(30) ? 1 : 0
    let speaker = who.speakers[place]
    guard speaker.who != .customer else { return (speaker, "") }
    return (speaker, "\(tongue == .he ? speaker.name : who.speakersInLatin[place]): ")
  }

  private mutating func pickChannel() -> Channel {
    let year = days.day(days.now).year
    let age = who.isBusiness ? 50 : who.age(in: year)
    let point = dice.below(100)
    let steps: [(Channel, Int)] =
      age > 72
      ? [(.phone, 86), (.shop, 95), (.mail, 98)]
      : age < 32
        ? [(.phone, 40), (.chat, 66), (.message, 92), (.shop, 95), (.mail, 98)]
        : [(.phone, 64), (.chat, 79), (.message, 88), (.mail, 95), (.shop, 98)]
    return steps.first { point < $0.1 }?.0 ?? .phone
  }
}

// What is written of a contact.
extension Life {
  /// He contacts us.
  /// - Parameters:
  ///   - ahead: what was said already, before the sentences.
  ///   - cause: where it is another than the matter's.
  mutating func asks(
    _ affair: Affair, at minute: Minute, _ sentences: [Telling?], ahead: String = "",
    cause: String? = nil
  ) -> Int64 {
    let isCall = affair.channel == .phone
    var contact = contact(affair, at: minute, affair.channel, .inbound, sentences, ahead: ahead)
    contact.cause = dice.percent(6) ? "unknown" : cause ?? affair.matter.cause
    contact.identification = affair.speaker.who == .authorised ? .mayHear : level(affair)
    if isCall {
      contact.waited = .seconds(8 + Int(dice.exponential(mean: isBusy(minute) ? 210 : 95)))
      contact.menu = menu(affair.matter)
    }
    if isCall || affair.channel == .chat {
      contact.lasted = .seconds(70 + Int(dice.exponential(mean: 260)))
    }
    return note(contact, at: minute)
  }

  /// We contact him.
  mutating func tells(
    _ affair: Affair, at minute: Minute, by channel: Channel = .phone, _ sentences: [Telling?]
  ) -> Int64 {
    var contact = contact(affair, at: minute, channel, .outbound, sentences)
    if channel == .phone {
      contact.lasted = .seconds(40 + Int(dice.exponential(mean: 130)))
      contact.identification = .mayHear
    }
    return note(contact, at: minute)
  }

  private func contact(
    _ affair: Affair, at minute: Minute, _ channel: Channel, _ direction: ContactDirection,
    _ sentences: [Telling?], ahead: String = ""
  ) -> PastContact {
    let words =
      (ahead.isEmpty ? [] : [ahead]) + sentences.compactMap { $0?.text(tongue, affair.blanks) }
    return PastContact(
      at: days.instant(minute), channel: channel, direction: direction,
      rep: world.colleagues[affair.rep].name[tongue], reason: affair.matter.reason,
      summary: affair.prefix + words.joined(separator: " "),
      interface: affair.matter.interface, speaker: affair.speaker)
  }

  private mutating func level(_ affair: Affair) -> Identification {
    affair.matter.department == "technical"
      ? (dice.percent(70) ? .mayHear : .identified) : .mayChange
  }

  /// Sundays, and the first hours of any day.
  private func isBusy(_ minute: Minute) -> Bool {
    days.day(minute).weekday == .sunday || (8..<11).contains(minute / 60 % 24)
  }

  private func menu(_ matter: Matter) -> String {
    let first = ["technical": "1", "billing": "2", "sales": "3", "retention": "2 > 9"]
    let second =
      matter.reason.hasPrefix("internet") ? " > 1" : matter.reason.hasPrefix("tv") ? " > 2" : ""
    return (first[matter.department] ?? "4") + second
  }

  /// Now and then a rep adds what he noticed on the phone.
  mutating func tail(_ affair: Affair) -> Telling? {
    dice.percent(22) && affair.channel == .phone ? sentence(.tails) : nil
  }
}
