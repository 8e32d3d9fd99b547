import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Drafts } from '../store/drafts.ts';

/** The card of a vendor or customer while it is written. */
export interface CardDraft<Card> {
  readonly card: Card;
  /** Something was written that is not saved. */
  readonly isDraft: boolean;
  /** It says something else than what is stored; a new card always does. */
  readonly changed: boolean;
  /** Saving was asked for: from then on a new card is told what it lacks. */
  readonly tried: boolean;
  /** Why the backend did not take it. */
  readonly refused: Problem | null;
  readonly refuse: (problem: Problem) => void;
  readonly change: (part: Partial<Card>) => void;
  /** Before saving: false when it has mistakes; then the first field that has one gets the focus. */
  readonly mayBeSaved: (mistakes: number) => boolean;
  /** It is saved or gone: the draft is not needed any more. */
  readonly forget: () => void;
  /** As it is stored. */
  readonly revert: () => void;
}

export function useCardDraft<Card>({
  drafts,
  id,
  stored,
  tidy,
}: {
  readonly drafts: Drafts<number, Card>;
  /** Null: a card that does not exist yet. */
  readonly id: number | null;
  readonly stored: Card;
  /** As it would be saved: blanks around what was typed change nothing. */
  readonly tidy: (card: Card) => Card;
}): CardDraft<Card> {
  const key = id ?? 0;
  const draft = useZustand(drafts.state, (all) => all.get(key) ?? null);
  const card = draft ?? stored;
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const forget = (): void => drafts.keep(key, null);
  return {
    card,
    isDraft: draft !== null,
    changed: id === null || JSON.stringify(tidy(card)) !== JSON.stringify(tidy(stored)),
    tried,
    refused,
    refuse: setRefused,
    change: (part) => {
      setRefused(null);
      drafts.keep(key, { ...card, ...part });
    },
    mayBeSaved: (mistakes) => {
      setTried(true);
      if (mistakes === 0) return true;
      // Once it says what is wrong with it.
      setTimeout(() => document.querySelector<HTMLElement>('.split-detail [aria-invalid=true]')?.focus());
      return false;
    },
    forget,
    revert: () => {
      forget();
      setRefused(null);
      setTried(false);
    },
  };
}

/** Where somebody lives, on one line. */
export function addressLine(card: {
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}): string {
  return [card.address, `${card.postalCode} ${card.city}`.trim(), card.country]
    .filter((part) => part.trim() !== '')
    .join(', ');
}
