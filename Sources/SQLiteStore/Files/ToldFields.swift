import Casework
import GRDB

/// What other systems told the last time of each field of a customer, as digests: a field that says the same again is
/// left alone, with whatever the desk or another list has made of it since.
struct ToldFields: Hashable, Sendable {
  private struct Told: Hashable, Sendable {
    /// A digest of the field's name.
    let key: UInt64
    /// A digest of its value.
    let value: UInt64
  }

  /// By their keys, rising.
  private let all: [Told]

  private init(_ all: [Told]) { self.all = all.sorted { $0.key < $1.key } }

  /// What `update` tells.
  init(_ update: FileUpdate) {
    let fields = update.fields ?? update.customer.fields
    var bytes = SectionBytes()
    self.init(
      fields.map { field in
        bytes.removeAll()
        bytes.add(update.customer.bound(field))
        return Told(key: ToldFields.key(field), value: shortDigest(bytes.bytes))
      })
  }

  /// - Parameter bytes: as `bytes` gave them.
  init(_ bytes: [UInt8]) {
    self.init(
      stride(from: 0, to: bytes.count - 15, by: 16).map { start in
        Told(
          key: number(bytes[start..<start + 8]), value: number(bytes[start + 8..<start + 16]))
      })
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(all.count * 16)
    for told in all {
      withUnsafeBytes(of: told.key.bigEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: told.value.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Whether everything in `other` is known.
  func covers(_ other: ToldFields) -> Bool {
    other.all.allSatisfy { value(of: $0.key) == $0.value }
  }

  /// Those of `fields` of which `other` tells something else, or nothing any more.
  func changed(by other: ToldFields, among fields: Set<Customer.Field>) -> Set<Customer.Field> {
    fields.filter {
      let key = ToldFields.key($0)
      return value(of: key) != other.value(of: key)
    }
  }

  /// - Parameter isWhole: `other` tells all there is, so what it does not tell is told no more.
  func adding(_ other: ToldFields, isWhole: Bool) -> ToldFields {
    guard !isWhole else { return other }
    return ToldFields(other.all + all.filter { other.value(of: $0.key) == nil })
  }

  private func value(of key: UInt64) -> UInt64? { all.first { $0.key == key }?.value }

  private static let namedKeys = Dictionary(
    uniqueKeysWithValues: Customer.Field.named.map { ($0, digest(of: ["\($0)".bound])) })

  private static func key(_ field: Customer.Field) -> UInt64 {
    if case .extra(let name) = field { return digest(of: ["extra".bound, name.bound]) }
    return namedKeys[field] ?? 0
  }

  private static func digest(of values: [DatabaseValue]) -> UInt64 {
    var bytes = SectionBytes()
    bytes.add(values)
    return shortDigest(bytes.bytes)
  }
}

private func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  bytes.reduce(0) { $0 << 8 | UInt64($1) }
}

extension Customer {
  /// Every field that he has.
  var fields: Set<Field> { Set(Field.named + extra.keys.map(Field.extra)) }

  /// A field's value, for knowing it again.
  fileprivate func bound(_ field: Field) -> [DatabaseValue] {
    switch field {
    case .kind: [kind.rawValue.bound]
    case .name: [name.bound]
    case .otherNames: [json(otherNames).bound]
    case .address: [address.bound]
    case .form: [form.rawValue.bound]
    case .language: [language.bound]
    case .city: [city.bound]
    case .street: [street.bound]
    case .phones: contactPoints.filter { $0.kind == .phone }.map(\.value.bound)
    case .mails: contactPoints.filter { $0.kind == .mail }.map(\.value.bound)
    case .idLastFour: [idLastFour.bound]
    case .born: [born.bound]
    case .monthsWithUs: [monthsWithUs.bound]
    case .hasLeft: [(hasLeft ? 1 : 0).bound]
    case .care: [care.bound]
    case .authorised: [json(authorised).bound]
    case .extra(let name): [extra[name].bound]
    }
  }
}
