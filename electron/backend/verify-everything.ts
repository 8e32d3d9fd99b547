import { problem, type Problem } from '../../shared/domain/problem.ts';
import type { Verification } from '../start-backend.ts';
import { originalsAfter, verifyStore } from '../storage/verify.ts';
import type { Context } from './context.ts';
import { verifyHandedOver } from './hand-over/look-at-files.ts';

const atOnce = 200;
const mostNamed = 100;

/** Checks store, archive, log chain and handed-over files (PLT-1b `verify`, PLT-5). Long for a large archive: every original is read. */
export async function verifyEverything(context: Context): Promise<Verification> {
  const { storage, archive } = context;
  const { documents, faults } = await verifyStore(storage.read);
  const problems: Problem[] = faults.map(({ kind, detail }) => problem('store.damaged', { kind, detail }));
  for (let after = ''; ;) {
    const originals = await originalsAfter(storage.read, after, atOnce);
    const last = originals.at(-1);
    if (last === undefined) break;
    after = last.sha256;
    for (const { sha256, size } of originals) {
      const bytes = await archive.read(sha256);
      const because = bytes.ok
        ? bytes.value.length === size
          ? null
          : problem('original.damaged', { sha256 })
        : bytes.problem;
      if (because !== null && problems.length < mostNamed) problems.push(because);
    }
  }
  const handedOver = await verifyHandedOver(context);
  problems.push(...handedOver.faults);
  return { ok: problems.length === 0, documents, problems, remarks: handedOver.remarks };
}
