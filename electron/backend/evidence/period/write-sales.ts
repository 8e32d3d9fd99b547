import { paperLanguages } from '../../../../shared/domain/channels/channel-settings.ts';
import { periodSales, type PeriodQuestion } from '../../../storage/evidence/period.ts';
import { turn, type Watching } from '../../../storage/evidence/watching.ts';
import { attemptContent, attemptsOf } from '../../../storage/sending/attempts.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import type { Context } from '../../context.ts';
import { salesPaper } from '../../sending/channels/show-paper.ts';
import { csvLine, pathPart, type PeriodFiles } from './period-files.ts';
import type { PeriodLabel, PeriodWords } from './period-words.ts';

const columns = [
  'ledger', 'type', 'number', 'customer', 'issued', 'due', 'amount', 'vat', 'currency', 'file',
] as const satisfies readonly PeriodLabel[]; // prettier-ignore

/**
 * Sales documents issued in the period: each as paper, and as it left, attempt by attempt; all of them whole as JSON and line by
 * line for a spreadsheet. Answers how many.
 */
export async function writeSales(
  context: Context,
  files: PeriodFiles,
  question: PeriodQuestion,
  words: PeriodWords,
  watching: Watching,
): Promise<number> {
  const db = context.storage.read;
  const language = paperLanguages.find((each) => each === words.locale.slice(0, 2)) ?? null;
  const ledgers = new Map((await listLedgers(db)).map(({ id, name }) => [id, name]));
  let written = 0;
  const whole = await files.grow('sales/sales.jsonl', '');
  const table = await files.grow('sales/sales.csv', `\uFEFF${csvLine(columns.map((name) => words.label(name)))}`);
  for (let after: { date: string; id: number } | null = null; !watching.isStopped();) {
    const page: { id: number; date: string }[] = await periodSales(db, question, after);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last;
    for (const { id } of page) {
      if (watching.isStopped()) break;
      const sale = await findSalesDocument(db, id);
      if (sale === null) continue;
      written += 1;
      const { kind, no, customerName, issueDate, dueDate, total, vat, currency } = sale;
      const name = [String(id).padStart(6, '0'), pathPart(no, 40), pathPart(customerName, 40)];
      const folder = `sales/${issueDate.slice(0, 7)}/${name.filter((part) => part !== '').join('_')}`;
      const paper = await salesPaper(context, id, language);
      if (paper.ok) await files.put(`${folder}/document.pdf`, Buffer.from(paper.value.base64, 'base64'));
      const attempts = (await attemptsOf(db, id)).toReversed();
      for (const attempt of attempts) {
        const sent = await attemptContent(db, attempt.id);
        if (sent !== null && sent.content !== '') await files.put(`${folder}/sent-${attempt.no}.xml`, sent.content);
      }
      await whole.write(`${JSON.stringify({ ...sale, attempts })}\n`);
      const ledger = ledgers.get(sale.ledgerId) ?? '';
      const cells = [ledger, words.type(kind), no, customerName, issueDate, dueDate, total, vat, currency];
      await table.write(csvLine([...cells, paper.ok ? `${folder}/document.pdf` : folder]));
      await turn();
    }
  }
  return written;
}
