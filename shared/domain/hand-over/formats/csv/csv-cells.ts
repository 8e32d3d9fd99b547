import type { MappedLine, MappedVoucher } from '../../map-voucher.ts';

/** `18-11-2026`, as Danish journals read it. */
export function danishDate(date: string | null): string {
  if (date === null) return '';
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}

/** `-1250,00` */
export function danishAmount(amount: string): string {
  return amount.replace('.', ',');
}

/** Journals number vouchers with digits: those at the end of ours. */
export function voucherDigits(no: string): string {
  return /\d+$/u.exec(no)?.[0].replace(/^0+(?=\d)/u, '') ?? '';
}

/** What a line says: its own words, else the voucher's. */
export function lineText(line: MappedLine, voucher: MappedVoucher): string {
  return line.text === '' ? voucher.text : line.text;
}
