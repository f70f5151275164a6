package import Casework

extension FactRecord {
  package init(_ measure: Measure) {
    self.init(
      .measure,
      [
        .words(measure.what), .text(measure.unit), .number(measure.amount),
        measure.allowance.map(FactValue.number), .day(measure.until),
        .truth(measure.allowance.map { measure.amount > $0 } ?? false),
      ])
  }

  package init(_ payment: Payment) {
    self.init(
      .receipt, key: payment.bill ?? "",
      [
        .day(payment.on), .money(payment.amount), present(payment.bill),
        payment.bounced.map(FactValue.day),
      ])
  }

  package init(_ gesture: Gesture) {
    self.init(
      .gesture,
      [.text(gesture.name), .text(gesture.words), .instant(gesture.given), .text(gesture.by)])
  }

  package init(_ followUp: FollowUp, at now: Instant) {
    self.init(
      .followUp, key: String(followUp.id),
      [
        .choice(followUp.kind.rawValue), .choice(followUp.strength.rawValue),
        .text(followUp.what), .instant(followUp.due), .instant(followUp.made),
        .choice(followUp.state.rawValue),
        .truth(followUp.state == .planned && followUp.due < now),
      ])
  }

  package init(_ survey: Survey) {
    func mark(_ mark: Int?) -> FactValue? { mark.map { .number(Int64($0)) } }
    self.init(
      .survey,
      [
        .instant(survey.asked), survey.answered.map(FactValue.instant), mark(survey.overall),
        mark(survey.speed), mark(survey.quality), mark(survey.courtesy), mark(survey.recommend),
        present(survey.words),
      ])
  }

  package init(_ consent: Consent) {
    self.init(
      .consent,
      [.choice(consent.purpose.rawValue), .truth(consent.isGiven), .instant(consent.at)])
  }
}
