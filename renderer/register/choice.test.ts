import { describe, expect, test } from 'vitest';
import { choiceOf } from './choice.ts';

function ofKind(value: 'invoice' | 'order' | null, titled = false) {
  const chosen: (string | null)[] = [];
  const choice = choiceOf({
    id: 'kind',
    title: 'Kind',
    values: [null, 'invoice', 'order'] as const,
    all: null,
    value,
    nameOf: (one) => one ?? 'any kind',
    onChoose: (one) => chosen.push(one),
    titled,
  });
  return { choice, chosen };
}

describe('what narrows a register (IN-21)', () => {
  test('every value is offered, the one that holds is ticked', () => {
    const { choice, chosen } = ofKind('order');
    expect(choice.items.map(({ id, name, isChosen }) => [id, name, isChosen])).toEqual([
      ['kind any', 'any kind', false],
      ['kind invoice', 'invoice', false],
      ['kind order', 'order', true],
    ]);
    choice.items[1]?.choose();
    expect(chosen).toEqual(['invoice']);
  });

  test('nothing narrowed is no condition', () => {
    expect(ofKind(null).choice.filter).toBeNull();
  });

  test('a condition says what holds and leads out of it', () => {
    const { choice, chosen } = ofKind('order');
    expect(choice.filter?.text).toBe('order');
    choice.filter?.onRemove();
    expect(chosen).toEqual([null]);
    expect(ofKind('order', true).choice.filter?.text).toBe('Kind: order');
  });
});
