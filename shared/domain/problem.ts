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
  'archive.writeFailed',
  // Orders from a person that cannot be carried out
  'document.notFound',
  'document.notPending',
  'document.readOnly',
  'document.notPurchase',
  'acceptance.alreadyAccepted',
  'acceptance.notSupportedType',
  'acceptance.reasonMissing',
  'acceptance.rejectAccepted',
  'acceptance.alreadyRejected',
  'acceptance.wasRejected',
  'undo.nothing',
  'undo.responseLeft',
  'undo.posted',
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
  'vendor.notFound',
  'vendor.noTaken',
  'vendor.inUse',
  'vendor.nameMissing',
  'vendor.keyMismatch',
  'vendor.legalIdInvalid',
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
  'purchase.notFound',
  'ledger.notFound',
  'ledger.nameMissing',
  'ledger.endpointTaken',
  'ledger.endpointInvalid',
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
