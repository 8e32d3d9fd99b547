import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { VendorCard } from '../../../../shared/contract/vendors.ts';
import type { MasterRow } from '../../../../shared/domain/master/tables.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { templateChanges, type TemplateChange } from '../../../../shared/domain/vendors/vendor-template.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { findMasterByKey, masterWhere, updateMaster, type StoredMaster } from '../../../storage/master/master-rows.ts';
import { findVendor, pendingDocumentsTouchedBy, updateVendor } from '../../../storage/purchasing/vendors.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { cardOfRow } from './card-of-row.ts';
import { identifyAllAnew } from '../identify-anew.ts';
import { makePartner } from './new-partner.ts';

const partners = { table: 'vendorPartners', ledgerId: null } as const;

/** Shows, or carries out, what a template changes on a card and its partner (SET-4, NS p. 40). */
export async function applyTemplate(
  context: Context,
  id: number,
  code: string,
  preview: boolean,
): Promise<Result<CallOutput<'vendors.applyTemplate'>>> {
  const { storage, user, events } = context;
  if (preview) return planned(storage.read, id, code);
  const applied = await storage.write(async (tx) => {
    const plan = await planned(tx, id, code);
    if (!plan.ok || plan.value.changes.length === 0) return plan;
    const card = await findVendor(tx, id);
    if (card === null) return refuse(problem('vendor.notFound', { id: String(id) }));
    await updateVendor(tx, id, { ...cardOfRow(card), ...valuesOn('card', plan.value.changes) });
    await changePartner(tx, card.no, valuesOn('partner', plan.value.changes));
    await recordLog(tx, [
      logEntry({ at: instantOf(context), by: user.name }, null, 'VENDOR', 'vendorCardChanged', {
        no: card.no,
        name: card.name,
        changes: plan.value.changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join('; '),
      }),
    ]);
    return plan;
  });
  if (applied.ok && applied.value.changes.length > 0) {
    const stamp = { at: instantOf(context), by: user.name };
    await identifyAllAnew(context, stamp, await pendingDocumentsTouchedBy(storage.read, id, []));
    events.tell('vendors.changed', { ids: [id] });
  }
  return applied;
}

async function planned(db: ReadableStore, id: number, code: string): Promise<Result<{ changes: TemplateChange[] }>> {
  const card = await findVendor(db, id);
  if (card === null) return refuse(problem('vendor.notFound', { id: String(id) }));
  const template = await findTemplate(db, code);
  if (template === null) return refuse(problem('vendor.templateUnknown', { code }));
  const { blocked: _blocked, ...values } = cardOfRow(card);
  const partner = await partnerOf(db, card.no);
  return ok({ changes: [...templateChanges(template, values, partner?.values ?? null)] });
}

export async function findTemplate(db: ReadableStore, code: string): Promise<MasterRow<'vendorTemplates'> | null> {
  const row = await findMasterByKey(db, { table: 'vendorTemplates', ledgerId: null }, [code]);
  return row === null ? null : (row.values as MasterRow<'vendorTemplates'>);
}

export async function partnerOf(db: ReadableStore, vendorNo: string): Promise<StoredMaster | null> {
  return (await masterWhere(db, partners, 'vendorNo', [vendorNo]))[0] ?? null;
}

/** The values of a template that a new card lacks, and those its partner starts with. */
export function startingValues(
  template: MasterRow<'vendorTemplates'>,
  card: VendorCard,
): { card: VendorCard; partner: Record<string, string> } {
  const { blocked: _blocked, ...values } = card;
  const changes = templateChanges(template, values, null);
  return {
    card: {
      ...card,
      ...valuesOn(
        'card',
        changes.filter(({ field }) => values[field as keyof typeof values] === ''),
      ),
    },
    partner: valuesOn('partner', changes),
  };
}

function valuesOn(on: TemplateChange['on'], changes: readonly TemplateChange[]): Record<string, string> {
  return Object.fromEntries(changes.filter((change) => change.on === on).map(({ field, after }) => [field, after]));
}

async function changePartner(tx: WritableStore, vendorNo: string, values: Record<string, string>): Promise<void> {
  if (Object.keys(values).length === 0) return;
  const partner = await partnerOf(tx, vendorNo);
  if (partner === null) await makePartner(tx, vendorNo, values);
  else await updateMaster(tx, partners.table, partner.id, { ...partner.values, ...values });
}
