package import Casework
import GRDB

extension SQLiteStore {
  package func sample(_ sample: Sample) throws(StoreError) -> [Found] {
    guard sample.count > 0 else { return [] }
    return try read("sample") { db in
      let bounds = [
        sample.since.milliseconds.bound, sample.until.milliseconds.bound,
        sample.restedSince.milliseconds.bound, RegisterCheck.field.bound,
      ]
      let served = try readAll(db, served, bounds) { try $0.integer("id") }
      return try sample.drawn(among: served).compactMap { try FoundReading.found($0, in: db) }
    }
  }
}

/// Who was served in that time, under whichever of his numbers, and is none of these: gone; unwilling to be asked; in the
/// register of those who want no calls; asked of late, or to be asked.
private let served = """
  SELECT DISTINCT coalesce(joined.survivor, customer.id) AS id FROM past_contact
  JOIN customer ON customer.id = past_contact.customer
  LEFT JOIN joined ON joined.customer = customer.id
  JOIN customer AS head ON head.id = coalesce(joined.survivor, customer.id)
  WHERE past_contact.at BETWEEN ?1 AND ?2 AND past_contact.reason <> 'rang-out'
    AND head.has_left = 0
    AND coalesce(json_extract(head.extra, '$."' || ?4 || '"'), 'free') LIKE 'free%'
    AND NOT EXISTS (SELECT 1 FROM joined AS further WHERE further.customer = head.id)
    AND coalesce((SELECT is_given FROM consent
      WHERE (consent.customer = head.id
          OR consent.customer IN (SELECT customer FROM joined WHERE survivor = head.id))
        AND purpose = 'survey' ORDER BY at DESC, id DESC LIMIT 1), 1) = 1
    AND NOT EXISTS (SELECT 1 FROM survey
      WHERE (survey.customer = head.id
          OR survey.customer IN (SELECT customer FROM joined WHERE survivor = head.id))
        AND asked > ?3)
    AND NOT EXISTS (SELECT 1 FROM follow_up
      WHERE (follow_up.customer = head.id
          OR follow_up.customer IN (SELECT customer FROM joined WHERE survivor = head.id))
        AND kind = 'survey' AND state <> 'dropped' AND (made > ?3 OR state = 'planned'))
  """
