/**
 * The program the kill test kills: the real backend on the folders it is given, deciding whatever is pending as fast as
 * it can, and posting most of what it accepted. Prints `ready` when it has started and `decided` when it has decided
 * something. Run by node, never imported.
 */
import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { startBackend } from '../../start-backend.ts';

const [dataFolder = '', transportFolder = ''] = process.argv.slice(2);
const started = await startBackend({
  dataFolder,
  transportFolder,
  user: { name: 'anna', initials: 'AN', roles: null },
  stabilityWindow: 30,
  log: (line) => process.stderr.write(`${line}\n`),
});
if (!started.ok) throw new Error(started.problem.code);
process.stdout.write('ready\n');
await decideForEver(started.value.handlers);

async function decideForEver(handlers: BackendHandlers): Promise<never> {
  for (;;) {
    const pending = await handlers['documents.rows']({
      inbox: 'purchase',
      ledgerId: null,
      conditions: [{ column: 'status', operator: 'is', values: ['pending'] }],
      search: '',
      sort: { column: 'receivedAt', descending: false },
      offset: 0,
      limit: 20,
    });
    if (!pending.ok) throw new Error(pending.problem.code);
    for (const { id } of pending.value.rows) {
      if (id % 5 === 0) await handlers['acceptance.reject']({ ids: [id], reason: 'Prøve' });
      else await acceptAndPost(handlers, id);
      process.stdout.write('decided\n');
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Codes and accepts, and posts two of three. */
async function acceptAndPost(handlers: BackendHandlers, id: number): Promise<void> {
  await codeOn(handlers, id);
  await handlers['acceptance.accept']({ ids: [id], confirmed: true, deviatingVat: false, inList: false });
  if (id % 3 !== 0) await handlers['posting.post']({ ids: [id], confirmed: true });
}

async function codeOn(handlers: BackendHandlers, id: number): Promise<void> {
  const coding = await handlers['coding.open']({ id });
  if (!coding.ok) throw new Error(coding.problem.code);
  const edits = coding.value.places.flatMap(({ place, amount }) =>
    amount === null
      ? []
      : [
          {
            place,
            edit: {
              place,
              string: null,
              accountKind: 'account' as const,
              accountNo: '221010',
              alias: '',
              budget: '',
              vatGroup: '',
              project: '',
              dimensions: {},
              leaveOut: false,
              origin: 'typed' as const,
            },
          },
        ],
  );
  await handlers['coding.save']({ id, edits });
}
