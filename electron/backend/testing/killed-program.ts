/**
 * The program the kill test kills: the real backend on the folders it is given, deciding whatever is pending as fast as
 * it can, and posting most of what it accepted; or going on with a run over everything. Prints `ready` when it has
 * started, `decided` when it has decided something, `done` when the run is through. Run by node, never imported.
 */
import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { startBackend } from '../../start-backend.ts';

const [dataFolder = '', transportFolder = '', busy = 'decide'] = process.argv.slice(2);
const allPending = { inbox: 'purchase' as const, ledgerId: null, conditions: [], search: '' };
const noOptions = {
  reason: '',
  reasons: [],
  decision: 'accept' as const,
  dimensions: [],
  confirmed: [],
  channel: null,
};

const started = await startBackend({
  dataFolder,
  transportFolder,
  user: { name: 'anna', initials: 'AN', roles: null },
  stabilityWindow: 30,
  log: (line) => process.stderr.write(`${line}\n`),
});
if (!started.ok) throw new Error(started.problem.code);
process.stdout.write('ready\n');
await (busy === 'run' ? runForEver(started.value.handlers) : decideForEver(started.value.handlers));

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

/** Begins to accept and post whatever is pending, or goes on with the run that was begun. */
async function runForEver(handlers: BackendHandlers): Promise<never> {
  const known = await handlers['runs.list']({ kinds: [], search: '', offset: 0, limit: 1 });
  if (!known.ok) throw new Error(known.problem.code);
  const [before] = known.value.rows;
  const begun =
    before === undefined
      ? await handlers['runs.start']({ kind: 'acceptAndPost', scope: { view: allPending }, options: noOptions })
      : await handlers['runs.goOn']({ id: before.id });
  if (begun.ok) process.stdout.write('decided\n');
  // Killed after its last document, a run has nothing to go on with.
  else if (begun.problem.code !== 'run.cannotGoOn') throw new Error(begun.problem.code);
  for (;;) {
    const underWay = await handlers['runs.underWay']({});
    if (underWay.ok && underWay.value.runs.length === 0) process.stdout.write('done\n');
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
