import { join } from 'node:path';
import type { z } from 'zod';
import type { PeriodFacts, periodOutcome } from '../../../../shared/contract/period.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { countPeriod, type PeriodQuestion } from '../../../storage/evidence/period.ts';
import type { Watching } from '../../../storage/evidence/watching.ts';
import { recordLog } from '../../../storage/log.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { reasonOf } from '../../../transport/outgoing.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { forbidden } from '../../roles.ts';
import { makeFolder } from '../usable-folder.ts';
import { styleSheet } from './html.ts';
import { indexPage } from './index-pages.ts';
import { PeriodFiles } from './period-files.ts';
import type { PeriodWords } from './period-words.ts';
import { writeDocuments } from './write-documents.ts';
import { writeLog } from './write-log.ts';
import { writeSales } from './write-sales.ts';
import { writeVouchers } from './write-vouchers.ts';

export interface PeriodOrder extends PeriodQuestion {
  readonly folder: string;
  readonly withSensitive: boolean;
}
export type PeriodOutcome = z.infer<typeof periodOutcome>;

/**
 * Writes a period out so that it can be read for as long as the law asks, without Ebilag (PLT-5): originals, documents as
 * JSON and as pages, vouchers, sales documents as they left, the log with its hashes, an index, checksums. It has its name only when it is whole.
 */
export function exportPeriod(
  context: Context,
  dataFolder: string,
  order: PeriodOrder,
  words: PeriodWords,
): Promise<Result<PeriodOutcome>> {
  return context.work.join('export', async (watching) => {
    const because = order.withSensitive ? forbidden(context.user, 'sensitive') : null;
    if (because !== null) return refuse(because);
    if (order.from > order.to) return refuse(problem('period.turned'));
    const unusable = await makeFolder(order.folder, dataFolder);
    if (unusable !== null) return refuse(unusable);
    const stamp = { at: instantOf(context), by: context.user.name };
    const name = `ebilag-${order.from}--${order.to}-${stamp.at.slice(0, 19).replaceAll(/[-:]/gu, '')}`;
    const files = new PeriodFiles(join(order.folder, name));
    try {
      await files.begin();
      const outcome = await writePeriod(context, files, order, words, stamp, watching);
      if (watching.isStopped()) {
        await files.discard();
        return refuse(problem('work.stopped'));
      }
      await files.finish();
      await noteExport(context, stamp, order, outcome);
      return ok(outcome);
    } catch (error) {
      await files.discard().catch(() => undefined);
      if (!(error instanceof Error && 'code' in error)) throw error;
      return refuse(problem('period.failed', { folder: order.folder, reason: reasonOf(error) }));
    }
  });
}

async function noteExport(
  { storage }: Context,
  stamp: { readonly at: string; readonly by: string },
  { from, to }: PeriodOrder,
  { folder, facts, withheld, missing }: PeriodOutcome,
): Promise<void> {
  const values = {
    from,
    to,
    folder,
    documents: String(facts.documents),
    entries: String(facts.entries),
    withheld: String(withheld),
    missing: String(missing),
  };
  await storage.write((tx) => recordLog(tx, [logEntry(stamp, null, 'BACKUP', 'periodExported', values)]));
}

async function writePeriod(
  context: Context,
  files: PeriodFiles,
  order: PeriodOrder,
  words: PeriodWords,
  stamp: { readonly at: string; readonly by: string },
  watching: Watching,
): Promise<PeriodOutcome> {
  const { storage } = context;
  const planned = await countPeriod(storage.read, order);
  const written = await writeDocuments(context, files, order, words, stamp, {
    ...watching,
    reached: (step, done) => watching.reached(step, done, planned.documents),
  });
  const vouchers = await writeVouchers(storage.read, files, order, words, watching);
  const sales = await writeSales(context, files, order, words, watching);
  const entries = await writeLog(storage.read, files, order, words, watching);
  const { documents, sensitive, withheld, missing, months } = written;
  const facts: PeriodFacts = { ...planned, documents, sensitive, entries, vouchers, sales };
  await files.put('style.css', styleSheet);
  const ledger = (await listLedgers(storage.read)).find(({ id }) => id === order.ledgerId)?.name ?? null;
  const { from, to } = order;
  await files.put(
    'index.html',
    indexPage({ ...facts, from, to, ledger, madeAt: stamp.at, madeBy: stamp.by, withheld, missing }, months, words),
  );
  return { folder: files.folder, facts, missing, withheld, problem: null };
}
