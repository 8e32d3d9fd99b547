import type { BackendHandlers, CallOutput } from '../../../shared/contract/calls.ts';
import type { evidenceCalls } from '../../../shared/contract/evidence.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { listLog, peopleOfLog } from '../../storage/evidence/list-log.ts';
import { countPeriod } from '../../storage/evidence/period.ts';
import { hashesOf, readLogRows } from '../../storage/evidence/log-rows.ts';
import { shiftRows, shiftSums, waitingDocuments } from '../../storage/evidence/shift.ts';
import { newestVerifications } from '../../storage/evidence/verifications.ts';
import { done, needing } from '../answering.ts';
import { instantOf, type Context } from '../context.ts';
import type { Program } from '../program.ts';
import { backupHandlers } from './backups/backup-handlers.ts';
import { exportPeriod } from './period/export-period.ts';
import { verifyEverything } from './proof/verify-everything.ts';

export function evidenceHandlers(program: Program): Pick<BackendHandlers, keyof typeof evidenceCalls> {
  const { context, dataFolder } = program;
  const { storage, user, work, events } = context;
  let lastExport: CallOutput<'evidence.work'>['lastExport'] = null;
  return {
    ...backupHandlers(program),
    'log.rows': async ({ offset, limit, ...filter }) => {
      const { ids, total, isCut } = await listLog(storage.read, filter, { offset, limit });
      return ok({ rows: await readLogRows(storage.read, ids), total, isCut });
    },
    'log.entry': async ({ id }) => {
      const [row] = await readLogRows(storage.read, [id]);
      const hashes = await hashesOf(storage.read, id);
      return row === undefined || hashes === null
        ? refuse(problem('log.notFound', { id: String(id) }))
        : ok({ row, ...hashes });
    },
    'log.people': async () => ok({ people: await peopleOfLog(storage.read) }),
    'shift.report': async (shift) =>
      ok({ decisions: await shiftSums(storage.read, shift), waiting: await waitingDocuments(storage.read) }),
    'shift.rows': async ({ decision, offset, limit, ...shift }) =>
      ok(await shiftRows(storage.read, shift, decision, { offset, limit })),
    'period.plan': async (question) => ok(await countPeriod(storage.read, question)),
    'period.export': needing(user, 'bookkeeper', async ({ language, ...order }) => {
      const began = begin(context, 'export', async () => {
        const outcome = await exportPeriod(context, dataFolder, order, program.words(language));
        lastExport = outcome.ok
          ? { ...outcome.value, at: instantOf(context) }
          : { ...nothingExported(order.folder), problem: outcome.problem, at: instantOf(context) };
        events.tell('evidence.changed', {});
      });
      return began ? done : refuse(problem('work.running'));
    }),
    'evidence.work': async () => ok({ running: [...work.running()], lastExport }),
    'evidence.stop': async ({ kind }) => {
      work.stop(kind);
      return done;
    },
    'evidence.verify': async () => {
      begin(context, 'verify', () => verifyEverything(context));
      return done;
    },
    'evidence.verifications': async () => ok({ verifications: await newestVerifications(storage.read) }),
  };
}

/** Begins work of minutes and answers at once; false: work of the kind is going on. What it throws goes to the log lines. */
function begin({ work, log }: Context, kind: 'export' | 'verify', start: () => Promise<unknown>): boolean {
  if (work.isRunning(kind)) return false;
  start().catch((error: unknown) =>
    log(`${kind} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  );
  return true;
}

function nothingExported(folder: string) {
  return {
    folder,
    facts: { documents: 0, sensitive: 0, entries: 0, vouchers: 0, sales: 0, bytes: 0 },
    missing: 0,
    withheld: 0,
  };
}
