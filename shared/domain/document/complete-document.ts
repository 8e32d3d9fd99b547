import type { Delivery, DocumentLine, EDocument, Item, ResponseContent } from './document.ts';

/** What lines have since issue 3 and only some types of documents fill. */
const furtherLineValues = {
  delivery: null,
  broughtForward: false,
  dueDate: null,
  billedLines: [],
  statusCode: null,
  partialDelivery: null,
  backorder: null,
  originator: null,
  taxAmount: null,
  substitutes: [],
} as const satisfies Partial<DocumentLine>;

const furtherItemValues = { manufacturersId: null, instances: [] } as const satisfies Partial<Item>;

const furtherDeliveryValues = {
  requested: null,
  latest: null,
  person: null,
  instructions: [],
} as const satisfies Partial<Delivery>;

const furtherResponseValues = {
  effectiveDate: null,
  documentIssueDate: null,
  documentVersion: null,
  issuer: null,
  recipient: null,
  lines: [],
} as const satisfies Partial<ResponseContent>;

const furtherValues = {
  validityPeriod: null,
  sequenceId: null,
  cancellationNotes: [],
  originator: null,
  invoicee: null,
  subscriber: null,
  deliveryTerms: [],
  balances: null,
  consumptions: [],
} as const satisfies Partial<EDocument>;

/**
 * A document as it is read today from one that was stored by an earlier version, which knew fewer of its values: what it did
 * not know is empty. Its original is unchanged and can be read again.
 */
export function completeDocument(stored: EDocument): EDocument {
  if (Object.hasOwn(stored, 'consumptions')) return stored;
  return {
    ...furtherValues,
    ...stored,
    delivery: stored.delivery === null ? null : { ...furtherDeliveryValues, ...stored.delivery },
    lines: stored.lines.map((line) => ({
      ...furtherLineValues,
      ...line,
      item: { ...furtherItemValues, ...line.item },
    })),
    response:
      stored.response === null
        ? null
        : {
            ...furtherResponseValues,
            ...stored.response,
            statusCodes: stored.response.statusCodes.map((status) => ({
              ...status,
              conditions: status.conditions ?? [],
            })),
          },
  };
}
