import { startBackend, type Backend } from '../../electron/start-backend.ts';
import type { CheckedInput } from '../../shared/contract/calls.ts';
import type { InboxView } from '../../shared/contract/documents.ts';
import type { Result } from '../../shared/domain/result.ts';
import { scattered } from './generated-invoice.ts';
import { median, rounded, type Measurement } from './measurement.ts';
import { everything, filterViews, listViews, searches } from './views.ts';

const tries = 5;

/** List, filter, count, search and opening over a filled store, each the slowest of its kind, through the handlers. */
export async function measureLists(
  dataFolder: string,
  transportFolder: string,
  documents: number,
): Promise<Measurement[]> {
  const started = await startBackend({
    dataFolder,
    transportFolder,
    user: { name: 'bench', initials: 'BE', roles: null },
    watch: false,
    log: () => undefined,
  });
  if (!started.ok) throw new Error(started.problem.code);
  const backend = started.value;
  const depths = [0, 0.1, 0.5, 0.9].map((share) => Math.floor(share * documents));
  try {
    const page = (view: InboxView, offset: number) => () => rows(backend, { ...view, offset, limit: 100 });
    return [
      await slowest(
        'list',
        backend,
        listViews.flatMap((view) => depths.map((depth) => page(view, depth))),
      ),
      await slowest(
        'filter',
        backend,
        filterViews.flatMap((view) => [0, Math.floor(documents / 30)].map((depth) => page(view, depth))),
      ),
      await slowest('count', backend, [
        ...filterViews.map((view) => () => rows(backend, { ...view, offset: 0, limit: 1 })),
        async () => void taken(await backend.handlers['documents.counts']({ ledgerId: null })),
      ]),
      await slowest(
        'search',
        backend,
        searches.flatMap((search) =>
          [0, Math.floor(documents / 2)].map((depth) => page({ ...everything, search }, depth)),
        ),
      ),
      await slowest(
        'open',
        backend,
        Array.from(
          { length: 20 },
          (_, index) => async () =>
            void taken(await backend.handlers['documents.open']({ id: 1 + scattered(index, documents) })),
        ),
      ),
    ];
  } finally {
    await backend.close();
  }
}

async function rows(backend: Backend, input: CheckedInput<'documents.rows'>): Promise<void> {
  taken(await backend.handlers['documents.rows'](input));
}

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** The slowest of several questions, each by its median. A write before every try keeps counts from being remembered. */
async function slowest(
  name: Measurement['name'],
  backend: Backend,
  questions: readonly (() => Promise<void>)[],
): Promise<Measurement> {
  let worst = 0;
  for (const question of questions) {
    await question();
    const times: number[] = [];
    for (let attempt = 0; attempt < tries; attempt += 1) {
      taken(await backend.handlers['preferences.save']({ lastPlace: `bench ${attempt}` }));
      const began = performance.now();
      await question();
      times.push(performance.now() - began);
    }
    worst = Math.max(worst, median(times));
  }
  return { name, value: rounded(worst), unit: 'ms', ratio: null };
}
