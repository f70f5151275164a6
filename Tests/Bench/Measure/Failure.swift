/// What keeps the bench from measuring, as a sentence.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
