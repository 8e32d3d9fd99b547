import type { CallName } from '../../../shared/contract/calls.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { watched, type Told } from '../../storage/connection/told.ts';

/** Orders that write and say nothing in the log, each with its reason; every other one says who did what (PLT-5, promise 3). */
export const unlogged: Partial<Record<CallName, string>> = {
  'documents.mark': 'marks are a person’s own affair, like a finger on a list',
  'views.save': 'a view is a way of looking',
  'views.delete': 'a view is a way of looking',
  'preferences.save': 'how a person likes the window',
  'runs.dryRun': 'looks and keeps what it found for two weeks; nothing is done',
  'runs.stop': 'the run itself says that it was stopped, once it has',
  'runs.goOn': 'of a dry run; one that does something says that it went on',
  'sales.save': 'a draft is no document yet; posting it says what became of it',
  'sales.copy': 'makes drafts, as saving one does',
  'sales.attach': 'belongs to a draft until it is posted',
  'sales.remind': 'proposes reminders as drafts; posting them says so',
  'sales.makeStatements': 'proposes statements as drafts; posting them says so',
  'channels.saveSettings': 'saving what stands already writes it once more; changes are said',
  'files.receive': 'what could not be read stands in the exchange with its reason and its original',
  'transport.refresh': 'what could not be read stands in the exchange with its reason and its original',
  'outbox.sendNow': 'tries while the folder is away are counted in the exchange; that it was released is said',
  'jobs.run': 'its history keeps each run; what a job does says so itself',
  'setup.saveLedger': 'saving what stands already writes it once more; changes are said (set-up-log.test.ts)',
  'purchases.save': 'saving what stands already writes it once more; changes are said (save-purchase.test.ts)',
  'registry.lookUp': 'keeps what a registry answered, with its age',
  'registry.checkCustomers': 'keeps what a registry answered, with its age',
};

/** Looks that only the journeys of the window give, and orders whose doing is told by what they hand on. */
export const notGivenHere: readonly CallName[] = [
  'posting.entry',
  'handOver.content',
  'log.entry',
  'log.people',
  'backups.list',
  'backups.state',
  'sales.ground',
  'sales.readFolder',
  'sending.evidenceFile',
  'sending.settings',
  'sales.printed',
  'sending.sendCopy',
  'sending.sendAwaiting',
];

/** Does an order, and fails when it has changed something the log does not know of. */
export async function heldToTheLog<Value>(name: CallName, order: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const told: Told = { rows: 0, entries: 0 };
  const value = await watched.run(told, order);
  // A refusal takes back what it wrote.
  if (value.ok && told.rows > 0 && told.entries === 0 && unlogged[name] === undefined)
    throw new Error(`${name} has written ${told.rows} rows and nothing of it stands in the log`);
  return value;
}
