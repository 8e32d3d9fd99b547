import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';

type StandardReason = CallOutput<'acceptance.standardReasons'>['reasons'][number];

/** The reasons a new installation offers, worded under `document:reject.standardReason.<id>`; `text` null says so. */
const deliveredReasons: readonly StandardReason[] = (
  [
    'wrongReceiver',
    'referenceMissing',
    'wrongAmount',
    'priceDiffers',
    'notDelivered',
    'notOrdered',
    'duplicate',
    'vatWrong',
  ] as const
).map((id) => ({ id, text: null, uses: 0 }));

interface StandardReasons {
  readonly reasons: readonly StandardReason[];
  /** A reason in the person's words or, for one of the program's, in the language of the interface. */
  readonly wordsOf: (reason: StandardReason) => string;
  readonly keep: (text: string) => void;
  /** Words a reason anew; one of the program's becomes the person's own. */
  readonly change: (id: string, text: string) => void;
  readonly remove: (id: string) => void;
}

/** Standard reasons for rejecting (ACC-8), the most used first. */
export function useStandardReasons(): StandardReasons {
  const backend = useBackend();
  const { find } = useText();
  const answer = useCall('acceptance.standardReasons', {});
  const [changed, setChanged] = useState<readonly StandardReason[] | null>(null);
  useEffect(() => setChanged(null), [answer.value]);
  const stored = answer.value?.reasons ?? null;
  const list = changed ?? (stored !== null && stored.length > 0 ? stored : deliveredReasons);
  const save = (next: readonly StandardReason[]): void => {
    setChanged(next);
    void backend.call('acceptance.saveStandardReasons', { reasons: next.map(({ id, text }) => ({ id, text })) });
  };
  return {
    reasons: [...list].sort((one, other) => other.uses - one.uses),
    wordsOf: (one) => one.text ?? find('document', `reject.standardReason.${one.id}`) ?? one.id,
    keep: (text) => save([...list, { id: crypto.randomUUID(), text: text.slice(0, 200), uses: 0 }]),
    change: (id, text) => save(list.map((one) => (one.id === id ? { ...one, text: text.slice(0, 200) } : one))),
    remove: (id) => save(list.filter((one) => one.id !== id)),
  };
}
