import type { paymentProblemCodes } from '../../../shared/domain/payment/payment-problems.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What keeps a payment from being decided, and what to do about it (PAY-1…PAY-6). */
export const paymentProblems = {
  'payment.chooseMeans': {
    what: 'The document offers {{count, number}} ways to be paid.',
    todo: 'Choose the one that is used; only one can be.',
  },
  'payment.none': {
    what: 'The document does not say how it wants to be paid.',
    todo: 'Pay to a number of the vendor through NemKonto, or ask the sender for payment details.',
  },
  'payment.incomplete': {
    what: 'The document’s payment details (means {{means}}) are not complete.',
    todo: 'Pay to a number of the vendor through NemKonto, or ask the sender. A row in the payment-method table would not help.',
  },
  'payment.methodMissing': {
    what: 'The payment-method table has no row for means {{means}} {{channel}} {{cardType}}.',
    todo: 'Add the row: its values are filled in from the document.',
  },
  'payment.methodOdd': {
    what: 'The sender wrote a way of payment that no standard knows: {{means}} {{channel}} {{cardType}}.',
    todo: 'Reject the document and tell the sender, or choose an incomplete payment. Add a row only if this vendor always writes so.',
  },
  'payment.blocked': {
    what: 'The payment-method table blocks means {{means}} {{channel}} {{cardType}}. {{message}}',
    todo: 'Reject the document, or change the row’s action if it should be paid.',
  },
  'payment.message': {
    what: 'About paying it: {{message}}',
    todo: 'Go on if you have seen it. It is paid with the data of the vendor card.',
  },
  'payment.formMissing': {
    what: 'No payment form is set up for this way of payment.',
    todo: 'Give the row a payment form, or the ledger one in the control setup.',
  },
  'payment.formUnknown': {
    what: 'The payment form {{form}} does not exist.',
    todo: 'Create it among the payment forms, or name another one.',
  },
  'payment.formBlocked': {
    what: 'The payment form {{form}} is blocked.',
    todo: 'Lift the block, or name another form.',
  },
  'payment.maskDiffers': {
    what: 'The payment-method row carries over data of another kind than the document holds (means {{means}} {{channel}}).',
    todo: 'Correct the row’s mask and payment form.',
  },
  'payment.wouldPayTwice': {
    what: 'The document is paid already (card or direct debit), but {{form}} would pay it once more.',
    todo: 'Give the payment-method row a manual or direct-debit form.',
  },
  'payment.noBalancingAccount': {
    what: 'The payment form {{form}} has no balancing account, so the vendor entry stays open.',
    todo: 'Give it one, or see to it that nobody pays the entry.',
  },
  'payment.cardHasNoAccount': {
    what: 'The card of {{name}} ({{no}}) has no account for {{form}}.',
    todo: 'Add the account to the card, or another payment form.',
  },
  'payment.accountChanged': {
    what: '{{name}} wants to be paid to a new account: {{theirs}}. The card has {{ours}}.',
    todo: 'Ask the vendor on a number you already have, never one from this document. Then confirm the account.',
  },
  'payment.differs': {
    what: 'The document wants {{theirs}}, the card of {{name}} ({{no}}) has {{ours}}.',
    todo: 'Make sure which is right. If the document is, add the account to the card.',
  },
  'payment.vendorLacksAccount': {
    what: 'The card of {{name}} ({{no}}) has no such account as {{theirs}}.',
    todo: 'Add it to the card, or pay to a number of the vendor through NemKonto.',
  },
  'payment.accountBlocked': {
    what: 'The account {{theirs}} is blocked on the card of {{name}} ({{no}}).',
    todo: 'Find out why, then lift the block or reject the document.',
  },
  'payment.accountShared': {
    what: '{{name}} is to be paid to {{theirs}}, which {{others}} has too.',
    todo: 'Find out why two vendors have the same account before you accept. It may be fraud.',
  },
  'payment.firstAccount': {
    what: 'The card of {{name}} ({{no}}) has no account. Accepting writes this document’s on it: {{theirs}}.',
    todo: 'Compare the account with what the vendor has told you before you accept.',
  },
  'payment.vendorBlocked': {
    what: '{{name}} ({{no}}) is blocked for payment.',
    todo: 'Accept it if the purchase is right; it is not paid before the block is lifted.',
  },
  'payment.incompleteNotOnCard': {
    what: 'The card of {{name}} ({{no}}) lacks the {{type, word(of: incompleteType)}} to pay to.',
    todo: 'Write the number on the card, or choose another.',
  },
  'payment.incompleteNotInDocument': {
    what: 'The document does not name the {{type, word(of: incompleteType)}} it would be paid to.',
    todo: 'Choose a number the document holds, or ask the sender.',
  },
  'payment.incompleteDiffers': {
    what: 'The {{type, word(of: incompleteType)}} of the document ({{theirs}}) is not that of the card of {{name}} ({{ours}}).',
    todo: 'Make sure which is right, and correct the card if need be.',
  },
  'payment.numbersDoubtful': {
    what: 'Numbers to pay with look wrong: {{numbers}}.',
    todo: 'Compare them with the document before you go on; the bank may refuse the payment.',
  },
  'payment.meansNotOffered': {
    what: 'The document does not offer this way of payment.',
    todo: 'Choose one of those it offers.',
  },
  'payment.nothingToConfirm': {
    what: 'There is no new account to confirm, or it is another one by now.',
    todo: 'Look at the payment once more.',
  },
  'payment.vendorUnknown': {
    what: 'Nobody knows yet whom the document is from.',
    todo: 'Choose or create the vendor first.',
  },
  'payment.updateIsOff': {
    what: 'The ledger does not let documents change vendor cards.',
    todo: 'Add the account to the card yourself, or turn on the automatic update in the control setup.',
  },
} satisfies Record<(typeof paymentProblemCodes)[number], ProblemSentence>;
