import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { salesLogCodes, salesProblemCodes } from '../../../shared/domain/sales/sales-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What can go wrong with customers and sales documents, and what the log says of them. */
export const salesProblems = {
  'customer.notFound': { what: 'This customer is not there any more.', todo: 'Go back to the list of customers.' },
  'customer.noTaken': {
    what: 'The customer number {{no}} is taken by {{name}}.',
    todo: 'Choose another number, or leave it empty for the next of the series.',
  },
  'customer.nameMissing': { what: 'A customer needs a name.', todo: 'Write the name as it stands on the invoice.' },
  'customer.inUse': {
    what: '{{name}} ({{no}}) has {{count, number}} sales documents.',
    todo: 'Block the card instead of deleting it.',
  },
  'customer.addressMissing': {
    what: 'This is needed before anything can be sent.',
    todo: 'Fill in this field.',
  },
  'customer.countryInvalid': { what: '{{value}} is no country code.', todo: 'Write two letters, such as DK or SE.' },
  'customer.endpointScheme': { what: 'The key type {{value}} is not known.', todo: 'Choose one from the list.' },
  'customer.endpointInvalid': {
    what: '{{value}} is no endpoint of type {{scheme}}.',
    todo: 'It has {{length}} characters. Compare it with what the customer has told you.',
  },
  'customer.endpointDigit': {
    what: 'The check digit of {{value}} does not fit; perhaps two digits were swapped.',
    todo: 'Compare the number with what the customer has told you.',
  },
  'customer.endpointMissing': {
    what: 'Without an endpoint no e-document can be sent.',
    todo: 'Write the endpoint the customer has told you, or choose another channel.',
  },
  'customer.cvrInvalid': { what: '{{value}} is no CVR number.', todo: 'A CVR number has eight digits.' },
  'customer.mailInvalid': { what: 'This does not look like an e-mail address.', todo: 'Write it as name@company.dk.' },
  'customer.mailMissing': {
    what: 'Documents go to this customer by e-mail, and there is no address.',
    todo: 'Write the e-mail address.',
  },
  'customer.daysInvalid': { what: 'Days to pay is a whole number.', todo: 'Write a number from 0 to 999.' },
  'customer.accountCodeTooLong': {
    what: 'An account code has at most 30 characters; this one has {{length}}.',
    todo: 'Shorten it.',
  },
  'customer.currencyInvalid': {
    what: '{{value}} is no currency code.',
    todo: 'Write three letters, such as DKK or SEK.',
  },
  'customer.formatKind': {
    what: 'Peppol BIS knows no reminders and statements; they are made as OIOUBL.',
    todo: 'Leave them out, or choose OIOUBL.',
  },
  'customer.fileUnreadable': { what: 'The file cannot be read.', todo: 'Choose a CSV file as the export makes it.' },
  'sales.notFound': { what: 'This sales document is not there any more.', todo: 'Go back to the list.' },
  'sales.isPosted': { what: '{{no}} is posted and does not change.', todo: 'Make a credit note and a new invoice.' },
  'sales.isDraft': { what: 'This document is not posted yet.', todo: 'Change it in the form.' },
  'sales.kindOther': { what: 'The document is of another kind.', todo: 'Close it and open it again.' },
  'sales.faults': {
    what: '{{count, number}} things would make the e-document invalid.',
    todo: 'Mend what stands beside the fields.',
  },
  'sales.customerMissing': { what: 'No customer is chosen.', todo: 'Choose who the document is for.' },
  'sales.customerUnknown': {
    what: 'There is no customer {{no}}.',
    todo: 'Choose one from the list, or make a new one.',
  },
  'sales.customerBlocked': {
    what: '{{name}} ({{no}}) is blocked.',
    todo: 'Unblock the card, or choose another customer.',
  },
  'sales.customerIncomplete': {
    what: 'The card of {{name}} lacks address, postal code, city or country.',
    todo: 'Complete the card; the draft is kept.',
  },
  'sales.endpointMissing': {
    what: '{{name}} is to get e-documents and has no endpoint.',
    todo: 'Write the endpoint on its card, or choose another channel there.',
  },
  'sales.ledgerIncomplete': {
    what: 'The ledger’s own card lacks name, address, company number or endpoint.',
    todo: 'Complete the ledger in the set-up.',
  },
  'sales.dateInvalid': { what: 'A date is missing.', todo: 'Write day, month and year.' },
  'sales.dueBeforeIssue': {
    what: 'The due date is before the date of the document.',
    todo: 'Choose a later due date.',
  },
  'sales.currencyInvalid': { what: '{{value}} is no currency code.', todo: 'Write three letters, such as DKK.' },
  'sales.sellerUnknown': {
    what: 'There is no seller {{value}}, or it is blocked.',
    todo: 'Choose one from the list, or add it in the set-up.',
  },
  'sales.accountCodeTooLong': {
    what: 'An account code has at most 30 characters; this one has {{length}}.',
    todo: 'Shorten it, or write it as a remark.',
  },
  'sales.deliveryIncomplete': {
    what: 'A delivery address needs name, address, postal code, city and country.',
    todo: 'Complete it, or leave all of it empty.',
  },
  'sales.paymentMissing': {
    what: 'The ledger says nothing of how it is paid this way.',
    todo: 'Write bank account, IBAN, FIK creditor or giro on the ledger’s card.',
  },
  'sales.paymentForm': { what: 'There is no payment form {{value}}.', todo: 'Choose one from the list.' },
  'sales.bicMissing': { what: 'A payment to an IBAN needs the bank’s BIC.', todo: 'Write it on the ledger’s card.' },
  'sales.branchMissing': {
    what: 'A Danish bank account needs its registration number.',
    todo: 'Write the four digits on the ledger’s card.',
  },
  'sales.numberDigits': {
    what: 'The number {{no}} would stand in a payment reference, which takes digits only.',
    todo: 'Take the letters out of the number series, or choose another payment form.',
  },
  'sales.pbsElectronic': {
    what: 'What is collected by Betalingsservice is not sent as an e-document.',
    todo: 'Choose another payment form, or the channel PBS on the customer’s card.',
  },
  'sales.linesMissing': { what: 'There are no lines.', todo: 'Write what was sold.' },
  'sales.lineNoMissing': { what: 'The line has no number.', todo: 'Choose account, asset or item.' },
  'sales.accountUnknown': {
    what: 'There is no {{kind, word(of: accountKind)}} {{no}} in this ledger.',
    todo: 'Choose one from the list.',
  },
  'sales.descriptionMissing': {
    what: 'The line says nothing of what was sold.',
    todo: 'Write a description; the law asks for one.',
  },
  'sales.quantityMissing': { what: 'A line without a quantity is not allowed.', todo: 'Write how much was sold.' },
  'sales.notANumber': { what: '{{value}} is no number.', todo: 'Write digits, with a comma before the decimals.' },
  'sales.priceMissing': { what: 'The line has no price.', todo: 'Write the price of one, without VAT.' },
  'sales.priceNegative': { what: 'A price is not negative.', todo: 'Make the quantity negative instead.' },
  'sales.discountInvalid': {
    what: '{{value}} is no percentage from 0 to 100.',
    todo: 'Write how many per cent are taken off.',
  },
  'sales.unitUnknown': {
    what: 'There is no unit {{unit}}.',
    todo: 'Choose one from the list, or add it in the set-up.',
  },
  'sales.unitUnmapped': {
    what: 'The unit {{unit}} has no official code.',
    todo: 'Add it to the outbound units in the set-up.',
  },
  'sales.vatGroupUnknown': { what: 'The line has no VAT group.', todo: 'Choose what VAT it bears.' },
  'sales.severalRates': {
    what: 'OIOUBL takes one VAT rate on a document, and the lines bear {{rates}} %.',
    todo: 'Make a document for each rate, or choose Peppol as the format on the customer’s card.',
  },
  'sales.twoDecimals': {
    what: '{{value}} has more than two decimals, discounts counted in.',
    todo: 'Round it, or turn the rounding check off in the control setup.',
  },
  'sales.creditsMissing': {
    what: 'The credit note names no invoice.',
    todo: 'Write the number of the invoice it credits, if there is one.',
  },
  'sales.creditsUnknown': { what: 'There is no posted invoice {{no}}.', todo: 'Check the number.' },
  'sales.negativeTotal': { what: 'The total is {{total, amount}}.', todo: 'What gives money back is a credit note.' },
  'sales.periodInvalid': { what: 'The period ends before it begins.', todo: 'Choose a later last day.' },
  'sales.nothingOwed': { what: 'There is nothing to remind of.', todo: 'Choose invoices that are not paid.' },
  'sales.owedChanged': {
    what: '{{no}} stood at {{written, amount}} when the reminder was written, and {{open, amount}} is open now.',
    todo: 'Take the amounts as they are now.',
  },
  'sales.nothingToState': {
    what: 'Nothing moved in the period, and nothing is owed.',
    todo: 'Choose another period, or none is needed.',
  },
  'sales.noReminderTerms': { what: '{{name}} ({{no}}) has no reminder terms.', todo: 'Choose them on its card.' },
  'sales.alreadyReminded': {
    what: '{{name}} has the reminder {{reminder}}, which runs until {{date, date}}.',
    todo: 'Wait until then.',
  },
  'sales.notPosted': { what: 'Only a posted invoice can be credited.', todo: 'Change the draft itself.' },
  'sales.mendNotAllowed': {
    what: 'This stands in the accounts and cannot be mended.',
    todo: 'Make a credit note and a new invoice.',
  },
  'sales.attachmentType': {
    what: '{{file}} is none of TIF, PNG, JPG, GIF, PDF and XML.',
    todo: 'Save it as PDF and attach that.',
  },
  'sales.attachmentTooLarge': {
    what: '{{file}} is larger than {{most}} MB.',
    todo: 'Attach a smaller file; access points refuse larger ones.',
  },
  'sales.attachmentEmpty': { what: '{{file}} is empty.', todo: 'Choose another file.' },
  'sales.attachmentNotFound': { what: 'The attachment is not there any more.', todo: 'Open the document again.' },
  'sales.fileNotFound': { what: 'This file is not among those that failed.', todo: 'Go back to the list.' },
  'sales.fileUnreadable': { what: 'The file is no JSON.', todo: 'Let the business system write it anew.' },
  'sales.fileEncoding': {
    what: 'The file is no UTF-8: letters such as æ, ø and å would come out wrong.',
    todo: 'Let the business system write its JSON in UTF-8.',
  },
  'sales.fileKind': {
    what: 'The file is neither an invoice, credit note, reminder nor statement in UBL, nor Ebilag’s JSON.',
    todo: 'Put only sales documents into the sales folder.',
  },
  'sales.fileField': {
    what: 'The field {{field}} is missing, unknown or not of its kind.',
    todo: 'Compare it with the description of the format.',
  },
  'sales.fileSender': {
    what: 'The sender {{sender}} is none of the ledgers here.',
    todo: 'Check company number and endpoint of the ledger.',
  },
  'sales.fileCustomer': {
    what: 'The receiver {{customer}} is no customer, or more than one.',
    todo: 'Make the customer with this endpoint, then try again.',
  },
  'sales.fileNumber': {
    what: 'The document has no usable number: {{no}}.',
    todo: 'Let the business system give it one.',
  },
  'sales.fileNumberTaken': {
    what: '{{no}} has been posted before.',
    todo: 'Discard the file if it is the same document.',
  },
  'sales.fileFinding': {
    what: 'The document cannot be sent as it is: {{place}} ({{because}}).',
    todo: 'Mend it in the business system and let it write a new file.',
  },
  'sales.folderUnusable': {
    what: 'The folder {{folder}} cannot be written in.',
    todo: 'Choose another, or ask for the rights.',
  },
  'sales.paymentAmount': {
    what: '{{amount}} is no amount that can be registered.',
    todo: 'Write an amount; a negative one takes back no more than was paid.',
  },
  'sales.paymentTooLarge': {
    what: '{{amount, amount}} is more than the {{open, amount}} that are open on {{no}}.',
    todo: 'Register what belongs to this invoice.',
  },
  'sales.paymentInvoiceUnknown': { what: 'There is no posted invoice {{no}}.', todo: 'Check number and ledger.' },
  'sales.paymentKnown': {
    what: 'A payment of {{amount, amount}} on invoice {{no}} on {{date, date}} with the same text is registered already.',
    todo: 'Leave the line. If it was paid twice, register the second one on the page of the invoice.',
  },
  'sales.paymentsUsed': {
    what: 'It cannot be taken back: invoice {{no}} was paid, credited, reminded of or stated since.',
    todo: 'Take the payment back on the page of the invoice, with a negative amount.',
  },
  'sales.paymentFile': {
    what: 'The file cannot be read.',
    todo: 'Choose a CSV file with the columns no, date, amount and text.',
  },
} satisfies Record<(typeof salesProblemCodes)[number], ProblemSentence>;

