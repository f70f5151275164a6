extension Schema {
  /// What a report counts lies in the order of its time, so that a month costs what happened in it and not what is kept.
  static let figures = """
    CREATE INDEX past_contact_at ON past_contact (at, direction, cause);
    CREATE INDEX promise_came_due ON promise (coalesce(first_due, due));
    CREATE INDEX request_asked ON request (asked);
    CREATE INDEX issue_solved ON issue_change (at) WHERE field = 'status' AND new = 'solved';
    CREATE INDEX survey_asked ON survey (asked);
    """
}
