/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const postingProblemCodes = [
  // Why a document is none to post
  'posting.notAccepted',
  'posting.alreadyPosted',
  'posting.nothingToPost',
  'posting.orderNotPosted',
  // What keeps an accepted one from being posted (POST-1)
  'posting.closedPeriod',
  'posting.groupMissing',
  'posting.groupUnknown',
  'posting.accountMissing',
  'posting.accountUnknown',
  'posting.accountBlocked',
  'posting.vatGroupMissing',
  'posting.vatGroupUnknown',
  'posting.vatAccountMissing',
  'posting.roundingAccountMissing',
  'posting.dimensionRequired',
  'posting.dimensionSame',
  'posting.dimensionNone',
  'posting.budgetExceeded',
  'posting.outOfBalance',
  /** `amount`: no books hold it to the hundredth */
  'posting.amountTooLarge',
  // Registers
  'posting.voucherNotFound',
  'posting.entryNotFound',
] as const;

/** What the log says of it. */
export const postingLogCodes = [
  /** `no`, `purchase`, `total`, `currency`, `seal`: SHA-256 of the whole voucher */
  'posted',
  /** The entry's problem says what stopped it; the document stays accepted */
  'postingStopped',
  /** A warning of the posting a person has seen and confirmed: the entry's problem */
  'postingWarningConfirmed',
  /** `no`, `account`, `amount`, `currency`: the vendor's entry was closed at once (PAY-5) */
  'vendorEntryClosed',
] as const;
