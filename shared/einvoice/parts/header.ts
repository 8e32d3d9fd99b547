import type { EDocument, Envelope, SignatureEntry } from '../../domain/document/document.ts';
import type { Recognised } from '../recognise.ts';
import type { Reading } from '../reading.ts';
import { isTrue, languageTexts } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, textAt } from '../xml.ts';
import { readAttachments } from './attachment.ts';
import { readDeliveryTerms } from './delivery.ts';
import { nobody } from './party.ts';
import { noTotals } from './payment.ts';
import { readReferences, readSensitiveLevel } from './reference.ts';

/** What a reader is given: the open document and what is known about it already. */
export interface ReaderInput {
  readonly reading: Reading;
  readonly recognised: Recognised;
  readonly envelopes: readonly Envelope[];
  /** The document's own number; a document without one is not read. */
  readonly number: string;
}

/** The values every UBL 2 document has at its top; what a type does not have stays empty. */
export function readHeader({ reading, recognised, envelopes, number }: ReaderInput): EDocument {
  const { root } = reading;
  return {
    type: recognised.type,
    format: recognised.format,
    customizationId: textAt(root, 'CustomizationID'),
    profileId: textAt(root, 'ProfileID'),
    profileSchemeId: attribute(child(root, 'ProfileID'), 'schemeID'),
    ublVersion: textAt(root, 'UBLVersionID'),
    envelopes,
    number,
    uuid: textAt(root, 'UUID'),
    copy: isTrue(root, 'CopyIndicator'),
    typeCode: null,
    issueDate: reading.date(child(root, 'IssueDate'), 'error'),
    issueTime: textAt(root, 'IssueTime'),
    dueDate: reading.dateAt(root, 'DueDate'),
    taxPointDate: reading.dateAt(root, 'TaxPointDate'),
    deliveryDate: null,
    period: reading.period(root, 'InvoicePeriod'),
    validityPeriod: null,
    sequenceId: null,
    currency: textAt(root, 'DocumentCurrencyCode'),
    taxCurrency: textAt(root, 'TaxCurrencyCode'),
    notes: languageTexts(root, 'Note'),
    cancellationNotes: [],
    accountingCost: textAt(root, 'AccountingCost'),
    accountingCostCode: textAt(root, 'AccountingCostCode'),
    buyerReference: textAt(root, 'BuyerReference'),
    sender: nobody,
    receiver: nobody,
    supplier: null,
    customer: null,
    payee: null,
    taxRepresentative: null,
    originator: null,
    invoicee: null,
    subscriber: null,
    delivery: null,
    deliveryTerms: readDeliveryTerms(root),
    references: readReferences(reading, root),
    lines: [],
    taxTotals: [],
    allowanceCharges: [],
    paymentMeans: [],
    paymentTerms: [],
    prepayments: [],
    totals: noTotals,
    balances: null,
    consumptions: [],
    attachments: readAttachments(reading),
    signatures: readSignatures(root),
    sensitiveLevel: readSensitiveLevel(root),
    response: null,
  };
}

function readSignatures(root: XmlElement): readonly SignatureEntry[] {
  return childrenOf(root, 'Signature').map((element) => ({
    id: textAt(element, 'ID'),
    validationDate: textAt(element, 'ValidationDate'),
    validatorId: textAt(element, 'ValidatorID'),
    note: textAt(element, 'Note'),
  }));
}
