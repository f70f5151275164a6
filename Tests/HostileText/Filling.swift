/// Makes a value of any type that can be decoded, in which every text is one of those given, every list holds two
/// things and nothing is missing. A field that the type gets tomorrow is filled too.
package struct Filling: Decoder {
  /// Hands out texts one after another, and numbers.
  private final class Supply {
    var texts: [String]
    var count = 0
    init(_ texts: [String], _ count: Int) {
      self.texts = texts
      self.count = count
    }
  }

  private let supply: Supply
  /// What a field takes that holds no free text, or only some numbers, by its name.
  private let fixed: [String: String]
  package let codingPath: [any CodingKey]
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// - Parameter first: its numbers go up from here.
  package init(texts: [String], fixed: [String: String] = [:], numbersFrom first: Int = 0) {
    self.init(Supply(texts, first), fixed, [])
  }

  private init(_ supply: Supply, _ fixed: [String: String], _ path: [any CodingKey]) {
    self.supply = supply
    self.fixed = fixed
    codingPath = path
  }

  package func value<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    do {
      return try Value(from: self)
    } catch {
      for text in ["2026-11-20", "ILS"] {
        if let plain = try? Value(from: Filling(texts: [text])) { return plain }
      }
      if let first = firstCase(of: type) { return first }
      throw error
    }
  }

  /// Of an enumeration without payloads, which is one byte that counts its cases.
  private func firstCase<Value>(of type: Value.Type) -> Value? {
    guard type is any RawRepresentable.Type, MemoryLayout<Value>.size == 1 else { return nil }
    return unsafeBitCast(UInt8(0), to: type)
  }

  fileprivate func text() -> String {
    if let name = codingPath.last?.stringValue, let text = fixed[name] { return text }
    return supply.texts.isEmpty ? "" : supply.texts[number() % supply.texts.count]
  }

  fileprivate func figure() -> Int {
    codingPath.last.flatMap { fixed[$0.stringValue] }.flatMap { Int($0) } ?? number()
  }

  fileprivate var isTrue: Bool {
    codingPath.last.flatMap { fixed[$0.stringValue] } != "false"
  }

  fileprivate func number() -> Int {
    supply.count += 1
    return supply.count
  }

  fileprivate func inside(_ key: any CodingKey) -> Filling {
    Filling(supply, fixed, codingPath + [key])
  }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(FilledFields<Key>(filling: self))
  }

  package func unkeyedContainer() -> any UnkeyedDecodingContainer { FilledList(filling: self) }
  package func singleValueContainer() -> any SingleValueDecodingContainer {
    FilledValue(filling: self)
  }
}

struct FilledFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let filling: Filling
  var codingPath: [any CodingKey] { filling.codingPath }
  /// A map has what keys it is given.
  var allKeys: [Key] { (0..<2).compactMap { _ in Key(stringValue: filling.text()) } }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try filling.inside(key).value(type)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value? {
    try? decode(type, forKey: key)
  }
  func nestedContainer<Other: CodingKey>(keyedBy type: Other.Type, forKey key: Key)
    -> KeyedDecodingContainer<Other>
  {
    filling.inside(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
    filling.inside(key).unkeyedContainer()
  }
  func superDecoder() -> any Decoder { filling }
  func superDecoder(forKey key: Key) -> any Decoder { filling.inside(key) }
}

struct FilledList: UnkeyedDecodingContainer {
  let filling: Filling
  var codingPath: [any CodingKey] { filling.codingPath }
  let count: Int? = 2
  var currentIndex = 0
  var isAtEnd: Bool { currentIndex >= 2 }

  mutating func decodeNil() -> Bool { false }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    return try filling.value(type)
  }
  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type)
    -> KeyedDecodingContainer<Key>
  {
    currentIndex += 1
    return filling.container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
    currentIndex += 1
    return filling.unkeyedContainer()
  }
  mutating func superDecoder() -> any Decoder { filling }
}

struct FilledValue: SingleValueDecodingContainer {
  let filling: Filling
  var codingPath: [any CodingKey] { filling.codingPath }

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) -> Bool { filling.isTrue }
  func decode(_ type: String.Type) -> String { filling.text() }
  func decode(_ type: Double.Type) -> Double { Double(filling.figure()) }
  func decode(_ type: Float.Type) -> Float { Float(filling.figure()) }
  func decode(_ type: Int.Type) -> Int { filling.figure() }
  func decode(_ type: Int8.Type) -> Int8 { 1 }
  func decode(_ type: Int16.Type) -> Int16 { 1 }
  func decode(_ type: Int32.Type) -> Int32 { Int32(filling.figure()) }
  func decode(_ type: Int64.Type) -> Int64 { Int64(filling.figure()) }
  func decode(_ type: UInt.Type) -> UInt { UInt(filling.figure()) }
  func decode(_ type: UInt8.Type) -> UInt8 { 1 }
  func decode(_ type: UInt16.Type) -> UInt16 { 1 }
  func decode(_ type: UInt32.Type) -> UInt32 { UInt32(filling.figure()) }
  func decode(_ type: UInt64.Type) -> UInt64 { UInt64(filling.figure()) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try filling.value(type) }
}
