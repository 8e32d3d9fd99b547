import type { VendorCard, VendorRow } from '../../../shared/contract/vendors.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { normaliseCard } from '../../../shared/domain/vendor-match.ts';
import type { WritableStore } from '../../storage/handles.ts';
import { nextNumber } from '../../storage/number-series.ts';
import {
  findVendor,
  findVendorByNo,
  insertVendor,
  pendingDocumentsTouchedBy,
  updateVendor,
} from '../../storage/purchasing/vendors.ts';
import { instantOf, type Context } from '../context.ts';
import { identifyAllAnew } from './identify-anew.ts';

/** Saves a card and identifies the pending documents it touches anew (IN-9): by its keys before and after. */
export async function saveVendor(
  context: Context,
  id: number | null,
  card: VendorCard,
): Promise<Result<{ id: number; reidentified: number }>> {
  const at = instantOf(context);
  const saved = await context.storage.write((tx) => writeVendor(tx, id, normaliseCard(card), at));
  if (!saved.ok) return saved;
  const reidentified = await identifyAllAnew(context, { at, by: context.user.name }, saved.value.touched);
  context.events.tell('vendors.changed', { ids: [saved.value.id] });
  return ok({ id: saved.value.id, reidentified });
}

async function writeVendor(
  tx: WritableStore,
  id: number | null,
  card: VendorCard,
  at: string,
): Promise<Result<{ id: number; touched: number[] }>> {
  if (card.name.trim() === '') return refuse(problem('vendor.nameMissing'));
  if (card.legalScheme === 'DK:CVR' && !/^\d{8}$/u.test(card.legalId))
    return refuse(problem('vendor.legalIdInvalid', { id: card.legalId, scheme: card.legalScheme }));
  const before = id === null ? null : await findVendor(tx, id);
  if (id !== null && before === null) return refuse(problem('vendor.notFound', { id: String(id) }));
  const no = card.no === '' ? (before?.no ?? (await freeNumber(tx))) : card.no;
  const taken = await findVendorByNo(tx, no);
  if (taken !== null && taken.id !== id) return refuse(problem('vendor.noTaken', { no, name: taken.name }));
  const kept = { ...card, no };
  const vendorId = id === null ? await insertVendor(tx, kept, at) : id;
  if (id !== null) await updateVendor(tx, id, kept);
  return ok({
    id: vendorId,
    touched: await pendingDocumentsTouchedBy(tx, vendorId, [keyOf(kept), ...(before === null ? [] : [keyOf(before)])]),
  });
}

function keyOf({ legalId, legalScheme }: Pick<VendorRow, 'legalId' | 'legalScheme'>): { id: string; scheme: string } {
  return { id: legalId, scheme: legalScheme };
}

/** The next number of the series that nobody has given to a card by hand. */
async function freeNumber(tx: WritableStore): Promise<string> {
  for (;;) {
    const no = await nextNumber(tx, 'vendor');
    if ((await findVendorByNo(tx, no)) === null) return no;
  }
}