export const salesLog = {
  customerMade: 'Customer {{no}} {{name}} made. {{changes}}',
  customerChanged: 'Customer {{no}} {{name}} changed. {{changes}}',
  customerDeleted: 'Customer {{no}} {{name}} deleted.',
  customerPartnersMade: 'E-document partners for {{count, number}} customers: {{sends}}.',
  customersImported: 'Customers imported: {{added, number}} new, {{changed, number}} changed.',
  customersImportUndone: 'Import of {{count, number}} customers taken back.',
  salesPosted: '{{kind, word(of: salesKind)}} {{no}} to {{name}} posted, {{total, amount}}.',
  salesDraftMade: 'Draft of a {{kind, wordInside(of: salesKind)}} to {{name}} begun, {{total, amount}}.',
  salesCopied: 'Draft of a {{kind, wordInside(of: salesKind)}} to {{name}} made from {{no}}.',
  salesDraftChanged: 'Draft of a {{kind, wordInside(of: salesKind)}} to {{name}} changed, now {{total, amount}}.',
  salesAttached: '{{file}} attached to the {{kind, wordInside(of: salesKind)}} to {{name}}.',
  salesDetached: '{{file}} removed from the {{kind, wordInside(of: salesKind)}} to {{name}}.',
  salesAttachmentChosen: '{{file}} goes along with the {{kind, wordInside(of: salesKind)}} to {{name}}.',
  salesDraftDeleted: 'Draft to {{name}} deleted ({{kind, wordInside(of: salesKind)}}).',
  salesMended: '{{kind, word(of: salesKind)}} {{no}} mended for the next attempt. {{changes}}',
  salesPrinted: '{{kind, word(of: salesKind)}} {{no}} printed.',
  salesPaid: '{{amount, amount}} paid on invoice {{no}} on {{date, date}}. {{text}}',
  salesPaymentsImported: 'Payments from a file: {{count, number}} registered, {{left, number}} lines left.',
  salesPaymentTakenBack: 'Payment of {{amount, amount}} on invoice {{no}} on {{date, date}} taken back.',
  salesPaymentsUndone: 'Import of {{count, number}} payments taken back.',
  salesCredited: 'Credit note {{creditNote}} takes {{amount, amount}} from invoice {{no}}.',
  salesFileTaken: '{{file}} posted as {{no}}.',
  salesFileFailed: '{{file}} could not be posted.',
  salesFileDiscarded: '{{file}} discarded.',
  salesFolderChanged: 'Sales folder changed from {{from}} to {{to}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof salesLogCodes)[number], string>;
