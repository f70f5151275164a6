import Casework

@testable import Playbook

/// Short scripts of our own, for what is tested step by step.
enum SmallScripts {
  static let matter = """
    script: test/matter
    title: {he: "עניין", en: "Matter"}
    reasons: [test]

    opening:
      - say: hello
        as: exact
        required: true
        text: {he: "שלום", en: "Hello"}
      - run: test/who
        gives: {trusted: trusted}

    questions:
      - ask: colour
        text: {he: "צבע?", en: "Colour?"}
        choice: {red: {he: "אדום", en: "red"}, blue: {he: "כחול", en: "blue"}}
      - say: so
        text: {he: "הבנתי", en: "I see"}
      - ask: size
        required: true
        text: {he: "גודל?", en: "Size?"}
        input: number
      - ask: shade
        when: colour is red
        text: {he: "גוון?", en: "Shade?"}
        choice: {dark: {he: "כהה", en: "dark"}, light: {he: "בהיר", en: "light"}}
      - go: colourless
        when: colour is blue and size is 0

    solution:
      - when: colour is red
        steps:
          - do: {credit: {amount: 10 ₪, reason: test}}
          - say: reddish
            text: {he: "אדום", en: "Red it is"}
      - else:
        steps:
          - do: {request: {department: billing, what: {he: "כחול", en: "blue"}, by: 1 business days}}
          - promise: {what: {he: "לחזור", en: "call"}, by: request.due}
            text: {he: "אחזור עד {promise.due:spoken}", en: "I call by {promise.due:spoken}"}

    escalation:
      - when: asked-for-manager
        to: shift-lead
        needs: [colour, size]
        steps:
          - say: lead-comes
            text: {he: "{lead.name} כאן", en: "{lead.name} is here"}

    closing:
      - say: goodbye
        required: true
        text: {he: "להתראות", en: "Goodbye"}
      - end: done
        disposition: test.done

    colourless:
      - say: nothing
        text: {he: "אין", en: "Nothing"}
      - end: empty
        disposition: test.empty
    """

  static let who = """
    script: test/who
    title: {he: "מי", en: "Who"}
    returns: {trusted: yes-no}
    steps:
      - ask: trusted
        input: yes-no
        text: {he: "לסמוך?", en: "Trusted?"}
      - do: {identify: {level: may-change, speaker: customer}}
        when: trusted
    """

  static func sources(matter: String = matter) -> [ScriptSource] {
    [
      ScriptSource(path: "test/matter.yaml", text: matter),
      ScriptSource(path: "test/who.yaml", text: who),
    ]
  }

  static let library = try! CallFixture.library(sources())

  static func engine(
    _ file: CustomerFile? = CallFixture.ronit, envelope: Int64 = 60
  ) -> CallEngine {
    CallFixture.engine(file, library: library, envelope: CallFixture.envelope(envelope))
  }
}
