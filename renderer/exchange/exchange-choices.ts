import { inboxes } from '../../shared/domain/document/document.ts';
import { exchangeStatuses } from '../../shared/domain/status.ts';
import { type Choice, choiceOf } from '../register/choice.ts';
import type { Text } from '../text/text.ts';
import { type ExchangeFilter, openFilter } from './exchange-filter.ts';

/** What the exchange table can be narrowed to; *not settled* is the normal state and no condition. */
export function exchangeChoices(
  { status, direction, inbox }: ExchangeFilter,
  put: (part: Partial<ExchangeFilter>) => void,
  { t }: Text,
): readonly Choice[] {
  return [
    choiceOf<ExchangeFilter['status']>({
      id: 'status',
      title: t('exchange:filter.status'),
      values: ['open', 'any', ...exchangeStatuses],
      all: openFilter.status,
      value: status,
      nameOf: (one) => t(one === 'open' || one === 'any' ? `exchange:filter.${one}` : `words:exchangeStatus.${one}`),
      onChoose: (one) => put({ status: one }),
      titled: true,
    }),
    choiceOf<ExchangeFilter['direction']>({
      id: 'direction',
      title: t('exchange:filter.direction'),
      values: [null, 'in', 'out'],
      all: null,
      value: direction,
      nameOf: (one) => t(one === null ? 'exchange:filter.any' : `words:direction.${one}`),
      onChoose: (one) => put({ direction: one }),
      titled: true,
    }),
    choiceOf<ExchangeFilter['inbox']>({
      id: 'inbox',
      title: t('exchange:filter.inbox'),
      values: [null, ...inboxes, 'none'],
      all: null,
      value: inbox,
      nameOf: (one) =>
        t(one === null ? 'exchange:filter.any' : one === 'none' ? 'exchange:filter.noInbox' : `words:inbox.${one}`),
      onChoose: (one) => put({ inbox: one }),
      titled: true,
    }),
  ];
}
