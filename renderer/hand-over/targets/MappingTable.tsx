import type { ReactNode } from 'react';
import { SearchField } from '../../ui/fields/Field.tsx';
import { useText } from '../../text/use-text.tsx';
import type { LedgerRows } from './use-ledger-rows.ts';

export interface MappingRow {
  readonly key: string;
  readonly name: string;
  readonly control: ReactNode;
}

/** So many are seen at one glance. */
const searchedFrom = 20;

/** Our words on the left, the books' on the right. */
export function MappingTable({
  label,
  rows,
  of,
}: {
  readonly label: string;
  readonly rows: readonly MappingRow[];
  /** The table they come from: long ones are searched. */
  readonly of: LedgerRows;
}) {
  const { t } = useText();
  const hidden = of.total - of.rows.length;
  return (
    <>
      {of.search === '' && of.total <= searchedFrom ? null : (
        <SearchField
          label={t('handOver:setup.search')}
          placeholder={t('handOver:setup.search')}
          value={of.search}
          onChange={of.onSearch}
        />
      )}
      <table className="hand-over-mapping" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('handOver:setup.ours')}</th>
            <th scope="col">{t('handOver:setup.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, control }) => (
            <tr key={key}>
              <th scope="row">
                <span className="number">{key}</span> <small>{name}</small>
              </th>
              <td>{control}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p className="hand-over-quiet">{t('handOver:setup.hidden', { count: hidden })}</p> : null}
    </>
  );
}
