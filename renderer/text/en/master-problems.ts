import type { masterProblemCodes } from '../../../shared/domain/master/master-problems.ts';
import type { setupCheckCodes } from '../../../shared/domain/master/check/setup-check-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What keeps a row of the set-up from being saved, and what the set-up check finds (SET-3…SET-11). */
export const masterProblems = {
  'setup.fieldMissing': {
    what: '{{field, word(of: masterField)}} is empty.',
    todo: 'Fill it in; a row cannot do without it.',
  },
  'setup.codeInvalid': {
    what: '{{field, word(of: masterField)}} cannot be “{{value}}”.',
    todo: 'Begin with a letter or a digit and use no comma or semicolon: these separate the parts of a dimension account string.',
  },
  'setup.textTooLong': {
    what: '{{field, word(of: masterField)}} is longer than {{max}} characters.',
    todo: 'Shorten it.',
  },
  'setup.percentInvalid': {
    what: '{{field, word(of: masterField)}} is no percentage: {{value}}.',
    todo: 'Write a number from 0 to 100, such as 25 or 12,5.',
  },
  'setup.amountInvalid': {
    what: '{{field, word(of: masterField)}} is no amount: {{value}}.',
    todo: 'Write an amount such as 1.250,00 or 1250.',
  },
  'setup.numberInvalid': {
    what: '{{field, word(of: masterField)}} is no whole number from {{min}} to {{max}}: {{value}}.',
    todo: 'Write such a number.',
  },
  'setup.dateInvalid': {
    what: '{{field, word(of: masterField)}} is no date: {{value}}.',
    todo: 'Write a day that exists, such as 2026-12-31 or 31-12-2026.',
  },
  'setup.flagInvalid': {
    what: '{{field, word(of: masterField)}} is neither yes nor no: {{value}}.',
    todo: 'Write yes, or leave it empty.',
  },
  'setup.choiceUnknown': {
    what: '{{field, word(of: masterField)}} cannot be “{{value}}”.',
    todo: 'Choose one of: {{choices}}.',
  },
  'setup.referenceUnknown': {
    what: '{{field, word(of: masterField)}}: there is no {{value}} among “{{table, word(of: masterTable)}}”.',
    todo: 'Choose one that is there, or add it first.',
  },
  'setup.fieldUnknown': {
    what: 'The table has no field {{field}}.',
    todo: 'Take it out of the file, or correct its name.',
  },
  'setup.keyTaken': {
    what: '{{key}} is there already.',
    todo: 'Open the one that is there, or choose another code.',
  },
  'setup.keyTwice': {
    what: '{{key}} stands twice in the file.',
    todo: 'Leave one of the lines out; the first one counts.',
  },
  'setup.periodBackwards': {
    what: 'The period ends ({{to, date}}) before it begins ({{from, date}}).',
    todo: 'Exchange the two dates.',
  },
  'setup.sameDimension': {
    what: 'A line has only one value of {{dimension}}; it cannot be combined with itself.',
    todo: 'Choose another dimension as the second one.',
  },
  'setup.dimensionsInvalid': {
    what: '“{{value}}” is not dimension, value, dimension, value …',
    todo: 'Write pairs with commas between them, such as FORMÅL,5,DELREGNSKAB,10.',
  },
  'setup.ibanInvalid': {
    what: '{{value}} is no valid IBAN: its check digits do not fit.',
    todo: 'Compare it with the vendor’s own letter, digit by digit.',
  },
  'setup.creditorInvalid': {
    what: '{{value}} is no creditor or giro number: it has seven or eight digits.',
    todo: 'Compare it with the payment slip.',
  },
  'setup.usedElsewhere': {
    what: '{{key}} is in use and cannot be moved to another “{{field, word(of: masterField)}}”.',
    todo: 'Make a new one there, and block this one.',
  },
  'setup.rowNotFound': {
    what: 'The row is no longer there.',
    todo: 'Somebody has deleted it meanwhile; the list shows what there is.',
  },
  'setup.ledgerUnknown': {
    what: 'This table belongs to a ledger, and none that exists was named.',
    todo: 'Choose the ledger first.',
  },
  'setup.csvEmpty': {
    what: 'The file holds nothing.',
    todo: 'Choose a CSV file whose first line names the columns; an export shows how.',
  },
  'setup.csvQuoteOpen': {
    what: 'A quotation mark in line {{line}} is never closed.',
    todo: 'Close it, or double a mark that belongs to the text.',
  },
  'setup.csvKeyMissing': {
    what: 'The file has no column {{column}}, by which rows are known.',
    todo: 'Add the column; an export shows what it looks like.',
  },
  'setup.csvColumnTwice': {
    what: 'The column {{column}} stands twice in the first line.',
    todo: 'Leave one of them out.',
  },
  'setup.csvColumnUnknown': {
    what: 'The table has no column {{column}}.',
    todo: 'The first line may hold: {{columns}}.',
  },
  'setup.csvWidth': {
    what: 'The line has {{found}} cells; the first line names {{expected}} columns.',
    todo: 'Correct the line. Text with a separator in it must stand in quotation marks.',
  },
  'setup.jsonInvalid': {
    what: 'The file is no sound JSON.',
    todo: 'Choose a file that was exported from Ebilag.',
  },
  'setup.jsonOther': {
    what: 'The file is JSON, but no set-up of Ebilag (at {{place}}).',
    todo: 'Choose a file that was exported from Ebilag.',
  },
  'setup.undoChanged': {
    what: 'It cannot be taken back: {{key}} in “{{table, word(of: masterTable)}}” has been changed since.',
    todo: 'Correct the rows by hand, or import an older export.',
  },
  'setup.undoUsed': {
    what: 'It cannot be taken back: {{key}} in “{{table, word(of: masterTable)}}” is in use by now.',
    todo: 'Change what uses it first; “used in” on its page says where.',
  },
  'setup.seriesUnknown': {
    what: 'There is no number series {{series}}.',
    todo: 'Choose one of the list.',
  },
  'setup.seriesBackwards': {
    what: 'The series cannot go back to {{next}}: numbers up to {{last}} have been given.',
    todo: 'Choose {{least}} or more.',
  },
  'setup.seriesTooNarrow': {
    what: 'The number {{next}} does not fit into {{width}} digits.',
    todo: 'Give the series more digits.',
  },
  'setupCheck.vendorCompanyNoMissing': {
    what: 'Vendor {{no}} {{name}} is exported but has no company number.',
    todo: 'Fill in the number on the card, or take the vendor out of the export.',
  },
  'setupCheck.vendorCompanyNoTooLong': {
    what: 'The company number of vendor {{no}} {{name}} is longer than 16 characters.',
    todo: 'Correct it on the card; the export stops on it.',
  },
  'setupCheck.vendorCompanyNoTwice': {
    what: 'Vendors {{no}} have the same company number, and more than one of them is exported.',
    todo: 'Leave “Export master data” on one of their partners only.',
  },
  'setupCheck.vendorCompanyNoNotEight': {
    what: 'The company number of vendor {{no}} {{name}} is not eight digits.',
    todo: 'Right for a foreign vendor; for a Danish one it is mistyped.',
  },
  'setupCheck.vendorMayBePerson': {
    what: 'The company number of vendor {{no}} {{name}} has ten digits and may be a personal number.',
    todo: 'Look at the card. A personal number belongs in its own field, where lists and exports leave it out.',
  },
  'setupCheck.vendorNoNumbers': {
    what: 'Vendor {{no}} {{name}} has no number at all that a document could be recognised by.',
    todo: 'Fill in company, SE, P or EAN number, or another ID.',
  },
  'setupCheck.vendorsWithoutPartner': {
    what: '{{count, number}} vendors have no e-document partner, among them {{examples}}.',
    todo: 'Create them together under “Partners”; without one, their documents stop at accept.',
  },
  'setupCheck.endpointMissing': {
    what: 'The ledger {{ledger}} has no endpoint number.',
    todo: 'Without one nothing can be addressed to it, and nothing sent from it. Add it on the ledger’s page.',
  },
  'setupCheck.endpointNotOwn': {
    what: 'The control setup sends from {{endpoint}}, which is none of the ledger’s numbers.',
    todo: 'Choose one of its numbers, or add this one to the ledger.',
  },
  'setupCheck.companyIncomplete': {
    what: 'The ledger {{ledger}} lacks its company number or parts of its address.',
    todo: 'Complete the ledger’s page; answers and sent documents need them.',
  },
  'setupCheck.controlMissing': {
    what: 'The control setup names no “{{field, word(of: masterField)}}”.',
    todo: 'Choose one; vendors without their own depend on it.',
  },
  'setupCheck.controlUnknown': {
    what: 'The control setup names {{value}} as “{{field, word(of: masterField)}}”, which does not exist.',
    todo: 'Choose one that exists.',
  },
  'setupCheck.codesMissing': {
    what: '{{count, number}} partners use dimension account strings, but the control setup lacks a code: {{codes}}.',
    todo: 'Fill in the codes (usually 02, 03, 05, 99 and UDLIGNING); without them no string is read.',
  },
  'setupCheck.seriesMissing': {
    what: 'There is no number series for {{series, word(of: numberSeries)}}.',
    todo: 'Ebilag cannot number what it makes. Restore a backup or ask support.',
  },
  'setupCheck.seriesUsedUp': {
    what: 'The number series for {{series, word(of: numberSeries)}} is nearly used up: next is {{next}} of {{width}} digits.',
    todo: 'Give it more digits before it runs out.',
  },
  'setupCheck.descriptionMissing': {
    what: '{{key}} in “{{table, word(of: masterTable)}}” has no name.',
    todo: 'Name it; exports and people need it.',
  },
  'setupCheck.noDefaultDimension': {
    what: 'The ledger has no default dimension.',
    todo: 'The export of master data expects at least one: give an account or a vendor its usual value.',
  },
  'setupCheck.unitUnmapped': {
    what: 'Documents that wait use the unit {{unit}} ({{count, number}} lines), which means none of your units.',
    todo: 'Say under “Incoming units” which one it is.',
  },
  'setupCheck.unitNotOutbound': {
    what: 'The unit {{unit}} has no official code to be sent under.',
    todo: 'Give it one under “Outgoing units”; a document with it could not be sent.',
  },
  'setupCheck.methodWithoutForm': {
    what: 'The payment method {{key}} uses the document’s payment but names no payment form.',
    todo: 'Choose the form; until then such documents stop at accept.',
  },
  'setupCheck.formWithoutAccount': {
    what: 'The payment form {{form}} is direct debit but has no balancing account.',
    todo: 'Choose one; else the vendor entry stays open and may be paid twice.',
  },
  'setupCheck.vatGroupWithoutAccount': {
    what: 'The VAT group {{group}} deducts VAT but has no VAT account.',
    todo: 'Choose the account.',
  },
  'setupCheck.vatGroupWithoutSalesAccount': {
    what: 'The VAT group {{group}} is reverse charge but has no account for the VAT that is owed.',
    todo: 'Choose the account.',
  },
  'setupCheck.vatMappingMissing': {
    what: 'No VAT group is named for the VAT category {{category}}.',
    todo: 'Add it under “VAT by category”; lines without another group stop without it.',
  },
  'setupCheck.chargeAccountMissing': {
    what: 'No account is named for “{{kind, word(of: chargeKind)}}” with any other reason code.',
    todo: 'Add a row with a blank reason code; else an unusual one stops the document.',
  },
  'setupCheck.aliasEmpty': {
    what: 'The alias {{alias}} stands for nothing: no account and no dimension.',
    todo: 'Give it what it stands for, or block it.',
  },
  'setupCheck.referenceBroken': {
    what: '{{key}} in “{{table, word(of: masterTable)}}” names {{value}} as “{{field, word(of: masterField)}}”, which does not exist.',
    todo: 'Choose one that exists, or add it.',
  },
  'setupCheck.blockedInUse': {
    what: '{{key}} in “{{table, word(of: masterTable)}}” uses {{value}} as “{{field, word(of: masterField)}}”, which is blocked.',
    todo: 'Choose another one, or lift the block.',
  },
} satisfies Record<(typeof masterProblemCodes)[number] | (typeof setupCheckCodes)[number], ProblemSentence>;
