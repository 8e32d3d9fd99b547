import type { DocumentPage, EditableField } from '../../../shared/contract/documents.ts';
import type { FinancialAccount, Identifier, Party } from '../../../shared/domain/document/document.ts';
import { firstOf } from '../../../shared/einvoice/paper/paper-party.ts';
import { incomingNo } from '../page/incoming-no.ts';
import { netTotal } from '../../../shared/einvoice/paper/paper-totals.ts';

/** The tabs of the manual as groups (IN-30). */
export const detailGroups = ['general', 'invoicing', 'eDocument', 'payment', 'standard'] as const;
export type DetailGroup = (typeof detailGroups)[number];

export type DetailValue =
  | { readonly kind: 'text' | 'amount' | 'date' | 'instant' | 'percent' | 'long'; readonly text: string | null }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'field'; readonly field: EditableField }
  | { readonly kind: 'vendor'; readonly payTo: boolean };

/** One field of the Details tab; `key` is its name under `document:details.key.` or `document:field.`. */
export interface Detail {
  readonly key: string;
  readonly value: DetailValue;
}

/** Every field of IN-30 with its value; which of the empty ones are shown is the view's matter. */
export function detailsOf(page: DocumentPage): Record<DetailGroup, readonly Detail[]> {
  const { row, document } = page;
  const credit = document.type === 'creditNote';
  const vendor = document.supplier ?? document.sender;
  const buyer = document.customer ?? document.receiver;
  const order = document.references.find((one) => one.kind === 'order') ?? null;
  const parent = document.references.find((one) => one.kind === 'parent') ?? null;
  const terms = document.paymentTerms.find((one) => one.settlementDiscountPercent !== null) ?? null;
  return {
    general: [
      text('incomingNo', incomingNo(row.id)),
      edit('postingDate'),
      date('orderDate', order?.issueDate ?? null),
      date('documentDate', document.issueDate),
      text(credit ? 'creditNoteNo' : 'invoiceNo', document.type === 'invoice' || credit ? document.number : null),
      text('vendorOrderNo', document.references.find((one) => one.kind === 'salesOrder')?.id ?? null),
      edit('orderNo'),
      text('vendorNo', row.vendorNo),
      text('vendorName', row.vendorName),
      text(
        'vendorAddress',
        [row.vendorAddress, row.vendorCity].filter((part) => part !== null && part !== '').join(', '),
      ),
      { key: 'chosenVendor', value: { kind: 'vendor', payTo: false } },
      { key: 'chosenPayTo', value: { kind: 'vendor', payTo: true } },
      edit('purchaser'),
      edit('responsible'),
      edit('responsibleStatus'),
      text('buyerReference', document.buyerReference),
      text('buyerContact', contactText(buyer)),
      text('buyerId', identifiersText(buyer.identifications)),
      edit('remark'),
    ],
    invoicing: [
      text(
        'payToParty',
        document.payee === null ? null : firstOf([document.payee.name, document.payee.legal?.name ?? null]),
      ),
      edit('dueDate'),
      { key: 'discountPercent', value: { kind: 'percent', text: terms?.settlementDiscountPercent ?? null } },
      date('discountDate', terms?.settlementEnd ?? null),
      text('accountingCost', document.accountingCost ?? document.accountingCostCode),
    ],
    eDocument: [
      text('documentId', document.number),
      text('uuid', document.uuid),
      text('parent', parent?.id ?? null),
      text('parentAgency', parent?.scheme ?? null),
      date('parentDate', parent?.issueDate ?? null),
      text('parentType', parent?.typeCode ?? null),
      text('sequence', document.sequenceId),
      date('validity', document.validityPeriod?.end ?? null),
      text('originator', document.originator?.name ?? null),
      text('invoicee', document.invoicee?.name ?? null),
      { key: 'receivedAt', value: { kind: 'instant', text: row.receivedAt } },
      text(
        'quotes',
        document.references
          .filter((one) => one.kind === 'quotation')
          .map((one) => one.id)
          .join(', '),
      ),
      text('referenceOrder', order?.id ?? null),
      text('fileName', page.original.fileName),
      text('deliveries', String(page.original.deliveries.length)),
      { key: 'archive', value: { kind: 'long', text: page.original.sha256 } },
    ],
    payment: document.paymentMeans.flatMap((means) => [
      text('paymentCode', [means.code, means.name].filter((part) => part !== null).join(' · ')),
      text('channel', means.channelCode),
      text('cardType', means.paymentIds.join(', ')),
      text('instruction', means.instructionId),
      text('creditor', means.creditAccount),
      ...accountDetails(means.payee),
    ]),
    standard: [
      word('kind', `documentType.${document.type}`),
      word('format', `documentFormat.${document.format}`),
      text('ublVersion', document.ublVersion),
      { key: 'customization', value: { kind: 'long', text: document.customizationId } },
      { key: 'profile', value: { kind: 'long', text: document.profileId } },
      text('seller', identifiersText(vendor.identifications)),
      text('legal', identifierText(vendor.legal?.id ?? null)),
      text('sender', identifierText(document.sender.endpoint)),
      text('receiver', identifierText(document.receiver.endpoint)),
      word('importStatus', `importStatus.${row.importStatus}`),
      text('traceId', row.traceId),
      text(
        'responseSent',
        page.responses
          .filter((one) => one.direction === 'out' && one.status !== 'cancelled')
          .map((one) => one.code)
          .join(', '),
      ),
      word('changedByUser', `yesNo.${String(row.changedByUser)}`),
      word('truncated', `yesNo.${String(page.findings.some((finding) => finding.code === 'document.truncated'))}`),
      word('profileError', `yesNo.${String(row.rejectionKind === 'profile')}`),
      word('validationError', `yesNo.${String(row.rejectionKind === 'technical')}`),
      text(
        'signature',
        document.signatures
          .map((one) => [one.id, one.validatorId, one.validationDate].filter((part) => part !== null).join(' · '))
          .join('; '),
      ),
      { key: 'externalTotal', value: { kind: 'amount', text: document.totals.payable?.value ?? null } },
      { key: 'prepaid', value: { kind: 'amount', text: document.totals.prepaid?.value ?? null } },
      { key: 'taxBase', value: { kind: 'amount', text: netTotal(document) } },
      { key: 'tax', value: { kind: 'amount', text: document.taxTotals[0]?.amount.value ?? null } },
      text('sensitive', document.sensitiveLevel),
      text('rejectReason', page.rejectionReason),
    ],
  };
}

function accountDetails(account: FinancialAccount | null): Detail[] {
  if (account === null) return [];
  const iban = account.idScheme?.toUpperCase() === 'IBAN' || /^[A-Z]{2}\d{2}/.test(account.id ?? '');
  return [
    text('regNo', account.branchId),
    text(iban ? 'iban' : 'account', account.id),
    text('bic', account.institutionId),
  ];
}

function text(key: string, value: string | null): Detail {
  return { key, value: { kind: 'text', text: value === '' ? null : value } };
}

function date(key: string, value: string | null): Detail {
  return { key, value: { kind: 'date', text: value } };
}

function word(key: string, code: string): Detail {
  return { key, value: { kind: 'word', text: code } };
}

function edit(field: EditableField): Detail {
  return { key: field, value: { kind: 'field', field } };
}

function identifierText(identifier: Identifier | null): string | null {
  return identifier === null ? null : [identifier.scheme, identifier.id].filter((part) => part !== null).join(' ');
}

function identifiersText(identifiers: readonly Identifier[]): string {
  return identifiers.map(identifierText).join(', ');
}

function contactText(party: Party): string | null {
  const contact = party.contact;
  if (contact === null) return null;
  return [contact.id, contact.name, contact.phone, contact.mail]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
