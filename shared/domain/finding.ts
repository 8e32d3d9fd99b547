/**
 * What a check of a received document found (IN-7, IN-7b). Built-in checks never reject a document by themselves
 * (IN-7c): an `error` keeps it from *ready*, a `warning` and a `remark` do not.
 */
export type Severity = 'error' | 'warning' | 'remark';

/** The layers in which a document is checked, in their order. A layer after a failing one is `notChecked`. */
export const checkLayers = [
  'wellFormed',
  'standard',
  'required',
  'codeLists',
  'identifiers',
  'arithmetic',
  'schema',
  'rules',
] as const;
export type CheckLayer = (typeof checkLayers)[number];

/** *Not checked* never looks like valid (IN-7b). */
export type LayerVerdict = 'valid' | 'invalid' | 'notChecked';

export interface LayerResult {
  readonly layer: CheckLayer;
  readonly verdict: LayerVerdict;
}

/** Every finding code has a sentence in `renderer/text`. */
export const findingCodes = [
  'standard.notRecognised',
  'standard.profileMissing',
  'standard.profileNotSupported',
  'standard.versionUnusual',
  'receiver.unknown',
  'required.missing',
  'required.linesMissing',
  'required.dateInvalid',
  'required.dateEmpty',
  'required.amountInvalid',
  'required.percentInvalid',
  'required.attachmentBoth',
  'required.excluded',
  'required.several',
  'required.decimals',
  'required.textUnwritable',
  'codes.unknown',
  'codes.unitUnknown',
  'codes.currencyUnknown',
  'codes.currencyMixed',
  'codes.schemeUnknown',
  'identifier.length',
  'identifier.checkDigit',
  'identifier.prefix',
  'arithmetic.line',
  'arithmetic.lineSum',
  'arithmetic.allowanceSum',
  'arithmetic.chargeSum',
  'arithmetic.allowanceAmount',
  'arithmetic.taxSubtotal',
  'arithmetic.taxSum',
  'arithmetic.taxExclusive',
  'arithmetic.taxInclusive',
  'arithmetic.prepaid',
  'arithmetic.payable',
  'arithmetic.paymentTerms',
  'arithmetic.rounding',
  'arithmetic.balance',
  'payment.lengthUnusual',
  'payment.referenceCheckDigit',
  'payment.bicUnusual',
  'payment.registrationNo',
  'attachment.damaged',
  'attachment.typeDiffers',
  'attachment.external',
  'attachment.missing',
  'sensitive.marked',
  'document.copy',
  'document.truncated',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly layer: CheckLayer;
  readonly severity: Severity;
  readonly code: FindingCode;
  /** The facts the sentence is made from: `ours`, `theirs`, `element`, `value`, `line` … Decimal text and ISO dates. */
  readonly values: Readonly<Record<string, string>>;
  /** Where in the document, as a readable path such as `InvoiceLine[3]/Price`, or null for the whole document. */
  readonly place: string | null;
  /** The official rule this stands for (`F-INV348`), or null for a rule of ours. Ids are not stable between releases. */
  readonly rule: { readonly id: string; readonly set: string; readonly version: string } | null;
}
