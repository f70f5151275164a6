import Casework
import GRDB

extension FileItem {
  /// How what an act adds is kept.
  var line: any FileLine {
    switch self {
    case .issue(let issue): IssueLine(issue: issue)
    case .promise(let promise): Made(id: promise.id, line: PromiseLine(promise: promise))
    case .request(let request): Made(id: request.id, line: RequestLine(request: request))
    case .credit(let credit): CreditLine(credit: credit)
    case .gesture(let gesture): GestureLine(gesture: gesture)
    case .followUp(let followUp): Made(id: followUp.id, line: FollowUpLine(followUp: followUp))
    case .survey(let survey): SurveyLine(survey: survey)
    case .told(let told): ToldHereLine(expectation: told)
    case .need(let need): NeedHereLine(need: need)
    case .consent(let consent): ConsentLine(consent: consent)
    case .kudos(let kudos): KudosLine(kudos: kudos)
    case .idea(let idea): Made(id: idea.id, line: IdeaLine(idea: idea))
    case .message(let message): Made(id: message.id, line: MessageLine(message: message))
    }
  }

  /// Tables with rows that acts made, beside the issues' own history and the rests of remedies.
  static let tables = [
    "issue", "promise", "request", "credit", "gesture", "follow_up", "survey", "told_here",
    "need_here", "consent", "kudos", "idea", "message",
  ]
}

/// What was made here is kept under the number that its entry has; an entry of the first version may have none.
private struct Made<Line: FileLine>: FileLine {
  static var table: String { Line.table }
  static var columns: [String] { ["id"] + Line.columns }
  let id: Int64
  let line: Line

  var bound: [DatabaseValue] { [id == 0 ? .null : id.bound] + line.bound }
}
