import type { SendingFilter } from '../../../shared/contract/sending.ts';
import type { SendingArea } from '../../../shared/domain/sending/attempt-channel.ts';
import type { SendStatus } from '../../../shared/domain/sending/verdict.ts';
import type { Text } from '../../text/text.ts';
import type { ListFilter } from '../../ui/ListHead.tsx';

/** What the list is narrowed to, and whether every attempt is a row of its own. The ledger is that of the frame. */
export type ListNarrowing = Omit<SendingFilter, 'ledgerId' | 'area'> & { readonly history: boolean };

export const openNarrowing: ListNarrowing = {
  statuses: [],
  kinds: [],
  customerId: null,
  from: null,
  to: null,
  least: null,
  most: null,
  search: '',
  history: false,
};

/** Whether two narrowings show the same. */
export function sameNarrowing(one: ListNarrowing, other: ListNarrowing): boolean {
  const told = ({ search, statuses, kinds, ...rest }: ListNarrowing): string =>
    JSON.stringify([
      search.trim(),
      statuses.toSorted(),
      kinds.toSorted(),
      Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return told(one) === told(other);
}

/** The statuses that ask for a person. */
export const attentionStatuses = ['failed', 'refused', 'noAnswer'] as const satisfies readonly SendStatus[];

export function isOpen({ history: _history, search, ...narrowing }: ListNarrowing): boolean {
  const { search: _search, history: _open, ...open } = openNarrowing;
  return search.trim() === '' && JSON.stringify(narrowing) === JSON.stringify(open);
}

export function filterOf(narrowing: ListNarrowing, area: SendingArea, ledgerId: number | null): SendingFilter {
  const { history: _history, ...filter } = narrowing;
  return { ...filter, search: narrowing.search.trim(), area, ledgerId };
}

/** The chips: each condition that is on, and how it is taken away. */
export function narrowingChips(
  narrowing: ListNarrowing,
  put: (part: Partial<ListNarrowing>) => void,
  { t, format }: Text,
  customerName: string | null,
): ListFilter[] {
  const chips: ListFilter[] = [];
  const add = (id: string, text: string, part: Partial<ListNarrowing>): void => {
    chips.push({ id, text, onRemove: () => put(part) });
  };
  const { statuses, kinds, customerId, from, to, least, most, history } = narrowing;
  if (history) add('history', t('sending:filter.history'), { history: false });
  if (statuses.length > 0)
    add('statuses', statuses.map((status) => t(`words:sendStatus.${status}`)).join(', '), { statuses: [] });
  if (kinds.length > 0) add('kinds', kinds.map((kind) => t(`words:documentType.${kind}`)).join(', '), { kinds: [] });
  if (customerId !== null) add('customer', customerName ?? t('sending:filter.oneCustomer'), { customerId: null });
  if (from !== null || to !== null)
    add(
      'dates',
      t('sending:filter.dates', {
        from: from === null ? '…' : format.date(from),
        to: to === null ? '…' : format.date(to),
      }),
      { from: null, to: null },
    );
  if (least !== null || most !== null)
    add(
      'amounts',
      t('sending:filter.amounts', {
        from: least === null ? '…' : format.amount(least),
        to: most === null ? '…' : format.amount(most),
      }),
      { least: null, most: null },
    );
  return chips;
}
