/// Records that stand in a document beside its rows, as the users of an export stand beside its tickets, and what the rows
/// mean by them. All that a mapping asks for of them is held while the file is read, so there may not be any number of them.
struct Beside: Sendable {
  private let joins: [Mapping.Join]
  /// By list and key: the columns that are asked for.
  private var records: [String: [String: [String: String]]] = [:]
  private let most: Int
  /// Of the texts that are held, in bytes.
  private var size = 0

  static let mostMegabytes = 256

  init(_ joins: [Mapping.Join], most: Int = mostMegabytes << 20) {
    self.joins = joins
    self.most = most
  }

  var isTooLarge: Bool { size > most }

  /// The lists to look into.
  var lists: [String] {
    joins.map(\.list).reduce(into: []) { lists, list in
      if !lists.contains(list) { lists.append(list) }
    }
  }

  /// The columns that rows get by them.
  var columns: [String] {
    joins.filter { $0.within == nil && records[$0.list] != nil }.flatMap { join in
      join.take.map { "\(join.name).\($0)" }
    }
  }

  mutating func add(_ record: JSONRecord, of list: String) {
    let values = Dictionary(record.columns) { _, last in last }
    for join in joins where join.list == list {
      guard let key = values[join.key], !key.isEmpty else { continue }
      let known = records[list]?[key] ?? [:]
      let taken = values.filter {
        join.take.contains($0.key) && !$0.value.isEmpty && known[$0.key] == nil
      }
      records[list, default: [:]][key] = known.merging(taken) { first, _ in first }
      size += taken.values.reduce(known.isEmpty ? key.utf8.count : 0) { $0 + $1.utf8.count }
    }
  }

  /// What a row says itself counts before what is said beside it.
  func join(_ record: inout JSONRecord) {
    guard !records.isEmpty else { return }
    for join in joins {
      if let within = join.within {
        record.lists[within] = record.lists[within]?.map { added(to: $0, by: join) }
      } else {
        let values = Dictionary(record.columns) { _, last in last }
        record.columns = added(to: values, by: join).map { ($0.key, $0.value) }
      }
    }
  }

  private func added(to values: [String: String], by join: Mapping.Join) -> [String: String] {
    guard let found = values[join.by].flatMap({ records[join.list]?[$0] }) else { return values }
    var values = values
    for (column, value) in found where join.take.contains(column) {
      let name = "\(join.name).\(column)"
      if values[name, default: ""].isEmpty { values[name] = value }
    }
    return values
  }
}
