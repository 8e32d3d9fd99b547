import type { RunItem } from '../../../shared/contract/runs.ts';
import { sentence } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';
import { tellingStop } from './telling-stop.ts';

/** What is said of one document: what held it and what to do, or what it made. */
export function itemWords(
  { stops, made, voucher, changes }: Pick<RunItem, 'stops' | 'made' | 'voucher' | 'changes'>,
  { t, format, language }: Text,
): { readonly what: string; readonly todo: string } {
  const telling = tellingStop(stops);
  if (telling !== null) {
    const { what, todo } = sentence(telling.problem, language);
    const more = stops.filter((stop) => stop !== telling && stop.problem.code !== 'acceptance.oneByOne').length;
    return { what: more === 0 ? what : `${what} (${t('runs:report.more', { count: more })})`, todo };
  }
  const values = changes.map((change) =>
    t('runs:report.change', {
      line: change.lineNo,
      dimension: change.dimension,
      before: change.before === '' ? t('runs:report.empty') : change.before,
      after: change.after,
    }),
  );
  const parts = [made?.no ?? '', voucher?.no ?? '', ...values].filter((part) => part !== '');
  return { what: format.list(parts), todo: '' };
}
