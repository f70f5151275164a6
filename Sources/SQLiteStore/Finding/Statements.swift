/// What finding asks of the file. Each goes by an index and stops at its last argument, a count, so that a typed letter
/// costs the same among a thousand customers and a million.
enum Statements {
  static let account = "SELECT id FROM customer WHERE account = ? COLLATE NOCASE LIMIT ?"
  static let idLastFour = "SELECT id FROM customer WHERE id_last_four = ? LIMIT ?"

  static let point = """
    SELECT customer AS id FROM contact_point WHERE key = ? ORDER BY customer LIMIT ?
    """
  static let pointBeginning = """
    SELECT customer AS id FROM contact_point WHERE key >= ? AND key < ? LIMIT ?
    """
  static let pointEnd = """
    SELECT customer AS id FROM contact_point WHERE reversed >= ? AND reversed < ? LIMIT ?
    """

  /// The customer of an issue or a contact by the number that he was given.
  static let reference = """
    SELECT customer AS id FROM issue WHERE number = ?1 AND customer IS NOT NULL
    UNION SELECT customer FROM contact WHERE reference = ?1 AND customer IS NOT NULL
    UNION SELECT customer FROM past_contact WHERE reference = ?1 AND customer IS NOT NULL
    LIMIT ?2
    """

  static let token = "SELECT id FROM token WHERE text = ?"
  static let wholeWords = "SELECT id FROM token WHERE text >= ? AND text < ? LIMIT ?"
  static let postings =
    "SELECT place, customers FROM posting WHERE place BETWEEN ? AND ? ORDER BY place"
  static let text = "SELECT text FROM customer_words WHERE customer = ?"
  static let last = "SELECT max(id) AS id FROM customer"

  static let recent = """
    SELECT customer AS id FROM contact WHERE rep = ? AND customer IS NOT NULL
    ORDER BY opened DESC, contact.id DESC LIMIT ?
    """

  /// Arguments: the rep's names as a JSON list, his login, how many.
  static let ownWork = """
    SELECT customer, customer_words.text FROM (
      SELECT customer, max(since) AS since FROM (
        SELECT customer, opened AS since FROM issue
          WHERE status <> 'solved' AND owner IN (SELECT value FROM json_each(?1))
        UNION ALL
        SELECT customer, made FROM promise
          WHERE status = 'open' AND coalesce(owner, by) IN (SELECT value FROM json_each(?1))
        UNION ALL
        SELECT customer, opened FROM contact WHERE rep = ?2 AND closed IS NULL
      ) WHERE customer IS NOT NULL GROUP BY customer ORDER BY since DESC, customer LIMIT ?3
    ) JOIN customer_words USING (customer) ORDER BY since DESC, customer
    """

  static let all = [
    account, idLastFour, point, pointBeginning, pointEnd, reference, token, wholeWords, postings,
    text, last, recent, ownWork,
  ]
}
