import type { ProblemCode } from '../../../shared/domain/problem.ts';
import type { ProblemSentence } from '../flat-problems.ts';
import { masterProblems } from './master-problems.ts';
import { paymentProblems } from './payment-problems.ts';
import { postingProblems } from './posting.ts';
import { runsProblems } from './runs.ts';
import { handOverProblems } from './hand-over.ts';
import { jobsProblems } from './jobs.ts';
import { evidenceProblems } from './evidence.ts';
import { salesProblems } from './sales-problems.ts';
import { sendingProblems } from './sending.ts';
import { registryProblems } from './registry-problems.ts';
import { purchaseProblems } from './purchase-problems.ts';

/** Every expected problem: what happened, and what to do next (PLT-7). A code without its sentences does not compile. */
export const problems = {
  'gate.empty': {
    what: 'The file is empty.',
    todo: 'Ask the sender to send the document again; there is nothing in this file to read.',
  },
  'gate.tooLarge': {
    what: 'The file is {{size, bytes}}; at most {{limit, bytes}} are read.',
    todo: 'Ask the sender for smaller attachments. The original is kept.',
  },
  'gate.notWellFormed': {
    what: 'The file is not sound XML: line {{line}}, column {{column}}: {{message}}',
    todo: 'Ask the sender to send it again. If it was cut on the way, put the whole file into the folder once more.',
  },
  'gate.encoding': {
    what: 'The file’s characters do not fit the encoding it declares (line {{line}}).',
    todo: 'Ask the sender to send it again in UTF-8, or in the encoding its first line names.',
  },
  'gate.doctype': {
    what: 'The file carries a DOCTYPE, which e-documents must not have.',
    todo: 'Ask the sender to leave it out. It is refused because it can be used to attack the reader.',
  },
  'gate.tooDeep': {
    what: 'The file’s elements are nested more than {{limit}} deep.',
    todo: 'No real document is. Ask the sender what the file is.',
  },
  'gate.tooManyAttributes': {
    what: 'An element of the file has more than {{limit}} attributes.',
    todo: 'No real document has. Ask the sender what the file is.',
  },
  'gate.tooMuchMarkup': {
    what: 'The file holds more than {{limit, number}} pieces of markup.',
    todo: 'No real document does. Ask the sender what the file is.',
  },
  'gate.tookTooLong': {
    what: 'Reading the file took too long and was broken off.',
    todo: 'Try once more. If it stops again, send the original to support; it is kept.',
  },
  'envelope.broken': {
    what: 'The envelope (SBDH) around the document is wrong: {{fault, word(of: envelopeFault)}}.',
    todo: 'Nobody can say whom the document is for. Ask the sender, or their access point, to send it again.',
  },
  'envelope.tooDeep': {
    what: 'More than {{limit}} envelopes (SBDH) lie around each other.',
    todo: 'Ask the sender, or their access point, to send the document in one envelope.',
  },
  'envelope.empty': {
    what: 'The envelope (SBDH) holds no document.',
    todo: 'Ask the sender to send it again; only the envelope arrived.',
  },
  'recognise.unknownRoot': {
    what: 'This is no e-document that Ebilag knows: it begins with {{root}}.',
    todo: 'If it came by mistake, discard it. The file is kept either way.',
  },
  'recognise.notReceived': {
    what: '{{root}} is a business document, but not one that is received here.',
    todo: 'Discard it with a reason, or tell the sender to use an invoice, credit note, order, reminder or statement.',
  },
  'receiver.noLedger': {
    what: 'No ledger has the receiver’s number {{id}} {{scheme}}.',
    todo: 'Add the number to a ledger in Set-up and try again, or discard the document if it is not for you.',
  },
  'read.numberMissing': {
    what: 'The document has no number of its own.',
    todo: 'Ask the sender to send it again with a number; without one it cannot be answered or posted.',
  },
  'transport.folderAway': {
    what: 'The transport folder cannot be reached: {{folder}}.',
    todo: 'Check the network and the drive. It is tried again all the time; nothing is lost meanwhile.',
  },
  'transport.fileAway': {
    what: 'The file {{file}} was gone before it could be taken.',
    todo: 'If another program reads the same folder, let only one of them do it.',
  },
  'transport.writeFailed': {
    what: 'The file {{file}} could not be written to the outgoing folder.',
    todo: 'Check the folder’s rights and free space. It is tried again by itself.',
  },
  'transport.addressMissing': {
    what: 'The file {{file}} does not say from whom and to whom it goes, as the access point needs it.',
    todo: 'Give the ledger and the receiver an endpoint number of a kind the network knows, then send again.',
  },
  'archive.writeFailed': {
    what: 'The original could not be put into the archive.',
    todo: 'Check the free space of the data folder. The file stays in the transport folder until it is safe.',
  },
  'document.notFound': { what: 'This document is not there any more.', todo: 'Go back to the list and read it again.' },
  'document.notPending': {
    what: 'This document is not pending; its status is {{status, wordInside(of: documentStatus)}}.',
    todo: 'Only pending documents can be decided. Undo the decision first.',
  },
  'document.readOnly': {
    what: 'A document that has been decided cannot be changed.',
    todo: 'Undo the decision first, if it still can be.',
  },
  'document.notWritable': {
    what: 'The document {{number}} cannot be written: something is missing or wrong in {{count, number}} places, the first {{place}}.',
    todo: 'Mend what is shown beside the fields and try again.',
  },
  'document.notPurchase': {
    what: 'This document does not belong to the purchase inbox.',
    todo: 'Open it in the inbox it belongs to.',
  },
  'acceptance.alreadyAccepted': { what: 'This document is accepted already.', todo: 'Nothing needs to be done.' },
  'acceptance.notSupportedType': {
    what: '{{type, word(of: documentType)}}: this type of document is read, but not accepted.',
    todo: 'Only invoices, credit notes, orders and order changes become purchase documents.',
  },
  'acceptance.reasonMissing': {
    what: 'A rejection needs a reason.',
    todo: 'Choose one or write it; the sender reads it.',
  },
  'acceptance.rejectAccepted': {
    what: 'An accepted document cannot be rejected.',
    todo: 'Undo the acceptance first, as long as the answer has not left.',
  },
  'acceptance.alreadyRejected': { what: 'This document is rejected already.', todo: 'Nothing needs to be done.' },
  'acceptance.wasRejected': {
    what: 'This document was rejected: {{reason}}',
    todo: 'Accept it only if the matter has been settled with the sender, who has been told if an answer was asked for.',
  },
  'acceptance.oneByOne': {
    what: 'It is not accepted together with others: what is said of it needs a look of its own.',
    todo: 'Open it and accept it by itself.',
  },
  'undo.nothing': {
    what: 'There is nothing to take back.',
    todo: 'It has been taken back already, or nothing was done.',
  },
  'undo.responseLeft': {
    what: 'The answer has left and cannot be taken back.',
    todo: 'Write to the sender. A rejected document can still be accepted.',
  },
  'undo.statementAnswerLeft': {
    what: 'The answer to the utility statement {{number}}, which follows this document, has left.',
    todo: 'Write to the sender. A rejected document can still be accepted.',
  },
  'undo.posted': {
    what: 'The purchase document has been posted.',
    todo: 'Correct it in the accounts; it cannot be taken back here.',
  },
  'check.profileError': {
    what: 'The profile {{profile}} is not supported.',
    todo: 'The document was rejected on arrival and cannot be accepted. Ask the sender for a supported profile.',
  },
  'check.validationError': {
    what: 'The document breaks the rules of its standard.',
    todo: 'It was rejected on arrival. See the findings, and ask the sender for a corrected one.',
  },
  'check.findings': {
    what: 'The document has findings that count as errors ({{count, number}}).',
    todo: 'Look at them before you accept: the totals or required parts do not hold.',
  },
  'check.vendorMissing': {
    what: 'No vendor card has the number {{id}}.',
    todo: 'Create the vendor from the document, or choose a card.',
  },
  'check.vendorNoKey': {
    what: 'The document does not say the vendor’s legal number.',
    todo: 'Choose the vendor’s card, or ask the vendor to write the number on the document.',
  },
  'check.vendorAmbiguous': {
    what: '{{count, number}} vendor cards have the number {{id}}.',
    todo: 'Choose which of them sent this document.',
  },
  'check.vendorBlocked': {
    what: 'The vendor {{name}} ({{no}}) is blocked.',
    todo: 'Unblock the card, or reject the document.',
  },
  'check.payToVendorMissing': {
    what: 'The money is to go to another party ({{id}}) that has no vendor card.',
    todo: 'Choose or create the pay-to vendor.',
  },
  'check.payToVendorBlocked': {
    what: 'The pay-to vendor {{name}} ({{no}}) is blocked.',
    todo: 'Unblock the card, or choose another pay-to vendor.',
  },
  'check.duplicateNumber': {
    what: '{{vendor}} has sent a document with the number {{number}} before; that one is {{status, wordInside(of: documentStatus)}}.',
    todo: 'Reject this one as a duplicate, or say why it is none.',
  },
  'check.lookAlike': {
    what: 'Looks like document {{number}}: same vendor, amount and date.',
    todo: 'Compare the two before you accept.',
  },
  'check.creditedRejected': {
    what: 'It credits document {{number}}, which was rejected.',
    todo: 'Rejecting this credit note too keeps the accounts level.',
  },
  'check.followsParent': {
    what: 'It belongs to {{number}}, which is still to be decided, and takes over that decision.',
    todo: 'Decide {{number}} instead; accept it alone only if you know why.',
  },
  'check.nameDiffers': {
    what: 'The card says {{ours}}, the document says {{theirs}}.',
    todo: 'Make sure that it is the same company before you accept.',
  },
  ...masterProblems,
  ...paymentProblems,
  ...postingProblems,
  ...runsProblems,
  ...handOverProblems,
  ...jobsProblems,
  ...evidenceProblems,
  ...salesProblems,
  ...sendingProblems,
  ...registryProblems,
  ...purchaseProblems,
  'vendor.notFound': { what: 'This vendor is not there any more.', todo: 'Go back to the list of vendors.' },
  'vendor.noTaken': {
    what: 'The vendor number is taken by another card.',
    todo: 'Choose another number, or leave it empty for the next of the series.',
  },
  'vendor.inUse': {
    what: 'The vendor {{no}} is used in {{count, number}} places: documents, purchase documents or set-up.',
    todo: 'Block the card instead of deleting it.',
  },
  'vendor.nameMissing': { what: 'A vendor needs a name.', todo: 'Write the name as it stands on the invoices.' },
  'vendor.keyMismatch': {
    what: 'The card’s legal-entity number is not the document’s.',
    todo: 'Choose a card with the same number, or correct the card.',
  },
  'vendor.legalIdInvalid': {
    what: 'The legal-entity number {{id}} is not valid.',
    todo: 'A CVR number has eight digits with a check digit. Check it against the invoice.',
  },
  'coding.stringParts': {
    what: '{{places, codingPlaces}}The dimension account string does not come out even: the last section has {{count, number}} of its three parts.',
    todo: 'Each section is code, name and value with commas between. Correct the string, or, if the sender writes something else there, turn off “Read dimension account strings” on the vendor’s partner.',
  },
  'coding.kindUnknown': {
    what: '{{places, codingPlaces}}A section of the string begins with {{code}}; the control setup knows no such code.',
    todo: 'Correct the code, or enter it in the control setup.',
  },
  'coding.nameUnknown': {
    what: '{{places, codingPlaces}}After the code {{code}} the string says “{{name}}”, which means nothing there.',
    todo: 'Accounts are FINANS, ANLÆG or VARE, budgets BUDGET, re-postings OMKONTERING. Correct the string.',
  },
  'coding.valueEmpty': {
    what: '{{places, codingPlaces}}The string names {{name}} but gives it no value.',
    todo: 'Enter the value, or take the section out.',
  },
  'coding.partHasSeparator': {
    what: '“{{value}}” holds a comma, semicolon or line break, which would begin another part of the string.',
    todo: 'Take it out: a dimension account string has no way of quoting.',
  },
  'coding.accountTwice': {
    what: '{{places, codingPlaces}}The string names two accounts, {{first}} and {{second}}; only one is allowed.',
    todo: 'Take one of them out.',
  },
  'coding.accountMissing': {
    what: '{{places, codingPlaces}}The string names no account.',
    todo: 'Add a section with G/L account, fixed asset or item, or choose an account.',
  },
  'coding.accountUnknown': {
    what: '{{places, codingPlaces}}There is no {{kind, word(of: accountKind)}} {{no}}.',
    todo: 'Choose one from the list, or add it in Set-up.',
  },
  'coding.accountBlocked': {
    what: '{{places, codingPlaces}}{{no}} {{name}} ({{kind, word(of: accountKind)}}) is blocked.',
    todo: 'Choose another, or have it unblocked in Set-up.',
  },
  'coding.assetSold': {
    what: '{{places, codingPlaces}}The fixed asset {{no}} {{name}} is sold.',
    todo: 'Choose another fixed asset or a G/L account.',
  },
  'coding.ledgerAccountUnusable': {
    what: '{{places, codingPlaces}}{{no}} {{name}} posts to the G/L account {{account}}, which is missing or blocked.',
    todo: 'Give it a G/L account that can be used in Set-up.',
  },
  'coding.itemUnmapped': {
    what: '{{places, codingPlaces}}The item number {{number}} of vendor {{vendor}} belongs to none of our items.',
    todo: 'Add it under “Item numbers” in Set-up, or choose an account.',
  },
  'coding.aliasUnknown': {
    what: '{{places, codingPlaces}}There is no alias {{alias}}.',
    todo: 'Choose one from the list, or add it in Set-up.',
  },
  'coding.aliasBlocked': {
    what: '{{places, codingPlaces}}The alias {{alias}} is blocked.',
    todo: 'Choose another, or have it unblocked in Set-up.',
  },
  'coding.aliasTwice': {
    what: '{{places, codingPlaces}}The string names two aliases, {{first}} and {{second}}.',
    todo: 'Take one of them out.',
  },
  'coding.aliasNested': {
    what: '{{places, codingPlaces}}The alias {{alias}} leads to another alias, {{inner}}; aliases do not nest.',
    todo: 'Enter what is meant in the alias {{alias}} in Set-up.',
  },
  'coding.budgetUnknown': {
    what: '{{places, codingPlaces}}There is no budget {{budget}}.',
    todo: 'Choose one from the list, or add it in Set-up.',
  },
  'coding.budgetBlocked': {
    what: '{{places, codingPlaces}}The budget {{budget}} is blocked.',
    todo: 'Choose another, or have it unblocked in Set-up.',
  },
  'coding.budgetTwice': {
    what: '{{places, codingPlaces}}The string names two budgets, {{first}} and {{second}}.',
    todo: 'Take one of them out.',
  },
  'coding.dimensionUnknown': {
    what: '{{places, codingPlaces}}There is no dimension {{dimension}}.',
    todo: 'Correct the name, or add the dimension in Set-up.',
  },
  'coding.dimensionBlocked': {
    what: '{{places, codingPlaces}}The dimension {{dimension}} is blocked.',
    todo: 'Leave it out, or have it unblocked in Set-up.',
  },
  'coding.valueUnknown': {
    what: '{{places, codingPlaces}}The dimension {{dimension}} has no value {{value}}.',
    todo: 'Choose one from the list, or add the value in Set-up.',
  },
  'coding.valueBlocked': {
    what: '{{places, codingPlaces}}The value {{value}} of the dimension {{dimension}} is blocked.',
    todo: 'Choose another, or have it unblocked in Set-up.',
  },
  'coding.dimensionTwice': {
    what: '{{places, codingPlaces}}The string gives the dimension {{dimension}} twice, as {{first}} and as {{second}}.',
    todo: 'Take one of them out.',
  },
  'coding.combinationBlocked': {
    what: '{{places, codingPlaces}}{{dimension1}} {{value1}} and {{dimension2}} {{value2}} may not stand together.',
    todo: 'Change one of the two; the blocked combinations are in Set-up.',
  },
  'coding.dimensionRequired': {
    what: '{{places, codingPlaces}}The dimension {{dimension}} has no value, though {{kind, word(of: accountKind)}} {{no}} demands one.',
    todo: 'Enter a value now or on the purchase document: without it the document cannot be posted.',
  },
  'coding.dimensionSame': {
    what: '{{places, codingPlaces}}The dimension {{dimension}} is “{{value}}”; {{kind, word(of: accountKind)}} {{no}} demands {{expected}}.',
    todo: 'Change the value now or on the purchase document: otherwise it cannot be posted.',
  },
  'coding.dimensionNone': {
    what: '{{places, codingPlaces}}The dimension {{dimension}} is {{value}}; {{kind, word(of: accountKind)}} {{no}} allows no value.',
    todo: 'Take the value out now or on the purchase document: otherwise it cannot be posted.',
  },
  'coding.vatGroupUnknown': {
    what: '{{places, codingPlaces}}There is no VAT group {{group}}.',
    todo: 'Choose one from the list, or add it in Set-up.',
  },
  'coding.placeUnknown': {
    what: 'The document has no place {{place}} to be coded.',
    todo: 'Open the document again; it may have been read anew.',
  },
  'coding.nothingToRemember': {
    what: 'This line is coded on nothing yet.',
    todo: 'Choose an account first, then remember it.',
  },
  'coding.noVendor': {
    what: 'A rule belongs to a vendor, and this document has none yet.',
    todo: 'Choose the vendor first.',
  },
  'check.codingVatGroup': {
    what: '{{places, codingPlaces}}No VAT group fits the document’s VAT ({{category}} {{rate}} %).',
    todo: 'Choose the VAT group of the line, or map category and rate to a group in Set-up.',
  },
  'check.codingMissing': {
    what: '{{places, codingPlaces}}There is an amount but no account.',
    todo: 'Code it, or accept it as it is and code the purchase document.',
  },
  'vendor.personByFile': {
    what: 'A person’s number cannot come by a file.',
    todo: 'Leave the cell empty and write the number on the card.',
  },
  'vendor.cprInvalid': {
    what: 'A CPR number has ten digits.',
    todo: 'Compare it with the document, and mind that nobody reads along.',
  },
  'vendor.templateUnknown': {
    what: 'There is no vendor template {{code}}.',
    todo: 'Choose one from the list, or add it in the set-up.',
  },
  'exchange.notFound': {
    what: 'This exchange row is not there any more.',
    todo: 'It has probably arrived meanwhile. Look in the inbox.',
  },
  'exchange.notFailed': {
    what: 'Only a failed exchange row can be tried again or discarded.',
    todo: 'Wait until it is done.',
  },
  'exchange.reasonMissing': {
    what: 'Discarding needs a reason.',
    todo: 'Write why; it is kept in the log with the original.',
  },
  'outbox.notFound': { what: 'This answer is not there any more.', todo: 'Read the outbox again.' },
  'outbox.notFailed': { what: 'Only a failed answer can be sent again.', todo: 'Wait for its receipt.' },
  'outbox.refused': {
    what: 'The answer was refused on its way: {{reason}}',
    todo: 'Read the reason, mend what it names, and send the answer again.',
  },
  'original.missing': {
    what: 'The original is not in the archive.',
    todo: 'Run the check of the archive and restore the data folder from a backup.',
  },
  'original.damaged': {
    what: 'The original in the archive is damaged: its checksum does not fit.',
    todo: 'Restore the data folder from a backup. The document’s data is not touched by it.',
  },
  'original.restricted': {
    what: 'The document holds sensitive personal data; its original is closed to you.',
    todo: 'Ask somebody with the role “sensitive”. This attempt is in the log.',
  },
  'attachment.missing': {
    what: 'The document has no such attachment.',
    todo: 'Go back to the document and choose another.',
  },
  'attachment.damaged': {
    what: 'The attachment is damaged and cannot be shown.',
    todo: 'Ask the sender to send it again, also by mail.',
  },
  'utilityStatement.notLoose': {
    what: 'It is no longer a loose utility statement.',
    todo: 'It has been decided, or its invoice has arrived; nothing needs to be done here.',
  },
  'purchase.notFound': {
    what: 'This purchase document is not there any more.',
    todo: 'The acceptance has probably been undone. Look in the inbox.',
  },
  'ledger.notFound': { what: 'This ledger is not there.', todo: 'Choose another in the rail, or set it up in Set-up.' },
  'ledger.nameMissing': { what: 'A ledger needs a name.', todo: 'Write the name of the company or the agency.' },
  'ledger.endpointTaken': {
    what: 'The number {{endpoint}} belongs to the ledger {{ledger}} already.',
    todo: 'One number never points to two ledgers. Take it away there first.',
  },
  'ledger.endpointInvalid': {
    what: 'The number {{endpoint}} is not valid.',
    todo: 'Check its length and its check digit.',
  },
  'setup.folderUnusable': {
    what: 'The folder cannot be used: {{folder}}',
    todo: 'Choose a folder in which you may write and rename files.',
  },
  'setup.folderInsideData': {
    what: 'The transport folder must not lie inside the data folder.',
    todo: 'Choose a folder of its own.',
  },
  'view.notFound': { what: 'This saved view is not there any more.', todo: 'It has been deleted in another window.' },
  'view.nameTaken': { what: 'There is a view with the name “{{name}}” already.', todo: 'Choose another name.' },
  'file.none': {
    what: 'There was no XML file in it.',
    todo: 'Drop or open files whose name ends in .xml, or folders with such files.',
  },
  'store.newer': {
    what: 'The data was written by a newer Ebilag.',
    todo: 'Install the newer program. Nothing was changed.',
  },
  'store.locked': { what: 'Another Ebilag has this data folder open.', todo: 'Use that window, or close it first.' },
  'store.damaged': {
    what: '{{kind, word(of: storeFault)}}: {{detail}}.',
    todo: 'Restore the data folder from a backup. The originals in the archive can be read in again.',
  },
  'call.unknown': { what: 'This window is older or newer than the program behind it.', todo: 'Load the window anew.' },
  'call.invalid': {
    what: 'The program was asked for something in a form it does not take ({{field}}).',
    todo: 'Check what you typed. If nothing looks wrong, load the window anew and tell support.',
  },
  'call.forbidden': {
    what: 'This window may not ask the program.',
    todo: 'Open Ebilag anew from its own link or icon.',
  },
  'role.missing': {
    what: 'This needs the role “{{role, word(of: role)}}”, which you do not have.',
    todo: 'Ask somebody who has it; roles are given by whoever runs Ebilag for you.',
  },
  'call.unreachable': {
    what: 'The program behind this window does not answer.',
    todo: 'Nothing is lost. It is tried again by itself; if it lasts, start Ebilag again.',
  },
  unexpected: {
    what: 'Something went wrong that should not (reference {{reference}}).',
    todo: 'Nothing was changed. Try again; if it happens again, give the reference to support.',
  },
} satisfies Record<ProblemCode, ProblemSentence>;
