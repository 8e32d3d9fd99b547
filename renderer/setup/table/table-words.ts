import type { FiledTable } from '../../../shared/contract/master.ts';
import { masterTableNames, tableDefinition, type MasterTable } from '../../../shared/domain/master/tables.ts';
import type { Text } from '../../text/text.ts';

type Words = Pick<Text, 'find' | 't' | 'format'>;

/** A field's name: the table's own word for it, else the usual one. */
export function fieldLabel(table: FiledTable, field: string, { find }: Words): string {
  if (table === 'vendors') return find('vendors', `field.${field}`) ?? field;
  return find('master', `labelOf.${table}.${field}`) ?? find('master', `label.${field}`) ?? field;
}

/** One line that says what the field is for. */
export function fieldHelp(table: MasterTable, field: string, { find }: Words): string {
  return find('master', `helpOf.${table}.${field}`) ?? find('master', `help.${field}`) ?? '';
}

/** A choice in words. The empty one is *as usual*, *none*, *any* …; the table's own words win. */
export function choiceWord(table: MasterTable, field: string, value: string, { find }: Words): string {
  const key = value === '' ? (field === 'rule' ? 'empty' : 'none') : value;
  return find('master', `choice.${table}_${field}.${key}`) ?? find('master', `choice.${field}.${key}`) ?? value;
}

/** The words of an official payment code, or null where there are none: `42` → Bank account. */
export function codeWord(field: string, value: string, { find }: Words): string | null {
  if (value === '' || (field !== 'means' && field !== 'channel')) return null;
  const words = find('master', `code.${field}.${value.replaceAll(/[: ]/g, '-').toUpperCase()}`);
  return words === value ? null : words;
}

/** A place by its name as the backend says it: a set-up table, `vendors`, `documents` …. */
export function placeName(where: string, { find }: Words): string {
  return (
    find('master', `table.${where}.name`) ??
    find('setup', `usePlace.${where}`) ??
    find('setup', `pages.${where === 'controlSetup' ? 'control' : where}`) ??
    where
  );
}

/** What belongs to a row and goes with it: *Dimension values (3), Item numbers (1)*. */
export function partsWords(parts: readonly { readonly table: string; readonly count: number }[], text: Words): string {
  return parts.map(({ table, count }) => `${placeName(table, text)} (${text.format.number(count)})`).join(', ');
}

/** A stored value as a person reads it: words for choices, the locale's decimals and dates, yes and no. */
export function valueWords(table: FiledTable, field: string, value: string, text: Words): string {
  if (table === 'vendors') return field === 'blocked' ? (text.find('vendors', `blocked.${value}`) ?? value) : value;
  const is = tableDefinition(table).fields[field]?.is;
  if (is === undefined) return value;
  switch (is.kind) {
    case 'choice':
      return choiceWord(table, field, value, text);
    case 'flag':
      return text.t(value === 'yes' ? 'master:register.yes' : 'master:register.no');
    case 'percent':
      return value === '' ? '' : text.format.percent(value);
    case 'amount':
      return value === '' ? '' : text.format.amount(value);
    case 'date':
      return value === '' ? '' : text.format.mediumDate(value);
    default:
      return value;
  }
}

/** A name as it stands inside a sentence: *Closed period* → *closed period*; *VAT group* and *G/L account* stay. */
export function inSentence(name: string): string {
  return /^\p{Lu}-?\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase() + name.slice(1) : name;
}

/** That a reference leads nowhere, as a sentence; a few languages begin it with the table's word. */
export function unknownWords(table: string, value: string, { find, t }: Words): string {
  const one = find('master', `table.${table}.one`) ?? '';
  const words = t('master:check.unknown', { one: inSentence(one), value });
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** A row in words for a heading: its name over its key; where it has no name, its key said in words. */
export function rowHeading(
  table: MasterTable,
  values: Readonly<Record<string, string>>,
  text: Words,
): { readonly title: string; readonly under: string } {
  const { key, name } = tableDefinition(table);
  const parts = key.map((field) => [field, values[field] ?? ''] as const).filter(([, value]) => value !== '');
  const codes = parts.map(([, value]) => value).join(' · ');
  const named = name === null || key.includes(name) ? '' : (values[name] ?? '');
  if (named !== '') return { title: named, under: codes };
  const words = parts.map(([field, value]) => codeWord(field, value, text) ?? valueWords(table, field, value, text));
  const official = parts.some(([field, value]) => codeWord(field, value, text) !== null);
  return { title: words.join(' · '), under: official ? codes : '' };
}

/** A place that names a row, in words: `G/L account · 221010 · DELREGNSKAB`; of documents and cards the number. */
export function exampleWords(
  where: string,
  { label, values }: { readonly label: string; readonly values?: Readonly<Record<string, string>> | undefined },
  text: Words,
): string {
  const table = masterTableNames.find((name) => name === where);
  if (table === undefined || values === undefined) return label;
  const { title, under } = rowHeading(table, values, text);
  return under === '' ? title : `${under} ${title}`;
}
