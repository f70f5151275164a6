/// What is wrong with a condition, and at which character of it (from 0).
struct ConditionError: Error, Hashable {
  let offset: Int
  let sentence: String

  init(at offset: Int, _ sentence: String) {
    self.offset = offset
    self.sentence = sentence
  }
}
