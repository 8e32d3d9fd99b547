/** Starts the backend on a data folder and says so as soon as the first list has been answered. Measured from outside. */
import { startBackend } from '../../electron/start-backend.ts';
import { pendingView } from './views.ts';

const [dataFolder = '', transportFolder = ''] = process.argv.slice(2);
const started = await startBackend({
  dataFolder,
  transportFolder,
  user: { name: 'bench', initials: 'BE', roles: null },
  log: () => undefined,
});
if (!started.ok) throw new Error(started.problem.code);
const answer = await started.value.handlers['documents.rows']({ ...pendingView, offset: 0, limit: 100 });
process.stdout.write(answer.ok && answer.value.rows.length > 0 ? 'listed\n' : 'empty\n');
await started.value.close();
