import { setTimeout as pause } from 'node:timers/promises';
import type { BackendHandlers, CallInput } from '../../../shared/contract/calls.ts';
import { budgetDimension, projectDimension } from '../../../shared/domain/hand-over/target.ts';
import { isUnderWay } from '../../../shared/domain/runs/run.ts';
import { expectOk } from '../expect-ok.ts';

export type HistoryHandlers = Pick<
  BackendHandlers,
  | 'documents.rows'
  | 'control.save'
  | 'runs.list'
  | 'runs.start'
  | 'runs.open'
  | 'handOver.targets'
  | 'handOver.saveTarget'
  | 'handOver.export'
>;

export interface HistoryOptions {
  readonly handlers: HistoryHandlers;
  readonly ledgerId: number;
  /** Ends the waiting when the program is closed. */
  readonly signal: AbortSignal;
}

/** Documents a colleague took through before the accounts had their file, one that stopped among them … */
const firstRun = ['2214', '118204', '900771', 'SR-6612'];
/** … and after it: these wait for the next hand-over. */
const secondRun = ['2231', '900803'];

const every = 250;
const patience = 90_000;

/**
 * What was done in the demo ledger before anybody looks at it, so that runs, vouchers and hand-over have something to show
 * (PLT-8): orders a person could give, given once, when the documents of the past weeks have come in.
 */
export async function playHistory(options: HistoryOptions): Promise<void> {
  const { handlers, ledgerId } = options;
  const before = expectOk('runs.list', await handlers['runs.list']({ kinds: [], search: '', offset: 0, limit: 1 }));
  if (before.total > 0) return;
  const ids = await arrived(options, [...firstRun, ...secondRun]);
  if (ids === null) return;
  const control = { acceptAndPostInvoices: true, acceptAndPostCreditNotes: true };
  expectOk('control.save', await handlers['control.save']({ ledgerId, control }));
  await run(options, ids.slice(0, firstRun.length));
  await handOver(options);
  await run(options, ids.slice(firstRun.length));
}

/** The documents of these numbers, once all are there; null when the program is closed before. */
async function arrived({ handlers, signal }: HistoryOptions, numbers: readonly string[]): Promise<number[] | null> {
  for (let waited = 0; waited < patience && !signal.aborted; waited += every) {
    const { rows } = expectOk('documents.rows', await handlers['documents.rows'](allPurchases));
    const ids = numbers.map((no) => rows.find(({ documentNo }) => documentNo === no)?.id);
    if (ids.every((id) => id !== undefined)) return ids;
    await pause(every, undefined, { signal }).catch(() => undefined);
  }
  return null;
}

const allPurchases: CallInput<'documents.rows'> = {
  inbox: 'purchase',
  ledgerId: null,
  conditions: [],
  search: '',
  sort: { column: 'receivedAt', descending: false },
  offset: 0,
  limit: 200,
};

async function run({ handlers, signal }: HistoryOptions, ids: number[]): Promise<void> {
  if (signal.aborted) return;
  const order = {
    kind: 'acceptAndPost',
    scope: { ids },
    options: { reason: '', reasons: [], decision: 'accept', dimensions: [], confirmed: [], channel: null },
  } satisfies Parameters<(typeof handlers)['runs.start']>[0];
  const { run: started } = expectOk('runs.start', await handlers['runs.start'](order));
  for (let waited = 0; waited < patience && !signal.aborted; waited += every) {
    const { run: now } = expectOk('runs.open', await handlers['runs.open']({ id: started.id }));
    if (!isUnderWay(now.state)) return;
    await pause(every, undefined, { signal }).catch(() => undefined);
  }
}

/** Where the dimensions of the standard set-up stand in the books. */
const places = [
  { dimension: 'AFDELING', place: 'Dim1' },
  { dimension: 'PROJEKT', place: 'Dim2' },
  { dimension: 'FORMÅL', place: 'Dim3' },
  { dimension: 'DELREGNSKAB', place: 'Dim4' },
  { dimension: budgetDimension, place: '' },
  { dimension: projectDimension, place: '' },
];

/** The demo's vouchers go to the accounts as a journal of Uniconta. */
async function handOver({ handlers, ledgerId, signal }: HistoryOptions): Promise<void> {
  if (signal.aborted) return;
  const { targets } = expectOk('handOver.targets', await handlers['handOver.targets']({ ledgerId }));
  if (targets.length > 0) return;
  const setup: CallInput<'handOver.saveTarget'>['setup'] = {
    name: 'Uniconta',
    format: 'unicontaCsv',
    // The program's own.
    folder: '',
    filePattern: '{target}-{date}-{no}',
    enabled: true,
    series: '',
    vatHandling: 'lines',
    declareAccounts: false,
    yearStart: 1,
    dimensions: places,
    vatCodes: [],
    accounts: [],
  };
  const { id } = expectOk(
    'handOver.saveTarget',
    await handlers['handOver.saveTarget']({ id: null, ledgerId, setup, from: 'all' }),
  );
  expectOk('handOver.export', await handlers['handOver.export']({ ledgerId, targetId: id }));
}
