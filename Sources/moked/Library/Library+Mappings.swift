import Intake

extension Library {
  /// A mapping that ships, by its name, or one of the person's own, by its path.
  func mapping(_ name: String) throws -> Mapping {
    let isPath = name.contains("/") || name.hasSuffix(".yaml")
    let known = folder.files(in: "imports", ending: ".yaml")
    let path = "imports/\(name).yaml"
    guard isPath || known.contains(path) else {
      let names = known.map { $0.dropFirst("imports/".count).dropLast(".yaml".count) }
      throw Sentence(
        "said.no-mapping", ["name": name, "known": names.joined(separator: ", ")], .usage)
    }
    let text = isPath ? try InputText.read(name) : try folder.text(path)
    return try Mapping(yaml: text, path: isPath ? name : path)
  }
}
