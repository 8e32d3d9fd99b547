import type { VendorCard, VendorRow } from '../../../../shared/contract/vendors.ts';
import { hiddenNumber } from '../../../../shared/domain/document/citizen-number.ts';

/** The card without what the store counts beside it. */
export function cardOfRow({
  id: _id,
  createdAt: _createdAt,
  documents: _documents,
  pending: _pending,
  lastDocumentAt: _last,
  ...card
}: VendorRow): VendorCard {
  return card;
}

/** What differs between two cards, for the log: field by field, a person's number only as changed (IN-9). */
export function cardChanges(before: VendorCard | null, after: VendorCard): string {
  const fields = Object.keys(after) as (keyof VendorCard)[];
  return fields
    .map((field) => ({ field, from: before?.[field] ?? '', to: after[field] }))
    .filter(({ from, to }) => from !== to)
    .map(({ field, from, to }) => `${field}: ${shown(field, from)} → ${shown(field, to)}`)
    .join('; ');
}

function shown(field: keyof VendorCard, value: string): string {
  return field === 'cprNumber' && value !== '' ? hiddenNumber : value;
}
