/// `7` in three columns is `007`.
package func padded(_ number: Int, _ columns: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, columns - digits.utf8.count)) + digits
}
