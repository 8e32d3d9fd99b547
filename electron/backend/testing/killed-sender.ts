/**
 * The program the kill tests of sending kill: the real backend on the folders it is given, sending whatever is unsent as
 * fast as it can, a few at a time or (`run`) everything in runs, going on with those that were interrupted. Prints `ready` when it has started and `sent` when something was sent. Run by node, never imported.
 */
import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { startBackend } from '../../start-backend.ts';

const [dataFolder = '', transportFolder = '', way = ''] = process.argv.slice(2);
const started = await startBackend({
  dataFolder,
  transportFolder,
  user: { name: 'anna', initials: 'AN', roles: null },
  stabilityWindow: 30,
  log: (line) => process.stderr.write(`${line}\n`),
});
if (!started.ok) throw new Error(started.problem.code);
process.stdout.write('ready\n');
await sendForEver(started.value.handlers);

async function sendForEver(handlers: BackendHandlers): Promise<never> {
  for (;;) {
    const unsent = await handlers['sending.rows']({
      area: 'documents',
      ledgerId: null,
      statuses: ['unsent'],
      kinds: [],
      customerId: null,
      from: null,
      to: null,
      least: null,
      most: null,
      search: '',
      history: false,
      sort: { column: 'issueDate', descending: false },
      offset: 0,
      limit: 4,
    });
    if (!unsent.ok) throw new Error(unsent.problem.code);
    const ids = unsent.value.rows.map(({ id }) => id);
    if (ids.length > 0) {
      if (way === 'run') await sendInRun(handlers);
      else await handlers['sending.send']({ ids, order: 'unsent', channel: null, confirmed: [], reason: '' });
      process.stdout.write('sent\n');
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function sendInRun(handlers: BackendHandlers): Promise<void> {
  const runs = await handlers['runs.list']({ kinds: ['send'], search: '', offset: 0, limit: 50 });
  const interrupted = runs.ok ? runs.value.rows.filter(({ state }) => state === 'interrupted') : [];
  for (const { id } of interrupted) await handlers['runs.goOn']({ id });
  const filter = {
    statuses: [],
    kinds: [],
    customerId: null,
    from: null,
    to: null,
    least: null,
    most: null,
    search: '',
  };
  const scope = { unsent: { area: 'documents', ledgerId: null, ...filter } } as const;
  const options = {
    reason: '',
    reasons: [],
    decision: 'accept',
    dimensions: [],
    confirmed: [],
    channel: null,
  } as const;
  await handlers['runs.start']({
    kind: 'send',
    scope: { unsent: { ...scope.unsent, statuses: [], kinds: [] } },
    options: { ...options, reasons: [], dimensions: [], confirmed: [] },
  });
}
