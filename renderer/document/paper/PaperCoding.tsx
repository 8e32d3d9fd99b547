import { useText } from '../../text/use-text.tsx';
import type { LineCoding } from './line-codings.ts';

/** Our coding, small under the line it is of; pressing it leads to where it is changed. */
export function PaperCoding({
  coding,
  number,
  onCode,
}: {
  readonly coding: LineCoding;
  readonly number: string;
  readonly onCode?: (place: string) => void;
}) {
  const { t } = useText();
  const { account, dimensions, fate } = coding;
  const words =
    fate === 'leftOut'
      ? t('coding:fate.leftOut')
      : account === null
        ? fate === 'text'
          ? t('coding:fate.becomesText')
          : t('coding:paper.uncoded')
        : [
            `${account.no} ${account.name}`.trim(),
            ...dimensions.map(({ name, value }) => `${name}\u00a0${value}`),
          ].join(' · ');
  const className = `paper-coding${account === null && fate === 'uncoded' ? ' is-missing' : ''}`;
  if (onCode === undefined) return <span className={className}>{words}</span>;
  return (
    <button
      type="button"
      className={className}
      title={t('coding:paper.code', { line: number })}
      onClick={() => onCode(coding.place)}
    >
      {words}
    </button>
  );
}
