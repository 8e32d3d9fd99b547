import { startBackend } from '../../electron/start-backend.ts';
import type { CheckedInput } from '../../shared/contract/calls.ts';
import type { InboxView } from '../../shared/contract/documents.ts';
import type { Result } from '../../shared/domain/result.ts';
import { scattered } from './generated-invoice.ts';
import { median, rounded, type Measurement } from './measurement.ts';
import { everything, filterViews, listViews, searches } from './views.ts';
import type { Backend } from '../../electron/opened-backend.ts';

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
    const page = (view: InboxView, offset: number): Question => ({
      name: `${nameOf(view)} from ${offset}`,
      ask: () => rows(backend, { ...view, offset, limit: 100 }),
    });
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
        ...filterViews.map((view) => ({
          name: nameOf(view),
          ask: () => rows(backend, { ...view, offset: 0, limit: 1 }),
        })),
        {
          name: 'the rail',
          ask: async () => void taken(await backend.handlers['documents.counts']({ ledgerId: null })),
        },
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
        Array.from({ length: 20 }, (_, index) => {
          const id = 1 + scattered(index, documents);
          return {
            name: `document ${id}`,
            ask: async () => void taken(await backend.handlers['documents.open']({ id })),
          };
        }),
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

let changes = 0;

/** Somebody takes a document over: another one each time. */
async function changeDocument(backend: Backend): Promise<void> {
  changes += 1;
  const id = 1 + scattered(changes, 1000);
  const edit = { id, field: 'responsible', value: `Bench ${changes % 7}` } as const;
  taken(await backend.handlers['documents.setField'](edit));
}

interface Question {
  /** What is asked, for who wants to know which was the slowest. */
  readonly name: string;
  readonly ask: () => Promise<void>;
}

function nameOf({ conditions, search, sort }: InboxView): string {
  const asked = conditions.map(({ column, operator, values }) => `${column} ${operator} ${values.join(', ')}`.trim());
  return [...asked, ...(search === '' ? [] : [`“${search}”`]), `by ${sort.column}`].join('; ');
}

/** The slowest of several questions, each by its median. A document changed before every try keeps answers from being remembered. */
async function slowest(
  name: Measurement['name'],
  backend: Backend,
  questions: readonly Question[],
): Promise<Measurement> {
  let worst = { time: 0, busy: 0, name: '' };
  for (const question of questions) {
    await question.ask();
    const times: number[] = [];
    const busy: number[] = [];
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await changeDocument(backend);
      const [began, before] = [performance.now(), process.cpuUsage()];
      await question.ask();
      times.push(performance.now() - began);
      const { user, system } = process.cpuUsage(before);
      busy.push((user + system) / 1000);
    }
    const time = median(times);
    if (time > worst.time) worst = { time, busy: median(busy), name: question.name };
  }
  return {
    name,
    value: rounded(worst.time),
    unit: 'ms',
    ratio: null,
    remark: `${worst.name} (${rounded(worst.busy)} ms of the processor)`,
  };
}
