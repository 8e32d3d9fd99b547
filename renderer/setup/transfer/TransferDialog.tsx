import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { FiledTable } from '../../../shared/contract/master.ts';
import { masterTables } from '../../../shared/domain/master/tables.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { faultWords } from '../table/row/fault-words.ts';
import { fieldLabel, placeName } from '../table/table-words.ts';

type Preview = CallOutput<'master.previewAll'>;

/** What a whole set-up would change, table by table, before anything does (SET-10). */
export function TransferDialog({
  name,
  preview,
  onImport,
  onClose,
}: {
  readonly name: string;
  readonly preview: Preview;
  readonly onImport: () => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t, format, language } = text;
  const sum = (of: 'added' | 'changed' | 'same' | 'faulty'): number =>
    preview.tables.reduce((total, table) => total + table[of], 0);
  const toDo = sum('added') + sum('changed');
  const tables = preview.tables.filter(({ added, changed, same, faulty }) => added + changed + same + faulty > 0);
  const faults = tables.flatMap(({ table, faults: found }) => found.map((fault) => ({ table, fault })));
  const tableName = (table: string): string =>
    table === 'controlSetup' ? t('master:transfer.control') : placeName(table, text);
  const number = (count: number) => (count === 0 ? '' : format.number(count));
  return (
    <Dialog
      title={t('master:transfer.previewTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('master:csv.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('master:register.cancel')}</Button>
          <Button variant="main" reason={toDo === 0 ? t('master:csv.nothingToDo') : null} onPress={onImport}>
            {t('master:csv.import', { count: toDo })}
          </Button>
        </>
      }
    >
      <p className="import-file">{name}</p>
      {toDo === 0 ? <p className="import-nothing">{t('master:csv.nothingToDo')}</p> : null}
      <table className="import-lines">
        <thead>
          <tr>
            <th scope="col">{t('master:transfer.table')}</th>
            {(['added', 'changed', 'same', 'faulty'] as const).map((head) => (
              <th key={head} scope="col" className="end">
                {t(`master:transfer.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, added, changed, same, faulty }) => (
            <tr key={table}>
              <td>{tableName(table)}</td>
              {[added, changed, same, faulty].map((count, at) => (
                <td key={at} className={`end number${at === 3 && count > 0 ? ' mistake' : ''}`}>
                  {number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('master:transfer.total')}</th>
            {(['added', 'changed', 'same', 'faulty'] as const).map((of) => (
              <td key={of} className="end number">
                <b>{number(sum(of))}</b>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {faults.length === 0 ? null : (
        <section className="transfer-faults">
          <h3>{t('master:transfer.faults')}</h3>
          <ul>
            {faults.map(({ table, fault }, at) => (
              <li key={at}>
                <b>
                  {tableName(table)} {fault.key}
                </b>{' '}
                {(table === 'vendors' || Object.hasOwn(masterTables, table)) && fault.field !== ''
                  ? `${fieldLabel(table as FiledTable, fault.field, text)}: `
                  : null}
                {faultWords(fault, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
