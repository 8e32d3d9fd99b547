import { add, isDecimalText, negate, normaliseDecimal, sum } from '../amount/amount.ts';
import { isCitizenScheme, shownId } from './citizen-number.ts';
import type { Address, Amount, DocumentFormat, DocumentType, EDocument, IsoDate, ReferenceKind } from './document.ts';
import { normaliseId, normaliseScheme } from '../vendors/party-keys.ts';
import { vendorParty } from '../vendors/vendor-match.ts';

/** What a list shows of a document (IN-20), taken from it once, on arrival. Amounts are decimal text. */
export interface HeaderOfDocument {
  readonly type: DocumentType;
  readonly format: DocumentFormat;
  readonly documentNo: string;
  readonly uuid: string | null;
  readonly issueDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly postingDate: IsoDate | null;
  readonly amountInclVat: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly vendorName: string;
  readonly vendorLegalId: string | null;
  readonly vendorAddress: string | null;
  readonly vendorCity: string | null;
  readonly orderNo: string | null;
  readonly quoteNo: string | null;
  readonly purchaser: string | null;
  readonly receiverId: string | null;
  readonly receiverScheme: string | null;
  readonly attachments: number;
  readonly sensitive: boolean;
}

export function headerOf(document: EDocument): HeaderOfDocument {
  const vendor = vendorParty(document);
  const customer = document.customer ?? document.receiver;
  const { payable, taxInclusive } = document.totals;
  const endpoint = receiverEndpoint(document);
  return {
    type: document.type,
    format: document.format,
    documentNo: document.number,
    uuid: document.uuid,
    issueDate: document.issueDate,
    dueDate: document.dueDate,
    postingDate: document.issueDate,
    amountInclVat: valueOf(payable) ?? valueOf(taxInclusive),
    amount: netAmount(document),
    currency: document.currency ?? payable?.currency ?? null,
    vendorName: vendor.name ?? vendor.legal?.name ?? '',
    vendorLegalId: isCitizenScheme(vendor.legal?.id?.scheme ?? null) ? null : (vendor.legal?.id?.id ?? null),
    vendorAddress: streetOf(vendor.address),
    vendorCity: vendor.address?.city ?? null,
    orderNo: referenceId(document, 'order'),
    quoteNo: referenceId(document, 'quotation'),
    purchaser: customer.contact?.name ?? customer.contact?.id ?? document.buyerReference ?? null,
    receiverId: endpoint === null ? null : shownId(endpoint),
    receiverScheme: endpoint?.scheme ?? null,
    attachments: document.attachments.length,
    sensitive: document.sensitiveLevel !== null,
  };
}

/** The endpoint the document was sent to (IN-8): of the party that receives it, else of its innermost envelope. */
export function receiverEndpoint(document: EDocument): { readonly id: string; readonly scheme: string | null } | null {
  const endpoint =
    document.receiver.endpoint ?? document.customer?.endpoint ?? document.envelopes.at(-1)?.receiver ?? null;
  return endpoint === null || endpoint.id.trim() === '' ? null : endpoint;
}

/** An endpoint number in the form ledgers own it: `0184`/`DK12345678` and `DK:CVR`/`12345678` are one (IN-8). */
export function normaliseEndpoint(endpoint: { readonly id: string; readonly scheme: string | null }): {
  readonly id: string;
  readonly scheme: string;
} {
  // An envelope writes the scheme's code into the number: `0184:12345678` under `iso6523-actorid-upis`.
  const [, code, bare] = /^(\d{4}):(.+)$/u.exec(endpoint.id.trim()) ?? [];
  const scheme = normaliseScheme(code ?? endpoint.scheme);
  return { id: normaliseId(bare ?? endpoint.id, scheme), scheme };
}

/** The amount without VAT. In OIOUBL 2 `TaxExclusiveAmount` is the tax, so the net is made from lines, charges and allowances. */
function netAmount(document: EDocument): string | null {
  const { lines, charges, allowances, taxExclusive } = document.totals;
  if (document.format !== 'oioubl2') return valueOf(taxExclusive) ?? valueOf(lines);
  const base = valueOf(lines);
  if (base === null) return null;
  return twoDecimals(add(base, sum([valueOf(charges) ?? '0', negate(valueOf(allowances) ?? '0')])));
}

function valueOf(amount: Amount | null): string | null {
  return amount !== null && isDecimalText(amount.value) ? twoDecimals(amount.value) : null;
}

/** As written, but never with fewer than two decimals: `1250.5` → `1250.50`. */
function twoDecimals(value: string): string {
  const plain = normaliseDecimal(value);
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  if (decimals >= 2) return plain;
  return decimals === 0 ? `${plain}.00` : `${plain}0`;
}

function streetOf(address: Address | null): string | null {
  if (address === null) return null;
  const street = [address.street, address.buildingNumber].filter((part) => part !== null && part !== '').join(' ');
  return street !== '' ? street : (address.lines[0] ?? address.postbox);
}

function referenceId(document: EDocument, kind: ReferenceKind): string | null {
  return document.references.find((reference) => reference.kind === kind && reference.id !== '')?.id ?? null;
}
