import Foundation
import Testing

@testable import Playbook

private func schema() -> [String: Any] {
  let url = Library.resources.appending(path: "scripts/script.schema.json")
  return try! JSONSerialization.jsonObject(with: Data(contentsOf: url)) as! [String: Any]
}

private func keys(_ path: String...) -> Set<String> {
  let object = path.reduce(schema()) { $0[$1] as? [String: Any] ?? [:] }
  return Set((object["properties"] as? [String: Any] ?? [:]).keys)
}

@Test(arguments: StepScope.kinds)
func `the grammar that editors check has the keys that the reader takes`(_ kind: String) {
  let wanted = Set([kind] + (StepScope.keys[kind] ?? []) + StepScope.common)
  let isQuestion = ["ask", "check"].contains(kind)
  #expect(keys("$defs", kind).union(isQuestion ? keys("$defs", "question") : []) == wanted)
}

@Test func `the grammar knows every act and every key at the top`() {
  #expect(keys("$defs", "deeds") == Set(Deed.kinds))
  #expect(
    keys() == Set(ScriptReader.headKeys + Script.stageNames + [Script.subscriptStage]))
}
