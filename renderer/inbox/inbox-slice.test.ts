import { describe, expect, test } from 'vitest';
import type { InboxRow, InboxView } from '../../shared/contract/documents.ts';
import { ok } from '../../shared/domain/result.ts';
import { createAppStore } from '../store.ts';
import { startingPreferences } from '../store/preferences-slice.ts';
import { answeringBackend } from '../store/testing/answering-backend.ts';
import { presentView } from './inbox-slice.ts';

interface Asked {
  readonly offset: number;
  readonly limit: number;
}
const rowsOf = (total: number) => (input: Asked) =>
  ok({
    total,
    hidden: 0,
    hiddenPending: 0,
    rows: Array.from(
      { length: Math.max(0, Math.min(input.limit, total - input.offset)) },
      (_, at) => ({ id: input.offset + at + 1 }) as InboxRow,
    ),
  });
const later = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function inbox(total: number) {
  const backend = answeringBackend({
    'documents.rows': rowsOf(total),
    'documents.mark': () => ok({ changed: total }),
    'documents.marks': ({ offset }: { offset: number }) =>
      ok({
        count: total,
        sums: [],
        ids: Array.from({ length: Math.max(0, Math.min(200, total - offset)) }, (_, at) => offset + at + 1),
      }),
    'preferences.save': () => ok(startingPreferences),
  });
  const store = createAppStore(backend);
  const named = (name: string) => backend.asked.filter((one) => one.name === name).map(({ input }) => input);
  return { backend, store, named };
}

describe('the inbox on the screen', () => {
  test('IN-23: what is marked outside the list is counted, so that nothing is done with it unseen', async () => {
    const backend = answeringBackend({
      'documents.rows': ({ conditions }: { conditions: readonly { column: string }[] }) =>
        ok({ rows: [], total: conditions.some(({ column }) => column === 'marked') ? 3 : 40 }),
      'documents.marks': () => ok({ count: 5, sums: [], ids: [], postable: 0 }),
      'preferences.save': () => ok(startingPreferences),
    });
    const store = createAppStore(backend);
    store.getState().changeView({ conditions: [], search: '' });
    await store.getState().readMarks();
    expect(store.getState().marks).toMatchObject({ count: 5, outside: 0 });
    store.getState().changeView({ search: 'hansen' });
    await store.getState().readMarks();
    expect(store.getState().marks).toMatchObject({ count: 5, outside: 2 });
  });

  test('IN-21, UI-38: a changed filter is kept for its inbox and is what the list is asked with', async () => {
    const { store, named } = inbox(3);
    store
      .getState()
      .changeView({ conditions: [{ column: 'status', operator: 'is', values: ['pending'] }], search: 'hansen' });
    store.getState().askInbox();
    await later();
    expect(named('documents.rows')[0]).toMatchObject({
      inbox: 'purchase',
      search: 'hansen',
      conditions: [{ column: 'status', values: ['pending'] }],
      offset: 0,
      limit: 100,
    });
    store.getState().goTo('reminders');
    expect(presentView(store.getState())).toMatchObject({ inbox: 'reminders', search: '', conditions: [] });
    store.getState().goTo('purchase');
    expect(presentView(store.getState())).toMatchObject({ search: 'hansen' });
  });

  test('IN-23: all that match are marked by the view, not by the rows that are loaded', async () => {
    const { store, named } = inbox(100_000);
    expect(await store.getState().markAllMatching(true)).toBe(100_000);
    expect(named('documents.mark')).toMatchObject([{ target: { view: { inbox: 'purchase' } }, marked: true }]);
  });

  test('IN-23: a range takes in rows that were never on the screen', async () => {
    const { store, named } = inbox(1000);
    await store.getState().markRange(450, 50, true);
    const [mark] = named('documents.mark') as [{ target: { ids: number[] } }];
    expect(mark.target.ids).toHaveLength(401);
    expect(mark.target.ids[0]).toBe(51);
    expect(mark.target.ids.at(-1)).toBe(451);
  });

  test('MASS-1: all pending ones of a type are marked, whatever the filter shows; no type is all types', async () => {
    const { store, named } = inbox(10);
    store.getState().changeView({ search: 'x' });
    await store.getState().markPending('creditNote');
    await store.getState().markPending(null);
    const marks = named('documents.mark') as { target: { view: InboxView }; marked: boolean }[];
    expect(marks.map(({ target: { view }, marked }) => [marked, view.search, view.conditions])).toEqual([
      [
        true,
        '',
        [
          { column: 'status', operator: 'is', values: ['pending'] },
          { column: 'type', operator: 'is', values: ['creditNote'] },
        ],
      ],
      [true, '', [{ column: 'status', operator: 'is', values: ['pending'] }]],
    ]);
  });

  test('IN-21: clearing takes filters and search away', () => {
    const { store } = inbox(1);
    store.getState().changeView({ search: 'x' });
    store.getState().clearFilters();
    expect(presentView(store.getState())).toMatchObject({ conditions: [], search: '' });
  });
});
