import type { VerificationRow } from '../../../../shared/contract/evidence.ts';
import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { countOriginals, documentsOfOriginal } from '../../../storage/evidence/originals.ts';
import { runStoreTask, StoreTaskFailed } from '../../../storage/evidence/store-task.ts';
import { keepVerification } from '../../../storage/evidence/verifications.ts';
import type { Watching } from '../../../storage/evidence/watching.ts';
import { recordLog } from '../../../storage/log.ts';
import { originalsAfter, type StoreProof } from '../../../storage/verify.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { verifyHandedOver } from '../../hand-over/look-at-files.ts';
import { headsKept } from './heads-kept.ts';

export interface Verification extends Omit<VerificationRow, 'id' | 'problems'> {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** Worth saying, and no fault. */
  readonly remarks: readonly Problem[];
  /** Stopped before everything was looked at: what was not proven is not whole because of that. */
  readonly isStopped: boolean;
}

const atOnce = 100;
const mostNamed = 100;

/**
 * Proves store, archive, log chain and handed-over files (PLT-1b `verify`, PLT-5): the store in a worker, every original read and compared
 * with its hash. What was found is kept with its time, and stands in the log.
 */
export function verifyEverything(context: Context): Promise<Verification> {
  return context.work.join('verify', async (watching) => {
    const started = performance.now();
    const at = instantOf(context);
    const store = await proveStore(context, watching);
    const archive = await proveArchive(context, watching, mostNamed - store.problems.length);
    const handedOver = watching.isStopped() ? { faults: [], remarks: [] } : await verifyHandedOver(context);
    const problems = [...store.problems, ...archive.problems, ...handedOver.faults];
    const verification: Verification = {
      at,
      by: context.user.name,
      seconds: Math.round((performance.now() - started) / 1000),
      documents: store.documents,
      entries: store.entries,
      originals: archive.originals,
      problems,
      remarks: handedOver.remarks,
      ok: problems.length === 0,
      isStopped: watching.isStopped(),
    };
    if (!verification.isStopped) await keep(context, verification);
    return verification;
  });
}

async function proveStore(
  { storage }: Context,
  watching: Watching,
): Promise<{ documents: number; entries: number; problems: readonly Problem[] }> {
  try {
    const proof: StoreProof = await runStoreTask(
      { kind: 'verify', file: storage.file, heads: await headsKept(storage) },
      watching,
    );
    return { ...proof, problems: proof.faults.map(({ kind, detail }) => problem('store.damaged', { kind, detail })) };
  } catch (error) {
    if (!(error instanceof StoreTaskFailed)) throw error;
    return {
      documents: 0,
      entries: 0,
      problems: [problem('store.damaged', { kind: 'database', detail: error.message })],
    };
  }
}

async function proveArchive(
  { storage, archive }: Context,
  watching: Watching,
  most: number,
): Promise<{ originals: number; problems: readonly Problem[] }> {
  const total = await countOriginals(storage.read);
  const problems: Problem[] = [];
  let originals = 0;
  for (let after = ''; !watching.isStopped();) {
    const page = await originalsAfter(storage.read, after, atOnce);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.sha256;
    for (const { sha256, size } of page) {
      const bytes = await archive.read(sha256);
      originals += 1;
      const because = bytes.ok
        ? bytes.value.length === size
          ? null
          : problem('original.damaged', { sha256 })
        : bytes.problem;
      if (because === null || problems.length >= most) continue;
      const documents = await documentsOfOriginal(storage.read, sha256);
      problems.push({ ...because, values: { ...because.values, documents: documents.join(', ') } });
    }
    watching.reached('originals', originals, total);
  }
  return { originals, problems };
}

/** A store too damaged to be written to still gets its answer. */
async function keep(
  { storage, events, log }: Context,
  { ok: _ok, isStopped: _stopped, remarks: _remarks, ...found }: Verification,
): Promise<void> {
  const { at, by, documents, entries, originals, problems } = found;
  const values = {
    documents: String(documents),
    entries: String(entries),
    originals: String(originals),
    count: String(problems.length),
  };
  try {
    await storage.write(async (tx) => {
      await keepVerification(tx, found);
      await recordLog(tx, [
        { ...logEntry({ at, by }, null, 'BACKUP', 'verified', values), problem: problems[0] ?? null },
      ]);
    });
  } catch (error) {
    log(`the proof could not be kept: ${error instanceof Error ? error.message : String(error)}`);
  }
  events.tell('evidence.changed', {});
}
