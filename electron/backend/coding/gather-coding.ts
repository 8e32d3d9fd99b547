import type { VendorRow } from '../../../shared/contract/vendors.ts';
import type { CodingVendor } from '../../../shared/domain/coding/deciding/coding-ground.ts';
import type { CodingInput } from '../../../shared/domain/coding/decide-coding.ts';
import type { EDocument } from '../../../shared/domain/document.ts';
import { codingEditsOf, type KeptCodingEdit } from '../../storage/coding/coding-edits.ts';
import type { ReadableStore } from '../../storage/handles.ts';
import { findVendor } from '../../storage/purchasing/vendors.ts';
import { readLedgerTables, readPartners } from '../setup/ledger-tables.ts';

/** A document whose coding is asked for. `id` 0: not stored yet, so nobody has said anything about it. */
export interface DocumentToCode {
  readonly id: number;
  readonly ledgerId: number;
  readonly document: EDocument;
  /** As identified now; null: none. */
  readonly vendorId: number | null;
}

export interface GatheredCoding extends CodingInput {
  readonly edits: readonly KeptCodingEdit[];
}

/** Gathers everything {@link CodingInput} needs of a document. Decides nothing. */
export async function gatherCoding(db: ReadableStore, asked: DocumentToCode): Promise<GatheredCoding> {
  const { tables, control } = await readLedgerTables(db, asked.ledgerId);
  const card = asked.vendorId === null ? null : await findVendor(db, asked.vendorId);
  const partner = card === null ? null : ((await readPartners(db, [card.no])).get(card.no) ?? null);
  return {
    document: asked.document,
    tables,
    control,
    vendor: card === null ? null : codingVendor(card),
    partner,
    edits: asked.id === 0 ? [] : await codingEditsOf(db, asked.id),
  };
}

/** What of a card the coding looks at. */
export function codingVendor(card: VendorRow & Partial<CodingVendor>): CodingVendor {
  return { no: card.no, postingGroup: card.postingGroup ?? '', vatGroup: card.vatGroup ?? '' };
}
