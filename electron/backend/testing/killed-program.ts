/**
 * The program the kill test kills: the real backend on the folders it is given, deciding whatever is pending as fast as
 * it can. Prints `ready` when it has started and `decided` when it has decided something. Run by node, never imported.
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
      else await handlers['acceptance.accept']({ ids: [id], confirmed: true, deviatingVat: false, inList: false });
      process.stdout.write('decided\n');
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
