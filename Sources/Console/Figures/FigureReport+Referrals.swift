internal import Casework
internal import Playbook

// Who came because another told him of us.
extension FigureReport {
  var referrals: [String] {
    let referrals = figures.referrals
    let rate = referrals.toHundredCalls.map { "\($0)" } ?? "-"
    return section(
      "referrals", referrals.referred,
      [
        row(words("report.referrals.by-customers"), referrals.byCustomers),
        row(words("report.referrals.after-care"), referrals.afterCare),
        [words("report.referrals.calls", ["n": .number(referrals.calls)]), rate, ""],
      ])
  }
}
