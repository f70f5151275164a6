package import Casework
package import Playbook
internal import TextLayout

/// The whole file as plain lines, each clean and one line: what `moked file` prints, from the same lists as the screen.
package struct FileReport {
  package let lines: [String]

  package init(file: CustomerFile, now: Instant, words: Words, zone: Zone) {
    let wording = Wording(words: words, zone: zone)
    let view = FileView(
      file: file, facts: ContactFacts(), now: now, words: wording, language: words.language)
    let sections =
      view.people + [SideLine(wording.tenure(months: file.customer.monthsWithUs)), SideLine("")]
      + view.products + view.bills + [SideLine("")] + view.promises(limit: .max)
      + view.issues(limit: .max) + view.requests + view.told(limit: .max)
      + view.contacts(limit: .max) + view.needs(limit: .max)
    lines = sections.map { line in
      let indent = String(repeating: " ", count: line.isHeading ? 0 : max(2, line.indent))
      let detail = line.isHeading ? "" : line.detail
      let fields = (line.fields + [detail]).filter { !$0.isEmpty }.map { CleanText($0).string }
      return fields.isEmpty ? "" : indent + fields.joined(separator: "  ")
    }
  }
}
