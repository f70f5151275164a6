import Casework
import GRDB

extension Counting {
  func referrals() throws -> ReferralFigures {
    let days = [period.from.iso.bound, period.to.iso.bound]
    let bounds = span + days + [Referral.afterCareWindow.milliseconds.bound]
    let calls = """
      SELECT count(*) AS calls FROM past_contact
      WHERE at >= ? AND at < ? AND direction = 'outbound' AND channel = 'phone'
        AND interface = 'after'
      """
    let called = try readOne(db, calls, span) { try count($0, "calls") } ?? 0
    let figures = try readOne(db, brought, bounds) { row in
      ReferralFigures(
        referred: try count(row, "referred"), byCustomers: try count(row, "by_customers"),
        afterCare: try count(row, "after_care"), calls: called)
    }
    return figures
      ?? ReferralFigures(referred: 0, byCustomers: 0, afterCare: 0, calls: called)
  }
}

/// Customers are read through for the field, which few have: an index over it would cost every import more than this costs
/// a report.
private let brought = """
  WITH told AS (
    SELECT json_extract(extra, '$."\(Referral.by)"') AS by,
      json_extract(extra, '$."\(Referral.on)"') AS day, field_version.at
    FROM customer LEFT JOIN field_version
      ON field_version.customer = customer.id AND field = '\(Referral.by)'
    WHERE instr(extra, '"\(Referral.by)"') > 0
  ), dated AS (
    SELECT by, coalesce(strftime('%s', day) * 1000 + 86400000, at) AS at FROM told
    WHERE by IS NOT NULL
      AND (day BETWEEN ?3 AND ?4 OR day IS NULL AND at >= ?1 AND at < ?2)
  )
  SELECT count(*) AS referred, count(giver.id) AS by_customers,
    coalesce(sum(EXISTS (
      SELECT 1 FROM past_contact
      WHERE past_contact.customer = giver.id AND direction = 'outbound' AND interface = 'after'
        AND past_contact.at BETWEEN dated.at - ?5 AND dated.at)), 0) AS after_care
  FROM dated LEFT JOIN customer AS giver ON giver.account = dated.by
  """
