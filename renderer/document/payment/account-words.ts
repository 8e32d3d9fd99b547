import type { PaymentAccountView } from '../../../shared/contract/payment.ts';

/** The name an account's kind has for people: the Swedish giros are told apart from the Danish one. */
export type AccountName = 'bank' | 'iban' | 'fik' | 'giro' | 'bankgiro' | 'plusgiro';

export function accountName({ kind, branch }: PaymentAccountView): AccountName {
  if (kind === 'giro' && branch === 'SE:BANKGIRO') return 'bankgiro';
  if (kind === 'giro' && branch === 'SE:PLUSGIRO') return 'plusgiro';
  return kind;
}

/** The parts of an account as people write them, in order: `4183` `0012345678`, `DK50 0040 …`, `+71` `12345678`. */
export function accountParts(account: PaymentAccountView): readonly string[] {
  const { kind, branch, account: number, bic, cardType } = account;
  const parts = {
    bank: [branch, number, bic],
    iban: [number.replace(/(.{4})(?=.)/gu, '$1 '), bic],
    fik: [cardType === '' ? '' : `+${cardType}`, number],
    giro: branch.startsWith('SE:') ? [number] : [cardType === '' ? '' : `+${cardType}`, number],
  }[kind];
  return parts.filter((part) => part !== '');
}

/** A stretch of a number: as on the other side, or not. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Two accounts with what is not the same in both marked, part by part (PAY-3). */
export function accountDifference(one: PaymentAccountView, other: PaymentAccountView): readonly (readonly Stretch[])[] {
  const otherParts = accountParts(other);
  return accountParts(one).map((part, index) =>
    one.kind === other.kind ? stretches(part, otherParts[index] ?? '') : [{ text: part, differs: true }],
  );
}

/** From the first to the last sign that differs; what is the same before and after is left plain. */
function stretches(text: string, other: string): readonly Stretch[] {
  if (text === other) return [{ text, differs: false }];
  const length = Math.min(text.length, other.length);
  let start = 0;
  while (start < length && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < length - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [
    { text: text.slice(0, start), differs: false },
    { text: text.slice(start, text.length - end), differs: true },
    { text: text.slice(text.length - end), differs: false },
  ].filter((stretch) => stretch.text !== '');
}

/** The account on the card that is most like another: of the same kind, with the most signs in common. */
export function closestTo(account: PaymentAccountView, own: readonly PaymentAccountView[]): PaymentAccountView | null {
  const likeness = (one: PaymentAccountView): number =>
    one.kind !== account.kind
      ? -1
      : accountDifference(account, one)
          .flat()
          .reduce((sum, { text, differs }) => sum + (differs ? 0 : text.length), 0);
  return own.toSorted((one, other) => likeness(other) - likeness(one))[0] ?? null;
}

/** What a person writes to confirm an account: its last four signs, however they are spaced. */
export function isEndOf(typed: string, account: PaymentAccountView): boolean {
  const end = account.account.replace(/\s/gu, '').slice(-4).toUpperCase();
  return typed.replace(/\s/gu, '').toUpperCase() === end;
}
