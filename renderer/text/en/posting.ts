import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { postingLogCodes, postingProblemCodes } from '../../../shared/domain/posting/posting-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Posting, vouchers and vendor entries (POST-1, POST-2). */
export const posting = {};

export const postingProblems = {
  'posting.notAccepted': {
    what: 'Only an accepted document is posted; this one is {{status, word(of: documentStatus)}}.',
    todo: 'Accept it first.',
  },
  'posting.alreadyPosted': {
    what: 'The document is posted already, as voucher {{no}}.',
    todo: 'Open the voucher to see how.',
  },
  'posting.nothingToPost': {
    what: 'There is nothing to post: accepting {{type, word(of: documentType)}} makes no purchase document.',
    todo: 'Nothing needs to be done.',
  },
  'posting.orderNotPosted': {
    what: 'Purchase order {{no}} itself is not posted.',
    todo: 'Post the invoices that were accepted into it.',
  },
  'posting.closedPeriod': {
    what: 'The posting date {{date, date}} lies in a closed period ({{name}}, {{from, date}} to {{to, date}}).',
    todo: 'Give it a posting date in an open period, or have the period opened in Set-up.',
  },
  'posting.groupMissing': {
    what: 'Nobody says where the debt to the vendor stands: neither its card nor the ledger names a posting group.',
    todo: 'Choose the ledger’s posting group in the control setup, or one on the vendor’s card.',
  },
  'posting.groupUnknown': {
    what: 'There is no posting group {{group}}.',
    todo: 'Add it in Set-up, or choose another on the vendor’s card.',
  },
  'posting.accountMissing': {
    what: '{{places, codingPlaces}}The amount has no account.',
    todo: 'Code the line on the purchase document.',
  },
  'posting.accountUnknown': {
    what: 'The account {{account}} is not in the chart.',
    todo: 'Add the account in Set-up, or code on another.',
  },
  'posting.accountBlocked': {
    what: 'The account {{account}} {{name}} is blocked.',
    todo: 'Have it unblocked in Set-up, or code on another.',
  },
  'posting.vatGroupMissing': {
    what: '{{places, codingPlaces}}The amount has no VAT group.',
    todo: 'Choose one on the purchase document.',
  },
  'posting.vatGroupUnknown': {
    what: '{{places, codingPlaces}}There is no VAT group {{vatGroup}}.',
    todo: 'Choose another on the purchase document, or add it in Set-up.',
  },
  'posting.vatAccountMissing': {
    what: 'The VAT group {{vatGroup}} has no account for this VAT ({{kind, word(of: voucherLineKind)}}).',
    todo: 'Give the VAT group its account in Set-up.',
  },
  'posting.roundingAccountMissing': {
    what: 'The posting group {{group}} has no rounding account, and our total is {{difference, amount}} from the vendor’s.',
    todo: 'Give the posting group a rounding account in Set-up.',
  },
  'posting.dimensionRequired': {
    what: '{{places, codingPlaces}}The dimension {{dimension}} must not be blank: {{kind, word(of: accountKind)}} {{no}} demands a value.',
    todo: 'Enter a value on the purchase document.',
  },
  'posting.dimensionSame': {
    what: '{{places, codingPlaces}}The dimension {{dimension}} is “{{value}}”; {{kind, word(of: accountKind)}} {{no}} demands {{expected}}.',
    todo: 'Change the value on the purchase document.',
  },
  'posting.dimensionNone': {
    what: '{{places, codingPlaces}}The dimension {{dimension}} is {{value}}; {{kind, word(of: accountKind)}} {{no}} allows no value.',
    todo: 'Take the value out on the purchase document.',
  },
  'posting.budgetExceeded': {
    what: 'The budget {{budget}}{{account, onAccount}} has {{amount, amount}} {{currency}} from {{from, date}} to {{to, date}}. {{used, amount}} is used; {{more, amount}} more is {{over, amount}} too much.',
    todo: 'Code on another budget, or have the amount raised in Set-up.',
  },
  'posting.outOfBalance': {
    what: 'Debit {{debit, amount}} and credit {{credit, amount}}, or the lines and the total of the purchase document, do not agree: {{difference, amount}} apart.',
    todo: 'Save the purchase document once, so that it is recalculated, and post again.',
  },
  'posting.voucherNotFound': {
    what: 'There is no such voucher.',
    todo: 'Look for it in the register of vouchers.',
  },
} satisfies Record<(typeof postingProblemCodes)[number], ProblemSentence>;

export const postingLog = {
  posted: 'Posted as voucher {{no}}: {{total, amount}} {{currency}} from {{purchase}}.',
  postingStopped: 'Posting was stopped; the document stays accepted.',
  postingWarningConfirmed: 'A warning of the posting was seen and confirmed.',
  vendorEntryClosed:
    'The vendor entry of voucher {{no}} was closed at once against account {{account}}: {{amount, amount}} {{currency}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof postingLogCodes)[number], string>;
