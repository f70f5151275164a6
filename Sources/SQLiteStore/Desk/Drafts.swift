package import Casework
import GRDB

extension SQLiteStore {
  package func saveDraft(_ text: String, of contact: ContactID) throws(StoreError) {
    try writeQuickly("draft") { db in
      try run(db, "DELETE FROM draft WHERE contact = ?", [contact.rawValue.bound])
      let sql = "INSERT INTO draft SELECT id, ? FROM contact WHERE id = ? AND closed IS NULL"
      guard !text.isEmpty else { return }
      guard try run(db, sql, [CardMask.mask(text).bound, contact.rawValue.bound]) == 1 else {
        throw StoreError(.refused, "draft: no open contact")
      }
    }
  }

  package func draft(of contact: ContactID) throws(StoreError) -> String? {
    try read("draft") { db in
      let sql = "SELECT text FROM draft WHERE contact = ?"
      return try readOne(db, sql, [contact.rawValue.bound]) { try $0.text("text") }
    }
  }
}
