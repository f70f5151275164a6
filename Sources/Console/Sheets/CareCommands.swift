// What opens each form of the palette, and what the file must have for it.

extension CareForm {
  /// What its first field chooses among.
  var needs: [Need] {
    switch self {
    case .keepPromise, .movePromise, .breakPromise: [.promise]
    case .answerRequest: [.openRequest]
    case .tickRequest: [.answeredRequest]
    case .changeIssue: [.issue]
    case .changeIdea: [.idea]
    case .endFollowUp: [.followUp]
    case .send: [.contactPoint]
    default: []
    }
  }
}

extension Command {
  /// The form that it opens.
  var careForm: CareForm? {
    switch self {
    case .followUp: .followUp
    case .survey: .survey
    case .need: .need
    case .told: .told
    case .consent: .consent
    case .kudos: .kudos
    case .idea: .idea
    case .gesture: .gesture
    case .send: .send
    case .interface: .interface
    case .register: .register
    case .judge: .judge
    case .keepPromise: .keepPromise
    case .movePromise: .movePromise
    case .breakPromise: .breakPromise
    case .answerRequest: .answerRequest
    case .tickRequest: .tickRequest
    case .changeIssue: .changeIssue
    case .changeIdea: .changeIdea
    case .endFollowUp: .endFollowUp
    default: nil
    }
  }
}
