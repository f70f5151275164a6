package import Casework

/// What stands in a file beside what he has and what is under way.
extension Given {
  static let data = Measure(
    what: ["he": "גלישה", "en": "data"], unit: "GB", amount: 37, from: today + -20,
    until: today + -1, allowance: 100)

  package static let message = Message(
    channel: .sms, to: "050-1234567", text: "הקישור לעדכון הכרטיס", queued: now, by: "dana")

  static let slowInternet = Casework.Issue(
    number: 48_102, title: ["he": "אינטרנט איטי", "en": "slow internet"],
    reason: "internet.slow", status: .waiting, opened: now - .days(9), due: now - .days(2),
    owner: "Technical", cause: .product, priority: .high,
    history: [
      IssueChange(at: now - .days(9), by: "Noa", field: .owner, old: "Noa", new: "Technical"),
      IssueChange(at: now - .days(8), by: "Technical", field: .status, old: "open", new: "waiting"),
    ])

  static let answeredRequest = InternalRequest(
    department: "Technical", what: "check the line", asked: now - .days(9),
    due: now - .days(7), status: .answered, issue: 48_102, by: "noa", answer: "port changed",
    answered: now - .days(6), answeredBy: "Avi",
    tick: InternalRequest.Tick(isGood: true, words: "quick, thanks", by: "noa"))

  package static let followUp = FollowUp(
    kind: .afterCare, strength: .soft, what: "does it work now?", due: now + .days(3),
    owner: "dana", made: now)

  package static let survey = Survey(
    asked: now - .days(4), answered: now - .days(3), method: .randomCall, reference: 48_102,
    overall: 4, speed: 2, quality: 5, courtesy: 5, recommend: 9, words: "kind, but slow")

  package static let gesture = Gesture(
    name: "sport-month", words: "a month of sport", cost: .shekels(15), given: now, by: "dana")

  package static let consent = Consent(
    purpose: .marketing, isGiven: false, at: now, how: .phone, words: "no more offers")

  package static let kudos = Kudos(
    at: now, from: .customer, kind: .gift, by: "רונית", to: "Avi", department: "Technical",
    words: "came on time")

  package static let idea = Idea(
    at: now, by: "dana", words: "send the bill a day earlier", status: .looked, owner: "yael",
    effect: "fewer calls on the 10th", credit: "Ronit")

  static func addCare(to update: inout FileUpdate) {
    update.productChanges = [
      ProductChange(
        on: today + -400, kind: .added, code: "internet.fibre", title: ["en": "Fibre"],
        new: .shekels(89)),
      ProductChange(
        on: today + -30, kind: .priceChanged, code: "internet.fibre", title: ["en": "Fibre"],
        old: .shekels(89), new: .shekels(99)),
    ]
    update.payments = [
      Payment(
        on: today + -25, amount: .shekels(149), method: .card, lastFour: "4242",
        bill: "2026-10", bounced: today + -24, why: "expired")
    ]
    update.credits = [credit]
    update.gestures = [gesture]
    update.followUps = [followUp]
    update.surveys = [survey]
    update.consents = [consent]
    update.kudos = [kudos]
    update.ideas = [idea]
  }
}
