import type {
  LineColumn,
  LineFact,
  PaperAdjustment,
  PaperLine,
  PaperMeasure,
} from '../../shared/einvoice/paper/paper-lines.ts';
import type { PaperFact, PaperModel } from '../../shared/einvoice/paper/paper-model.ts';
import type { PaperTax, PaperVat } from '../../shared/einvoice/paper/paper-tax.ts';
import type { TotalRow } from '../../shared/einvoice/paper/paper-totals.ts';
import type { Text } from './text.ts';

/** How the paper says what its model holds, on the screen and as PDF alike. */
export interface PaperWords {
  readonly measure: (measure: PaperMeasure) => string;
  /** Short, for the column: `25 %`, or the word for a category without a rate. */
  readonly vat: (vat: PaperVat) => string;
  /** Long, for the sums: *VAT 25 %*, *Reverse charge*. */
  readonly taxName: (tax: PaperTax) => string;
  /** What stands in a column beside the description. */
  readonly cell: (column: LineColumn, line: PaperLine) => string;
  readonly fact: (fact: PaperFact) => { readonly label: string; readonly value: string };
  /** What a line is called: its name, or what it is about; empty where it says neither. */
  readonly lineTitle: (line: PaperLine) => string;
  /** The label is null where the value says all. */
  readonly lineFact: (fact: LineFact) => { readonly label: string | null; readonly value: string };
  readonly adjustment: (adjustment: PaperAdjustment) => { readonly name: string; readonly amount: string };
  readonly total: (row: TotalRow, model: PaperModel) => string;
}

const dated: ReadonlySet<LineFact['key']> = new Set(['period', 'delivery', 'wanted', 'dated', 'due']);

export function paperWords({ t, find, format }: Pick<Text, 't' | 'find' | 'format'>): PaperWords {
  const unit = ({ value, unit: code }: PaperMeasure): string => {
    if (code === null) return '';
    return find('document', `unit.${code.toUpperCase()}`, { count: value === '1' ? 1 : 2 }) ?? code;
  };
  const vat = (one: PaperVat): string => {
    const word = one.kind === 'standard' ? null : t(`document:paper.vatKind.${one.kind}`);
    if (one.percent !== null && (word === null || /[1-9]/.test(one.percent))) return format.percent(one.percent);
    return word ?? t('document:paper.vatKind.standard');
  };
  const measure = (one: PaperMeasure): string =>
    [format.number(one.value), unit(one)].filter((part) => part !== '').join(' ');
  const taxName = (tax: PaperTax): string => {
    if (tax.name !== null) return tax.percent === null ? tax.name : `${tax.name} ${format.percent(tax.percent)}`;
    if (tax.vat === null) return t('document:paper.vat');
    const short = vat(tax.vat);
    return tax.vat.kind === 'standard' || /\d/.test(short) ? `${t('document:paper.vat')} ${short}` : short;
  };
  /** A code of a list in words; any other text as it is. */
  const coded = (code: string | null): string | null =>
    code !== null && /^[A-Za-z]+$/u.test(code) ? (find('document', `paper.code.${code}`) ?? code) : code;
  const lineFact = (fact: LineFact): { readonly label: string | null; readonly value: string } => {
    const value = dated.has(fact.key) ? format.mediumDate(fact.value) : fact.value;
    const label =
      fact.key === 'property' || fact.key === 'standardId'
        ? fact.label
        : fact.key === 'reference'
          ? find('document', `paper.fact.${fact.label}`)
          : t(`document:paper.lineFact.${fact.key}`);
    return { label, value: fact.until === null ? value : `${value} – ${format.mediumDate(fact.until)}` };
  };
  const amountOr = (value: string | null): string => (value === null ? '' : format.amount(value));

  return {
    measure,
    vat,
    taxName,
    cell: (column, line) => {
      switch (column) {
        case 'number':
          return line.number.slice(0, 6);
        case 'quantity':
          return line.quantity === null ? '' : measure(line.quantity);
        case 'price':
          return amountOr(line.price?.value ?? null);
        case 'vat':
          return line.vat === null ? '' : vat(line.vat);
        case 'amount':
        case 'debit':
        case 'credit':
        case 'balance':
          return amountOr(line[column]);
        case 'description':
          return '';
      }
    },
    fact: ({ key, kind, value, date }) => {
      const label = find('document', `paper.fact.${key}`) ?? key;
      if (kind === 'date') return { label, value: format.date(value) };
      if (kind === 'period') return { label, value: `${format.mediumDate(value)} – ${format.mediumDate(date ?? '')}` };
      return {
        label,
        value: key === 'typeCode' ? (find('utility', `paper.kind.${value}`) ?? coded(value) ?? value) : value,
      };
    },
    lineTitle: ({ name, heading }) => {
      if (name !== null || heading === null) return name ?? '';
      const { label, value } = lineFact(heading);
      return [label, value].filter((part) => part !== null && part !== '').join(' ');
    },
    lineFact,
    adjustment: ({ charge, reason, percent, amount }) => {
      const name = coded(reason) ?? t(charge ? 'document:paper.charge' : 'document:paper.allowance');
      return {
        name: percent === null ? name : `${name} ${format.percent(percent)}`,
        amount: format.amount(charge || amount.startsWith('-') ? amount : `-${amount}`),
      };
    },
    total: (row, model) => {
      if (row.tax !== null) {
        const name = taxName(row.tax);
        // A duty per unit has nothing to do with the amount beside it.
        return row.tax.base === null || row.tax.percent === null
          ? name
          : t('document:paper.taxOf', { tax: name, base: row.tax.base });
      }
      if (row.key === 'toPay') return t(`document:paper.toPay.${toPayKey(model)}`, { currency: model.currency ?? '' });
      const word = coded(row.text) ?? t(`document:paper.total.${row.key}`);
      return row.percent === null ? word : `${word} ${format.percent(row.percent)}`;
    },
  };
}

function toPayKey(model: PaperModel): 'pay' | 'credit' | 'order' | 'balance' {
  switch (model.type) {
    case 'creditNote':
      return 'credit';
    case 'order':
    case 'orderChange':
    case 'orderCancellation':
      return 'order';
    case 'statement':
      return 'balance';
    case 'invoice':
    case 'reminder':
    case 'utilityStatement':
    case 'applicationResponse':
      return 'pay';
  }
}
