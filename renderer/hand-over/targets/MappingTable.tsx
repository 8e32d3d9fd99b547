import type { ReactNode } from 'react';
import { useText } from '../../text/use-text.tsx';

export interface MappingRow {
  readonly key: string;
  readonly name: string;
  readonly control: ReactNode;
}

/** Our words on the left, the books' on the right. */
export function MappingTable({ label, rows }: { readonly label: string; readonly rows: readonly MappingRow[] }) {
  const { t } = useText();
  return (
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
  );
}
