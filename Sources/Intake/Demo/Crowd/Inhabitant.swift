import Casework

/// Who one of the crowd is, before anything happens to him.
struct Inhabitant: Sendable {
  var customer: Customer
  let community: String
  /// His place among the towns.
  let town: Int
  let joined: Day
  /// Who speaks for him: himself, or who may act for a business.
  var speakers: [Speaker]
  /// Their names for one who reads Latin letters.
  var speakersInLatin: [String]

  var isBusiness: Bool { customer.kind == .business }
  func age(in year: Int) -> Int { customer.born.map { year - $0.year } ?? 45 }
}

/// Draws inhabitants: each from his own number, so that he is the same however many there are.
struct Registry: Sendable {
  let book: CrowdBook
  let days: DeskDays
  /// The desk's own language, in which care is written down.
  let tongue: Tongue

  func inhabitant(_ number: Int, _ dice: inout Dice) -> Inhabitant? {
    guard let town = book.towns.odds.pick(&dice) else { return nil }
    let place = book.towns.towns[town]
    let isBusiness = dice.percent(8)
    guard
      let share = place.communities.pick(&dice),
      let community = book.communities.first(where: { $0.name == share })
    else { return nil }
    var person = isBusiness ? firm(in: community, &dice) : person(of: community, &dice)
    person.customer.account = String(Self.firstAccount + number)
    person.customer.city = place.name
    let street = place.streets.pick(&dice) ?? ""
    person.customer.street = "\(street) \(1 + min(dice.below(140), dice.below(190)))"
    addPoints(number, place, person.latin, to: &person.customer, &dice)
    let joined = joined(person.customer.born, &dice)
    person.customer.monthsWithUs = months(since: joined)
    return Inhabitant(
      customer: person.customer, community: community.name, town: town, joined: joined,
      speakers: person.speakers, speakersInLatin: person.speakersInLatin)
  }

  static let firstAccount = 300_001

  private struct Draft {
    var customer: Customer
    /// The name that a mail address is made of.
    var latin: String
    var speakers: [Speaker]
    var speakersInLatin: [String]
  }

  /// Half of all came in the last four years, some were there from the start.
  private func joined(_ born: Day?, _ dice: inout Dice) -> Day {
    let years = dice.percent(9) ? dice.unit() : min(26, 0.3 + dice.exponential(mean: 8))
    let grown = born.map { Double(days.today - $0.number) / 365.25 - 18 } ?? 30
    return Day(number: days.today - max(4, Int(min(years, max(0.05, grown)) * 365.25)))
  }

  private func months(since day: Day) -> Int {
    let today = Day(number: days.today)
    let months = (today.year - day.year) * 12 + today.month - day.month
    return max(0, today.day < day.day ? months - 1 : months)
  }
}

// People.
extension Registry {
  private func person(of community: Community, _ dice: inout Dice) -> Draft {
    let form: FormOfAddress = dice.percent(51) ? .feminine : .masculine
    let born = Day(number: days.today - birthAge(&dice))
    let first = community.firstNames(form, born: born.year).pick(&dice) ?? blankName
    let family = familyName(community, form, &dice)
    let isOwn = dice.percent(community.ownScript)
    let own = Community.Name(
      own: "\(first.own) \(family.own)", he: "\(first.he) \(family.he)",
      en: "\(first.en) \(family.en)")
    let formKnown = dice.percent(97)
    var customer = Customer(
      account: "", name: isOwn ? own.own : own.he,
      address: address(first, family, form, isOwn ? community.language : "he", born.year, &dice),
      form: formKnown ? form : .unknown, language: isOwn ? community.language : "he",
      idLastFour: digits(4, &dice), born: dice.percent(88) ? born : nil)
    customer.otherNames = otherNames(own, shown: customer.name)
    addCare(form, born.year, to: &customer, &dice)
    let speaker = Speaker(who: .customer, name: customer.name, form: customer.form)
    var draft = Draft(
      customer: customer, latin: "\(first.en).\(family.en)", speakers: [speaker],
      speakersInLatin: [own.en])
    addKin(community, family: own, born.year, to: &draft, &dice)
    return draft
  }

  private var blankName: Community.Name { Community.Name(own: "", he: "", en: "") }

  private func familyName(
    _ community: Community, _ form: FormOfAddress, _ dice: inout Dice
  ) -> Community.Name {
    let family = community.families.pick(&dice)
    return (form == .feminine ? family?.feminine : family?.masculine) ?? blankName
  }

  /// Days since birth: grown people, most between thirty and sixty.
  private func birthAge(_ dice: inout Dice) -> Int {
    let years = dice.percent(17) ? 66 + dice.exponential(mean: 8) : 19 + 48 * spread(&dice)
    return Int(min(97, years) * 365.25)
  }

  private func spread(_ dice: inout Dice) -> Double { (dice.unit() + dice.unit()) / 2 }

  private func digits(_ count: Int, _ dice: inout Dice) -> String {
    padded(dice.below(count == 4 ? 10_000 : 1000), count)
  }

  private func otherNames(_ name: Community.Name, shown: String) -> [String] {
    [name.he, name.own, name.en].reduce(into: []) { names, spelling in
      if spelling != shown, !names.contains(spelling) { names.append(spelling) }
    }
  }

  /// As one speaks to him: in Hebrew letters, unless he is spoken to in English.
  private func address(
    _ first: Community.Name, _ family: Community.Name, _ form: FormOfAddress,
    _ language: String, _ born: Int, _ dice: inout Dice
  ) -> String {
    let isEnglish = language == "en"
    guard born < 1956, dice.percent(55), let polite = book.stories[.polite].first else {
      return isEnglish ? first.en : first.he
    }
    var blanks = Blanks(form: form, luck: 0)
    blanks[.name] = Words(family.he, family.en)
    return polite.text(isEnglish ? .en : .he, blanks)
  }

