internal import Canvas
internal import Casework
internal import Playbook

// Who he is, and what good there is to say.
extension FileView {
  var people: [SideLine] {
    let customer = file.customer
    let points = customer.contactPoints.map {
      SideLine(($0.kind == .phone ? PhoneNumber($0.value)?.grouped : nil) ?? $0.value)
    }
    return list(
      "side.people",
      [SideLine(customer.title, customer.account)] + points
        + customer.authorised.map {
          SideLine(words.plain("people.authorised", ["name": $0]), rows: 3)
        }
        + [SideLine(customer.street, customer.city)].filter { !$0.isBlank })
      + facts.notes.map { SideLine($0, rows: 6) }
  }

  /// Who he is beside his name: what the screen shows elsewhere, or when it is asked.
  var identity: [SideLine] {
    let customer = file.customer
    let form =
      customer.form == .unknown ? "" : words("contact.form.\(customer.form.rawValue)")
    let lines = [
      (words("people.other-names"), customer.otherNames.joined(separator: ", ")),
      (words.field("address"), customer.address), (words.field("form"), form),
      (words.field("language"), customer.language),
      (words.field("born"), customer.value(ofField: "born")),
      (words.field("idLastFour"), customer.idLastFour ?? ""),
    ]
    return lines.filter { !$0.1.isEmpty }.map { SideLine($0.0 + ":", $0.1, rows: 2) }
  }

  /// The care that he needs, and the fields that the desk has of its own.
  var own: [SideLine] {
    let customer = file.customer
    let care = customer.care.isEmpty ? [] : [SideLine(customer.care, rows: 2)]
    let fields = desk.ownFields.compactMap { field in
      customer.extra[field.key].map { text in
        SideLine(field.title[language], shown(text, of: field), rows: 2)
      }
    }
    return listed("side.care", care) + listed("side.own", fields)
  }

  private func shown(_ text: String, of field: OwnField) -> String {
    switch field.value(of: text) {
    case .day(let day): date(day)
    case .choice(let choice): field.choices.first { $0.key == choice }?.title[language] ?? choice
    case .number(let number): String(number)
    case .text(let text): text
    case nil: text
    }
  }

  var praise: [SideLine] {
    let kudos = file.kudos.sorted { $0.at > $1.at }.map { kudos in
      SideLine(
        date(kudos.at), words("kudos.\(kudos.from.rawValue)"), kudos.by, kudos.to,
        department(kudos.department), kudos.words,
        detail: words("kudos.kind.\(kudos.kind.rawValue)"), rows: 2)
    }
    let ideas = file.ideas.sorted { $0.at > $1.at }.flatMap { idea in
      [
        SideLine(
          date(idea.at), words("idea.\(idea.status.rawValue)"), idea.words,
          detail: idea.owner.isEmpty ? "" : rep(idea.owner), rows: 2),
        SideLine(
          idea.effect, detail: idea.credit.isEmpty ? "" : rep(idea.credit), indent: 3,
          style: Style(.dim), rows: 2),
      ].filter { !$0.isBlank }
    }
    return listed("side.kudos", kudos) + listed("side.ideas", ideas, count: file.ideas.count)
  }
}
