import type { Problem } from '../../../shared/domain/problem.ts';
import type { NetworkKnowledge, RegistryFinding, RegistryNetwork } from '../../../shared/domain/registry/verdict.ts';
import { registryNetworks } from '../../../shared/domain/registry/verdict.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** What is known of a participant, one entry for each network that was ever asked. */
export async function findKnowledge(db: ReadableStore, participant: string): Promise<NetworkKnowledge[]> {
  const rows = await queries(db)
    .selectFrom('registryFindings')
    .selectAll()
    .where('participant', '=', participant)
    .orderBy('network')
    .execute();
  return rows.flatMap(({ network, foundAt, finding, triedAt, problem }) => {
    const known = registryNetworks.find((one) => one === network);
    if (known === undefined) return [];
    return {
      network: known,
      finding: finding === '' ? null : (JSON.parse(finding) as RegistryFinding),
      foundAt: foundAt === '' ? null : foundAt,
      triedAt,
      problem: problem === '' ? null : (JSON.parse(problem) as Problem),
    };
  });
}

/** Keeps an answer with its time. */
export async function keepFinding(
  tx: WritableStore,
  network: RegistryNetwork,
  participant: string,
  finding: RegistryFinding,
  at: string,
): Promise<void> {
  const values = { foundAt: at, finding: JSON.stringify(finding), triedAt: at, problem: '' };
  await queries(tx)
    .insertInto('registryFindings')
    .values({ network, participant, ...values })
    .onConflict((conflict) => conflict.columns(['participant', 'network']).doUpdateSet(values))
    .execute();
}

/** Notes an attempt that brought nothing; what was found earlier stays. */
export async function noteFailedQuestion(
  tx: WritableStore,
  network: RegistryNetwork,
  participant: string,
  because: Problem,
  at: string,
): Promise<void> {
  const values = { triedAt: at, problem: JSON.stringify(because) };
  await queries(tx)
    .insertInto('registryFindings')
    .values({ network, participant, foundAt: '', finding: '', ...values })
    .onConflict((conflict) => conflict.columns(['participant', 'network']).doUpdateSet(values))
    .execute();
}

/** Another world is asked from now on: what the former one answered says nothing any more. */
export async function forgetFindings(tx: WritableStore, network: RegistryNetwork): Promise<void> {
  await queries(tx).deleteFrom('registryFindings').where('network', '=', network).execute();
}
