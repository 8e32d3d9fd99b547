import { periodVouchers, type PeriodQuestion } from '../../../storage/evidence/period.ts';
import { turn, type Watching } from '../../../storage/evidence/watching.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { findVoucher } from '../../../storage/posting/vouchers.ts';
import { csvLine, type PeriodFiles } from './period-files.ts';
import type { PeriodLabel, PeriodWords } from './period-words.ts';

const columns = [
  'ledger', 'voucher', 'postingDate', 'vendor', 'number', 'document', 'accountNo', 'accountName', 'what', 'debit', 'credit', 'currency', 'vatGroup', 'dimensions',
] as const satisfies readonly PeriodLabel[]; // prettier-ignore

/** Vouchers posted in the period, whole as JSON and line by line for a spreadsheet. Answers how many. */
export async function writeVouchers(
  db: ReadableStore,
  files: PeriodFiles,
  question: PeriodQuestion,
  words: PeriodWords,
  watching: Watching,
): Promise<number> {
  let written = 0;
  const ledgers = new Map((await listLedgers(db)).map(({ id, name }) => [id, name]));
  const whole = await files.grow('vouchers/vouchers.jsonl', '');
  const table = await files.grow('vouchers/vouchers.csv', `\uFEFF${csvLine(columns.map((name) => words.label(name)))}`);
  for (let after: { date: string; id: number } | null = null; !watching.isStopped();) {
    const page: { id: number; date: string }[] = await periodVouchers(db, question, after);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last;
    for (const { id } of page) {
      const voucher = await findVoucher(db, id);
      if (voucher === null) continue;
      written += 1;
      await whole.write(`${JSON.stringify(voucher)}\n`);
      const { ledgerId, no, date, vendorName, vendorDocumentNo, documentId, currency, lines } = voucher;
      await table.write(
        lines
          .map(({ account, accountName, text, debit, credit, vatGroup, dimensions }) => {
            const coded = dimensions.map(({ dimension, value }) => `${dimension}: ${value}`).join(', ');
            const head = [ledgers.get(ledgerId) ?? '', no, date, vendorName, vendorDocumentNo, String(documentId)];
            return csvLine([...head, account, accountName, text, debit, credit, currency, vatGroup, coded]);
          })
          .join(''),
      );
    }
    await turn();
  }
  return written;
}
