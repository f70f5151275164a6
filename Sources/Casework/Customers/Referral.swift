/// Who brought a customer to us. It is kept in two of the fields that a desk declares for itself, so that an import fills
/// them and a rep changes them as any other.
package enum Referral {
  /// The account of another customer, or words: "her sister", "a neighbour".
  package static let by = "referred-by"
  /// The day; without it, that on which a rep wrote down who it was.
  package static let on = "referred-on"
  /// A referral so long after a call of after-care is told beside it.
  package static let afterCareWindow = Duration.days(90)
}
