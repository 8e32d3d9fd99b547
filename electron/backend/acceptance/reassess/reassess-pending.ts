import { setImmediate as turn } from 'node:timers/promises';
import type { ProgramEvent } from '../../../../shared/contract/events.ts';
import { allStops } from '../../../../shared/domain/checks/checks.ts';
import { importStatusOf } from '../../../../shared/domain/import-status.ts';
import { pendingAfter } from '../../../storage/documents/pending-documents.ts';
import { findVendorByNo, pendingDocumentsTouchedBy } from '../../../storage/purchasing/vendors.ts';
import { instantOf, type Context } from '../../context.ts';
import { programItself } from '../../log-entry.ts';
import { identifyAnew } from '../../vendors/identify-anew.ts';
import { gatherStored } from '../gather-stored.ts';

/** Tables of the set-up no check looks at. */
const irrelevant: ReadonlySet<string> = new Set([
  'responsiblePersons',
  'buyers',
  'codingRules',
  'vendorTemplates',
  'sellers',
  'salesVatGroups',
  'extendedTexts',
  'reminderTerms',
]);
/** Set-up is changed in bursts: typing, an import, a page of rows. */
const restMs = 400;
const perPortion = 50;

export interface Reassessment {
  /** Ends when what is under way has been looked at, or been given up. */
  readonly stop: () => Promise<void>;
  /** Looks at everything that is still to be looked at. */
  readonly finish: () => Promise<void>;
}

/**
 * Keeps the import status of pending documents true when the set-up changes (IN-12): all of the ledger are looked at again,
 * or those of the vendors it concerns, in the background and in portions; only what comes out differently is written and told.
 */
export function reassessPending(context: Context): Reassessment {
  /** Ledgers still to be looked at; null among them: all. */
  const waiting = new Set<number | null>();
  /** Vendors whose documents are still to be looked at. */
  const vendors = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  const unlisten = context.events.listen((event) => {
    const ledger = ledgerOf(event);
    if (ledger === undefined) return;
    const vendorNos = event.name === 'master.changed' ? event.value.vendorNos : undefined;
    if (vendorNos === undefined) waiting.add(ledger);
    else for (const no of vendorNos) vendors.add(no);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void start(), restMs);
    timer.unref();
  });

  async function start(): Promise<void> {
    timer = null;
    running ??= run().finally(() => {
      running = null;
    });
    await running;
  }

  async function run(): Promise<void> {
    try {
      while ((waiting.size > 0 || vendors.size > 0) && !stopped) {
        const nos = waiting.has(null) ? [] : [...vendors];
        vendors.clear();
        for (const no of nos) await lookAtVendor(no);
        const ledgers = waiting.has(null) ? [null] : [...waiting];
        waiting.clear();
        for (const ledger of ledgers) await walk(ledger);
      }
    } catch (error) {
      context.log(`looking at pending documents again failed: ${error instanceof Error ? (error.stack ?? '') : ''}`);
    }
  }

  async function lookAtVendor(no: string): Promise<void> {
    const vendor = await findVendorByNo(context.storage.read, no);
    if (vendor === null) return;
    for (const id of await pendingDocumentsTouchedBy(context.storage.read, vendor.id, [])) {
      // A newer change of the vendor, or of everything, has them looked at then.
      if (stopped || waiting.has(null) || vendors.has(no)) return;
      await reassess(context, id);
      await turn();
    }
  }

  async function walk(ledgerId: number | null): Promise<void> {
    for (let after = 0; ;) {
      const ids = await pendingAfter(context.storage.read, after, ledgerId, perPortion);
      for (const id of ids) {
        // A newer change starts the walk over; what it would find is found then.
        if (stopped || waiting.has(null) || (ledgerId !== null && waiting.has(ledgerId))) return;
        await reassess(context, id);
        await turn();
      }
      if (ids.length < perPortion) return;
      after = ids.at(-1) ?? after;
    }
  }

  return {
    async stop() {
      stopped = true;
      unlisten();
      if (timer !== null) clearTimeout(timer);
      await running;
    },
    async finish() {
      if (timer !== null) clearTimeout(timer);
      await start();
    },
  };
}

/** The ledger whose documents an event concerns, null for all; undefined: none. */
function ledgerOf(event: ProgramEvent): number | null | undefined {
  if (event.name !== 'master.changed') return undefined;
  const { ledgerId, tables } = event.value;
  return tables !== null && tables.every((table) => irrelevant.has(table)) ? undefined : ledgerId;
}

/** Looks without the writer, and writes only what has become another. */
async function reassess(context: Context, id: number): Promise<void> {
  const found = await gatherStored(context.storage.read, id);
  if (found === null || found.stored.row.importStatus === importStatusOf(allStops(found.gathered))) return;
  const stamp = { at: instantOf(context), by: programItself };
  await context.storage.write((tx) => identifyAnew(tx, stamp, id));
  context.events.documents([id]);
}
