import type { SentOnPosting } from '../../shared/domain/sales/sales-codes.ts';
import type { Text } from '../text/text.ts';

/** What became of several documents that were posted at once, as far as sending goes (OUT-5). */
export function sentWords(posted: readonly { readonly sending: SentOnPosting }[], t: Text['t']): string[] {
  const count = (...ways: readonly SentOnPosting[]): number =>
    posted.filter(({ sending }) => ways.includes(sending)).length;
  const onTheWay = count('begun', 'awaiting');
  const notAsked = count('notAsked');
  return [
    ...(onTheWay === 0 ? [] : [t('sales:many.begun', { count: onTheWay })]),
    ...(notAsked === 0 ? [] : [t('sales:many.notAsked', { count: notAsked })]),
  ];
}
