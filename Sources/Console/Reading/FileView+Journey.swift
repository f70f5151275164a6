internal import Canvas
internal import Casework
internal import Playbook

// Where he has met us: the five interfaces in their order, how often each, and in brackets where he was last. A line of
// the side pane holds all five.
extension FileView {
  var journey: [SideLine] {
    guard let last = file.contacts.max(by: { $0.at < $1.at }) else { return [] }
    let count = Dictionary(grouping: file.contacts, by: \.interface).mapValues(\.count)
    let stages = Interface.allCases.map { interface in
      let name = words("journey.\(interface.rawValue)")
      let stage = count[interface].map { "\(name) \($0)" } ?? name
      return interface == last.interface ? "[\(stage)]" : stage
    }
    return [SideLine(heading: stages.joined(separator: ">"), rows: 2), SideLine("")]
  }
}
