import CSodium

/// SHA-256 as libsodium does it.
struct SHA256 {
  static let byteCount = 32
  private var state = crypto_hash_sha256_state()

  init() { crypto_hash_sha256_init(&state) }

  mutating func update(_ bytes: [UInt8]) {
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Self.byteCount)
    crypto_hash_sha256_final(&state, &digest)
    return digest
  }

  static func of(_ parts: [UInt8]...) -> [UInt8] {
    var hash = SHA256()
    for part in parts { hash.update(part) }
    return hash.finish()
  }
}

/// What keeps a short personal part, as a yes or a name, from being found again by trying.
func freshSalt() -> [UInt8] {
  var salt = [UInt8](repeating: 0, count: 16)
  randombytes_buf(&salt, salt.count)
  return salt
}

/// A short digest by which an unchanged section of an import is known; it guards nothing.
func sectionDigest(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 16)
  crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
  return digest
}

/// The first eight bytes of `sectionDigest`.
func shortDigest(_ bytes: [UInt8]) -> UInt64 {
  var digest: (first: UInt64, second: UInt64) = (0, 0)
  withUnsafeMutableBytes(of: &digest) { digest in
    guard let start = digest.bindMemory(to: UInt8.self).baseAddress else { return }
    crypto_generichash(start, digest.count, bytes, UInt64(bytes.count), nil, 0)
  }
  return digest.first.bigEndian
}

func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
