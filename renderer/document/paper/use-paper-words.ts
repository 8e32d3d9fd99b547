import { useMemo } from 'react';
import { useText } from '../../text/use-text.tsx';
import type { PaperMeasure } from './paper-lines.ts';
import type { PaperTax, PaperVat } from './paper-tax.ts';

/** How the paper says quantities, units and tax rates in the language of the interface. */
export interface PaperWords {
  readonly measure: (measure: PaperMeasure) => string;
  /** Short, for the column: `25 %`, or the word for a category without a rate. */
  readonly vat: (vat: PaperVat) => string;
  /** Long, for the sums: *VAT 25 %*, *Reverse charge*. */
  readonly taxName: (tax: PaperTax) => string;
}

export function usePaperWords(): PaperWords {
  const { t, find, format } = useText();
  return useMemo(() => {
    const unit = ({ value, unit: code }: PaperMeasure): string => {
      if (code === null) return '';
      return find('document', `unit.${code.toUpperCase()}`, { count: value === '1' ? 1 : 2 }) ?? code;
    };
    const vat = (one: PaperVat): string => {
      const word = one.kind === 'standard' ? null : t(`document:paper.vatKind.${one.kind}`);
      if (one.percent !== null && (word === null || /[1-9]/.test(one.percent))) return format.percent(one.percent);
      return word ?? t('document:paper.vatKind.standard');
    };
    return {
      vat,
      measure: (one) => [format.number(one.value), unit(one)].filter((part) => part !== '').join(' '),
      taxName: (tax) => {
        if (tax.name !== null) return tax.percent === null ? tax.name : `${tax.name} ${format.percent(tax.percent)}`;
        if (tax.vat === null) return t('document:paper.vat');
        const short = vat(tax.vat);
        return tax.vat.kind === 'standard' || /\d/.test(short) ? `${t('document:paper.vat')} ${short}` : short;
      },
    };
  }, [t, find, format]);
}
