import { describe, expect, test } from 'vitest';
import { createDrafts } from './drafts.ts';

describe('half-written things (UI-30)', () => {
  test('each is kept under its own key until it is forgotten', () => {
    const { state, keep } = createDrafts<number, string>();
    keep(1, 'Nordlys');
    keep(2, 'Vesthav');
    keep(1, 'Nordlys Kontor');
    expect([...state.getState()]).toEqual([
      [1, 'Nordlys Kontor'],
      [2, 'Vesthav'],
    ]);
    keep(1, null);
    expect(state.getState().has(1)).toBe(false);
  });

  test('whoever looks at them sees a new collection for every change', () => {
    const { state, keep } = createDrafts<number, string>();
    const before = state.getState();
    keep(1, 'Nordlys');
    expect(before.size).toBe(0);
    expect(state.getState()).not.toBe(before);
  });
});
