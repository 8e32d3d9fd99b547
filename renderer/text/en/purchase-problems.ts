import type { purchaseProblemCodes } from '../../../shared/domain/purchase/purchase-problems.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What keeps a purchase document from being made or changed, and what to do about it (ACC-1…ACC-7). */
export const purchaseProblems = {
  'check.deviatingVatNotAllowed': {
    what: 'The control setup of this ledger does not allow accepting with deviating VAT.',
    todo: 'Accept in the ordinary way, or allow it in the control setup.',
  },
  'check.partnerMissing': {
    what: 'Vendor {{no}} {{name}} has no e-document partner.',
    todo: 'Create the partner; it starts with the ledger’s own values.',
  },
  'check.closedPeriod': {
    what: 'The posting date {{date, date}} lies in a closed period ({{name}}, {{from, date}} to {{to, date}}).',
    todo: 'Choose a posting date in an open period.',
  },
  'check.postingGroupMissing': {
    what: 'Vendor {{no}} {{name}} has no posting group, and the ledger has none either.',
    todo: 'Choose a posting group in the control setup, or accept in the ordinary way.',
  },
  'check.orderCancelled': {
    what: 'Order {{order}} ({{no}}) is cancelled; no invoice can take from it.',
    todo: 'Ask the vendor, or make a new invoice of the document.',
  },
  'check.orderFound': {
    what: 'The document names order {{order}}, and purchase order {{no}} is here; this vendor’s invoices are made new.',
    todo: 'Choose whether to update the order instead. A confirmed acceptance makes a new invoice.',
  },
  'check.orderPending': {
    what: 'Order {{order}} still waits in the inbox.',
    todo: 'Accept the order first; the invoice then updates it.',
  },
  'check.orderMissing': {
    what: 'There is no purchase order {{order}} of this vendor.',
    todo: 'Make sure that no order was forgotten. A confirmed acceptance makes a new invoice.',
  },
  'check.orderToChangeMissing': {
    what: 'There is no purchase order {{order}} of this vendor that could be changed.',
    todo: 'Look for the order among the rejected documents, or reject this one.',
  },
  'check.orderInvoiced': {
    what: 'Invoicing of order {{order}} ({{no}}) has begun; it can no longer be changed.',
    todo: 'Undo the invoices first, or reject the document and agree with the vendor.',
  },
  'check.orderQuantity': {
    what: 'Line {{line}} invoices {{quantity, number}}, but only {{remaining, number}} remain of order {{order}}.',
    todo: 'Ask the vendor, or make a new invoice of the document.',
  },
  'check.orderAmount': {
    what: 'Line {{line}} costs {{theirs, amount}}, by order {{order}} it would be {{ours, amount}}.',
    todo: 'This vendor’s partner validates amounts. Reject the document, or let the partner regulate them.',
  },
  'check.orderCodingConflict': {
    what: 'Line {{line}} is coded on {{theirs}}, its order line on {{ours}}.',
    todo: 'Code both on the same account, or make a new invoice of the document.',
  },
  'check.totalDiffers': {
    what: 'Our total is {{ours, amount}}, the sender’s is {{theirs, amount}} {{currency}}: {{difference, amount}} apart.',
    todo: 'Look at the reconciliation for the likely cause, or go on and mend the purchase document.',
  },
  'check.otherDuties': {
    what: 'Duties other than VAT are not in the prices: {{names}}, {{amount, amount}} {{currency}}.',
    todo: 'Make sure that their lines are coded right.',
  },
  'check.signatureMissing': {
    what: 'This ledger wants a digital signature; the document lacks {{fields}}.',
    todo: 'Let the document be approved with a signature, or change the control setup.',
  },
  'undo.orderInUse': {
    what: 'Order {{no}} is in use: document {{number}} was accepted after it.',
    todo: 'Undo that document first.',
  },
  'purchase.noTaken': {
    what: 'The number {{no}} is used by another purchase document.',
    todo: 'Choose another number, or leave it to the number series.',
  },
  'purchase.posted': {
    what: 'Purchase document {{no}} is posted and can no longer be changed.',
    todo: 'Correct it with a credit memo.',
  },
  'purchase.lineUnknown': {
    what: 'The purchase document has no line {{line}}.',
    todo: 'Open it again; it was changed meanwhile.',
  },
  'purchase.lineInvoiced': {
    what: 'Invoices have taken from line {{line}}; its account can no longer be changed.',
    todo: 'Undo the invoices first.',
  },
  'purchase.accountUnusable': {
    what: 'Line {{line}} cannot be coded on {{account}}: it is unknown, blocked or sold.',
    todo: 'Choose an account, asset or item from the list.',
  },
  'purchase.vatGroupUnknown': {
    what: 'There is no VAT group {{vatGroup}} (line {{line}}).',
    todo: 'Choose a VAT group from the list.',
  },
  'purchase.dimensionUnknown': {
    what: 'Dimension {{dimension}} has no usable value {{value}} (line {{line}}).',
    todo: 'Choose a value from the list.',
  },
} satisfies Record<(typeof purchaseProblemCodes)[number], ProblemSentence>;
