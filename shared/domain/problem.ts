import { masterProblemCodes } from './master/master-problems.ts';
import { setupCheckCodes } from './master/check/setup-check-codes.ts';
import { paymentProblemCodes } from './payment/payment-problems.ts';
import { postingProblemCodes } from './posting/posting-codes.ts';
import { runsProblemCodes } from './runs/runs-codes.ts';
import { handOverProblemCodes } from './hand-over/hand-over-codes.ts';
import { jobsProblemCodes } from './jobs/jobs-codes.ts';
import { evidenceProblemCodes } from './evidence/evidence-codes.ts';
import { salesProblemCodes } from './sales/sales-codes.ts';
import { sendingProblemCodes } from './sending/sending-codes.ts';
import { registryProblemCodes } from './registry/registry-codes.ts';
import { purchaseProblemCodes } from './purchase/purchase-problems.ts';

/**
 * Every expected problem has a code here and a sentence (what happened, what to do) in `renderer/text`.
 * A code without a sentence does not compile.
 */
export const problemCodes = [
  // The gate: the bytes never became a document; the exchange row is failed (IN-5).
  'gate.empty',
  'gate.tooLarge',
  'gate.notWellFormed',
  'gate.encoding',
  'gate.doctype',
  'gate.tooDeep',
  'gate.tooManyAttributes',
  'gate.tooMuchMarkup',
  'gate.tookTooLong',
  'envelope.broken',
  'envelope.tooDeep',
  'envelope.empty',
  'recognise.unknownRoot',
  'recognise.notReceived',
  'receiver.noLedger',
  'read.numberMissing',
  // Transport
  'transport.folderAway',
  'transport.fileAway',
  'transport.writeFailed',
  'transport.addressMissing',
  'archive.writeFailed',
  // Orders from a person that cannot be carried out
  'document.notFound',
  'document.notPending',
  'document.readOnly',
  'document.notPurchase',
  'document.notWritable',
  'acceptance.alreadyAccepted',
  'acceptance.notSupportedType',
  'acceptance.reasonMissing',
  'acceptance.rejectAccepted',
  'acceptance.alreadyRejected',
  'acceptance.wasRejected',
  'acceptance.oneByOne',
  'undo.nothing',
  'undo.responseLeft',
  'undo.posted',
  'undo.statementAnswerLeft',
  // The checks of ACC-1, in their order
  'check.profileError',
  'check.validationError',
  'check.findings',
  'check.vendorMissing',
  'check.vendorNoKey',
  'check.vendorAmbiguous',
  'check.vendorBlocked',
  'check.payToVendorMissing',
  'check.payToVendorBlocked',
  'check.duplicateNumber',
  'check.lookAlike',
  'check.creditedRejected',
  'check.nameDiffers',
  'check.followsParent',
  ...paymentProblemCodes,
  ...purchaseProblemCodes,
  'vendor.notFound',
  'vendor.noTaken',
  'vendor.inUse',
  'vendor.nameMissing',
  'vendor.keyMismatch',
  'vendor.legalIdInvalid',
  'vendor.cprInvalid',
  'vendor.personByFile',
  'vendor.templateUnknown',
  // Coding: of the string, of what it names, of rules, of orders to code (COD-1…10)
  'coding.stringParts',
  'coding.kindUnknown',
  'coding.nameUnknown',
  'coding.valueEmpty',
  'coding.partHasSeparator',
  'coding.accountTwice',
  'coding.accountMissing',
  'coding.accountUnknown',
  'coding.accountBlocked',
  'coding.assetSold',
  'coding.ledgerAccountUnusable',
  'coding.itemUnmapped',
  'coding.aliasUnknown',
  'coding.aliasBlocked',
  'coding.aliasTwice',
  'coding.aliasNested',
  'coding.budgetUnknown',
  'coding.budgetBlocked',
  'coding.budgetTwice',
  'coding.dimensionUnknown',
  'coding.dimensionBlocked',
  'coding.valueUnknown',
  'coding.valueBlocked',
  'coding.dimensionTwice',
  'coding.combinationBlocked',
  'coding.dimensionRequired',
  'coding.dimensionSame',
  'coding.dimensionNone',
  'coding.vatGroupUnknown',
  'coding.placeUnknown',
  'coding.nothingToRemember',
  'coding.noVendor',
  'check.codingVatGroup',
  'check.codingMissing',
  'exchange.notFound',
  'exchange.notFailed',
  'exchange.reasonMissing',
  'outbox.notFound',
  'outbox.notFailed',
  'outbox.refused',
  'original.missing',
  'original.damaged',
  'original.restricted',
  'attachment.missing',
  'attachment.damaged',
  'utilityStatement.notLoose',
  'purchase.notFound',
  'ledger.notFound',
  'ledger.nameMissing',
  'ledger.endpointTaken',
  'ledger.endpointInvalid',
  ...masterProblemCodes,
  ...setupCheckCodes,
  ...postingProblemCodes,
  ...runsProblemCodes,
  ...handOverProblemCodes,
  ...jobsProblemCodes,
  ...evidenceProblemCodes,
  ...salesProblemCodes,
  ...sendingProblemCodes,
  ...registryProblemCodes,
  'setup.folderUnusable',
  'setup.folderInsideData',
  'view.notFound',
  'view.nameTaken',
  'file.none',
  'store.newer',
  'store.locked',
  'store.damaged',
  'call.unknown',
  'call.invalid',
  'call.forbidden',
  /** `role`: a person lacks it (SET-13). */
  'role.missing',
  'call.unreachable',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** A problem as it crosses every border: a code and the facts its sentence is made from. Plain JSON. */
export interface Problem {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string>>;
}

export function problem(code: ProblemCode, values: Readonly<Record<string, string>> = {}): Problem {
  return { code, values };
}
