package import Casework

/// What a desk says of itself in desk.yaml: its name, hours, people to ask, and what reps may give.
package struct Desk: Hashable, Sendable {
  /// Somebody else in the house of whom a rep asks things, from `departments` in `desk.yaml`.
  package struct Department: Hashable, Sendable {
    package let name: String
    package let title: LocalText
    /// Working days within which it answers.
    package let answersWithin: Int
  }

  /// Who approves what is above a rep's envelope.
  package struct Lead: Hashable, Sendable {
    package let login: String
    package let name: LocalText
    package let form: FormOfAddress
  }

  package let name: LocalText
  /// BCP 47 codes; the first is the desk's own.
  package let languages: [String]
  package let currency: Currency
  /// What one call costs the desk: what a remedy that spares one is worth.
  package let callCost: Money
  /// As the time zone database names it; nothing here can look it up.
  package let zoneName: String
  package let departments: [Department]
  /// The first is asked first.
  package let leads: [Lead]
  /// The best first; the last is everybody's.
  package let tiers: [Tier]
  /// The most that a role may give in one go, whatever the tier; nil for no limit but the tier's.
  package let authority: [Rep.Role: Money]
  /// How long nobody may touch the keys outside a call before the screen locks.
  package var lockAfter = Duration.minutes(10)
  /// What sends; nil where the desk has said nothing.
  package var outbox: OutboxHook?
  /// When and how often it is sent.
  package var messages = MessageRules()
  /// When somebody calls again after a matter was solved.
  package var afterCare = AfterCare()
  /// What customers are asked of the service, and who.
  package var surveys = SurveyRules()
  /// What it sells; a no is turned into a yes by it.
  package var prices = Catalogue()
  /// Fields of the customer that the desk has beside those that all have.
  package let ownFacts: OwnFacts
  package let wrapUp: WrapUp
  /// Roles that may pass by a closing gate, with a reason.
  package let overriders: Set<Rep.Role>
  /// Of the zone that it was last given; UTC until then.
  package var calendar: DeskCalendar
  /// The calendar as it was at each time, by which what was done is judged.
  package var hours: CalendarHistory

  package init(
    name: LocalText, languages: [String], currency: Currency, callCost: Money,
    zoneName: String, departments: [Department], leads: [Lead], tiers: [Tier],
    authority: [Rep.Role: Money], wrapUp: WrapUp = WrapUp(), overriders: Set<Rep.Role> = [.lead],
    calendar: DeskCalendar, ownFacts: OwnFacts = .none
  ) {
    self.name = name
    self.languages = languages
    self.currency = currency
    self.callCost = callCost
    self.zoneName = zoneName
    self.departments = departments
    self.leads = leads
    self.tiers = tiers
    self.authority = authority
    self.wrapUp = wrapUp
    self.overriders = overriders
    self.calendar = calendar
    self.ownFacts = ownFacts
    hours = CalendarHistory(calendar)
  }

  package var lead: Lead? { leads.first }

  /// What the desk calls a department; one that it no longer has goes by its name in the store.
  package func department(_ name: String, in language: String) -> String {
    departments.first { $0.name == name }?.title[language] ?? name
  }

  package var ownFields: [OwnField] { ownFacts.fields }

  package func calendar(in zone: Zone) -> DeskCalendar {
    DeskCalendar(zone: zone, week: calendar.week, exceptions: calendar.exceptions)
  }
}

/// A kind of customer, and what may be done for him without asking. A rep never sees its name.
package struct Tier: Hashable, Sendable {
  package let name: String
  /// Whom it is for; nil for everybody.
  let when: Expression?
  package let usually: Allowance
  /// At a moment of truth the envelope widens and the clock tightens.
  package let atMoment: Allowance

  init(name: String, when: Expression?, usually: Allowance, atMoment: Allowance) {
    self.name = name
    self.when = when
    self.usually = usually
    self.atMoment = atMoment
  }

  /// Where a desk has no tiers, everything asks a lead.
  init(nothingIn currency: Currency) {
    let nothing = Allowance(
      credit: Money(minorUnits: 0, currency: currency), gestures: 0, callback: .hours(2))
    self.init(name: "", when: nil, usually: nothing, atMoment: nothing)
  }
}

/// How much may be given within 30 days, and how soon a call back is due.
package struct Allowance: Hashable, Sendable {
  package let credit: Money
  package let gestures: Int
  package let callback: Duration

  package init(credit: Money, gestures: Int, callback: Duration) {
    self.credit = credit
    self.gestures = gestures
    self.callback = callback
  }
}
