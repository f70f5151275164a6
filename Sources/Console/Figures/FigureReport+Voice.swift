internal import Casework
internal import Playbook

// What customers answer us, and what they were told.
extension FigureReport {
  var surveys: [String] {
    let surveys = figures.surveys
    let rows =
      [row(words("report.surveys.all"), surveys.answered)]
      + surveys.methods.map { row(words("survey.\($0.method.rawValue)"), $0.answered) }
      + [row(words("report.surveys.held"), surveys.held)]
    return section("surveys", surveys.answered.of, rows)
  }

  var claims: [String] {
    let claims = figures.claims
    let lines = claims.lines.filter { $0.otherwise.count > 0 }.map { line in
      row(words("channel.\(line.place.rawValue)"), line.otherwise)
    }
    let all = row(words("report.claims.all"), claims.otherwise)
    return section("claims", claims.otherwise.of, [all] + lines)
      + claims.claims.map { claim in
        "  "
          + words(
            "report.claims.claim",
            [
              "n": .number(claim.times), "words": .text(claim.words),
              "fact": .text(claim.inFact),
            ])
      }
  }
}
