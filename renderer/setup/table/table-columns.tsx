import { Ban, Check } from 'lucide-react';
import type { MasterRowView } from '../../../shared/contract/master.ts';
import type { Field } from '../../../shared/domain/master/field.ts';
import { type MasterTable, tableDefinition } from '../../../shared/domain/master/tables.ts';
import type { Text } from '../../text/text.ts';
import { smallIconSize } from '../../ui/icon.ts';
import type { TableColumn } from '../../ui/table/columns.ts';
import { useVendorName } from './use-vendor-name.ts';
import { codeWord, fieldLabel, valueWords } from './table-words.ts';

/** Long words that belong to the row's page, not to the list. */
const onlyOnPage: Partial<Record<MasterTable, readonly string[]>> = {
  paymentMethods: ['message', 'documentType', 'incompleteType'],
  vendorPartners: ['itemNumberKind', 'transferTextLines', 'exportMasterData'],
  vendorTemplates: ['useDimensionString', 'orderInvoice', 'uncodedLines'],
  vendorBankAccounts: ['bic', 'cardType', 'currency'],
  vatGroups: ['costAccount', 'salesVatAccount'],
  reminderTerms: ['text'],
};

/** The columns of a table's list: the key first, the name widest, codes in words, blocked beside the name (UI-11). */
export function tableColumns(table: MasterTable, text: Text): readonly TableColumn<MasterRowView>[] {
  const definition = tableDefinition(table);
  const hidden = onlyOnPage[table] ?? [];
  const fields = Object.entries(definition.fields).filter(
    ([name, field]) => name !== 'blocked' && !hidden.includes(name) && field.personal !== true,
  );
  // The widest field takes what is left.
  const flexible =
    definition.name ??
    definition.key.findLast((name) => {
      const is = definition.fields[name]?.is;
      return !hidden.includes(name) && name !== 'cardType' && is?.kind !== 'percent' && is?.kind !== 'choice';
    });
  return fields.map(([name, field]) => ({
    id: name,
    name: fieldLabel(table, name, text),
    width: width(field, name, name === flexible),
    ...(name === flexible ? { flexible: true } : {}),
    ...(isNumber(field) ? { align: 'end' as const } : {}),
    cell: ({ values }) => (
      <>
        <Cell table={table} name={name} field={field} value={values[name] ?? ''} text={text} />
        {name === 'channel' && (values['incompleteType'] ?? '') !== '' ? (
          <span className="row-second clip">
            {valueWords(table, 'incompleteType', values['incompleteType'] ?? '', text)}
          </span>
        ) : null}
        {name === flexible && values['blocked'] === 'yes' ? (
          <span className="row-blocked">
            <Ban size={smallIconSize} aria-hidden />
            {text.t('master:register.blocked')}
          </span>
        ) : null}
      </>
    ),
  }));
}

function Cell({
  table,
  name,
  field,
  value,
  text,
}: {
  readonly table: MasterTable;
  readonly name: string;
  readonly field: Field;
  readonly value: string;
  readonly text: Text;
}) {
  const { is } = field;
  if (is.kind === 'flag')
    return value === 'yes' ? (
      <>
        <Check size={smallIconSize} strokeWidth={2} aria-hidden />
        <span className="unseen">{text.t('master:register.yes')}</span>
      </>
    ) : null;
  if (value === '') return null;
  if (name === 'vendorNo') return <VendorCell no={value} />;
  const words = name === 'means' ? codeWord(name, value, text) : null;
  if (words !== null)
    return (
      <>
        <span className="number">{value}</span>
        <span className="row-second clip">{words}</span>
      </>
    );
  return <span className="clip number">{valueWords(table, name, value, text)}</span>;
}

function VendorCell({ no }: { readonly no: string }) {
  const name = useVendorName(no);
  return (
    <>
      <span className="number">{no}</span>
      <span className="row-second clip">{name}</span>
    </>
  );
}

/** The table of payment methods is read across, so it has to fit. */
const ownWidths: Readonly<Record<string, number>> = {
  means: 124,
  channel: 104,
  cardType: 62,
  paymentForm: 92,
  action: 132,
  mask: 76,
};

function isNumber({ is }: Field): boolean {
  return is.kind === 'percent' || is.kind === 'integer' || is.kind === 'amount';
}

function width({ is }: Field, name: string, flexible: boolean): number {
  const own = ownWidths[name];
  if (own !== undefined) return own;
  if (flexible) return 150;
  switch (is.kind) {
    case 'flag':
      return 84;
    case 'percent':
    case 'integer':
      return 92;
    case 'amount':
      return 124;
    case 'date':
      return 108;
    case 'choice':
      return 118;
    case 'reference':
    case 'oneOf':
      return name === 'vendorNo' ? 190 : 118;
    case 'code':
      return is.max <= 4 ? 96 : 112;
    case 'text':
      return is.max <= 20 ? 96 : 132;
  }
}
