/**
 * The program the kill test of sending kills: the real backend on the folders it is given, sending whatever is unsent as
 * fast as it can. Prints `ready` when it has started and `sent` when something was sent. Run by node, never imported.
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
      const order = { ids, order: 'unsent', channel: null, confirmed: [], reason: '' } as const;
      await handlers['sending.send']({ ...order, confirmed: [] });
      process.stdout.write('sent\n');
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