  private func addCare(
    _ form: FormOfAddress, _ born: Int, to customer: inout Customer, _ dice: inout Dice
  ) {
    guard dice.percent(born < 1950 ? 22 : 1), let care = dice.pick(book.stories[.care]) else {
      return
    }
    customer.care = care.text(tongue, Blanks(form: customer.form, luck: dice.next()))
  }

  /// Somebody of the family who may speak for one who is old.
  private func addKin(
    _ community: Community, family: Community.Name, _ born: Int, to draft: inout Draft,
    _ dice: inout Dice
  ) {
    guard dice.percent(born < 1950 ? 35 : 3) else { return }
    let form: FormOfAddress = dice.percent(50) ? .feminine : .masculine
    let first = community.firstNames(form, born: born + 28).pick(&dice) ?? blankName
    let surname = family.he.split(separator: " ").dropFirst().joined(separator: " ")
    draft.customer.authorised = [
      authorised(.kin, Words("\(first.he) \(surname)", first.en), form)
    ]
    draft.speakers.append(Speaker(who: .authorised, name: first.he, form: form))
    draft.speakersInLatin.append(first.en)
  }
}

// Businesses.
extension Registry {
  /// "Rotem, owner".
  private func authorised(
    _ part: StoryBook.Part, _ name: Words, _ form: FormOfAddress
  ) -> String {
    var blanks = Blanks(form: form, luck: 0)
    blanks[.name] = name
    return book.stories[part].first?.text(tongue, blanks) ?? ""
  }

  private func post(_ kind: TownBook.FirmKind?, _ form: FormOfAddress) -> String {
    guard let deputy = kind?.deputy else { return "" }
    guard tongue == .he else { return deputy.english }
    return form == .feminine ? deputy.feminine : deputy.masculine
  }

  private func firm(in community: Community, _ dice: inout Dice) -> Draft {
    let kind = dice.pick(book.towns.firmKinds)
    let family = familyName(community, .masculine, &dice)
    let word =
      dice.percent(45)
      ? dice.pick(book.towns.firmWords) ?? Words(family.he, family.en)
      : Words(family.he, family.en)
    let form: FormOfAddress = dice.percent(40) ? .feminine : .masculine
    let owner = community.firstNames(form, born: 1975).pick(&dice) ?? blankName
    let deputyForm: FormOfAddress = dice.percent(50) ? .feminine : .masculine
    let deputy = community.firstNames(deputyForm, born: 1988).pick(&dice) ?? blankName
    let name = "\(kind?.words.he ?? "") \(word.he)"
    let latin = "\(word.en) \(kind?.words.en ?? "")"
    let isEnglish = community.language == "en" && dice.percent(50)
    return Draft(
      customer: Customer(
        account: "", kind: .business, name: isEnglish ? latin : name,
        otherNames: [isEnglish ? name : latin], address: isEnglish ? word.en : word.he,
        form: .plural, language: isEnglish ? "en" : "he", idLastFour: digits(4, &dice),
        authorised: [
          authorised(.owner, Words(owner.he, owner.en), form),
          "\(tongue == .he ? deputy.he : deputy.en), \(post(kind, deputyForm))",
        ]),
      latin: latin.split(separator: " ").joined(separator: "-"),
      speakers: [
        Speaker(who: .authorised, name: owner.he, form: form),
        Speaker(who: .authorised, name: deputy.he, form: deputyForm),
      ],
      speakersInLatin: [owner.en, deputy.en])
  }
}

// Phones and mail.
extension Registry {
  /// Numbers that look like ours and belong to nobody: what follows the area code begins with 0 or 1, which is never
  /// given out. No two of the crowd have the same.
  private func addPoints(
    _ number: Int, _ town: TownBook.Town, _ latin: String, to customer: inout Customer,
    _ dice: inout Dice
  ) {
    let isOld = (customer.born?.year ?? 1980) < 1946
    var phones: [String] = []
    if !isOld || dice.percent(70) { phones.append(mobile(number * 2)) }
    if customer.kind == .business || isOld || dice.percent(22) {
      let line = landline(number, town.area)
      if customer.kind == .business { phones.insert(line, at: 0) } else { phones.append(line) }
    }
    if dice.percent(14) { phones.append(mobile(number * 2 + 1)) }
    if phones.isEmpty, dice.percent(85) { phones.append(landline(number, town.area)) }
    customer.contactPoints = phones.map { ContactPoint(.phone, $0) }
    guard dice.percent(isOld ? 30 : 92) else { return }
    let host = dice.percent(60) ? "example.com" : "example.co.il"
    let name = latin.lowercased().filter { $0.isASCII && ($0.isLetter || ".-".contains($0)) }
    customer.contactPoints.append(ContactPoint(.mail, "\(name)\(number % 1000)@\(host)"))
  }

  private static let networks = ["050", "052", "054", "053", "058", "055"]

  private func mobile(_ place: Int) -> String {
    let spread = place * 7_368_787 % 12_000_000
    let network = Self.networks[spread / 2_000_000]
    return "\(network)-\(grouped(spread % 2_000_000))"
  }

  private func landline(_ place: Int, _ area: String) -> String {
    "\(area)-\(grouped(place * 1_368_787 % 2_000_000))"
  }

  private func grouped(_ number: Int) -> String {
    "\(padded(number / 10_000, 3))-\(padded(number % 10_000, 4))"
  }
}
