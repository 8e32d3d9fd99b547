import type { PurchaseRow } from '../../shared/contract/purchases.ts';
import { toCsv } from '../exchange/csv.ts';
import { copyText } from '../register/copy.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { registerTable } from './register-table.ts';
import type { PurchaseQuestion } from './PurchaseRegister.tsx';

/** As many rows as go on a clipboard without the window standing still. */
const most = 10_000;
const portion = 200;

/** Copies every row that search and filters leave, as a table for a spreadsheet. */
export function useCopyRegister(question: PurchaseQuestion, title: string): () => void {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  const copy = async (): Promise<void> => {
    const rows: PurchaseRow[] = [];
    let total = 0;
    do {
      const answer = await backend.call('purchases.rows', { ...question, offset: rows.length, limit: portion });
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        store.getState().say({ tone: 'bad', text: what, todo });
        return;
      }
      total = answer.value.total;
      if (answer.value.rows.length === 0) break;
      rows.push(...answer.value.rows);
    } while (rows.length < total && rows.length < most);
    const heads = (
      [
        'status',
        'no',
        'kind',
        'vendorNo',
        'vendorName',
        'vendorDocumentNo',
        'vendorOrderNo',
        'documentDate',
        'postingDate',
        'dueDate',
        'currency',
        'net',
        'vat',
        'total',
        'createdAt',
        'createdBy',
      ] as const
    ).map((head) => t(`purchases:columns.${head}`));
    const copied = await copyText(
      toCsv(
        registerTable(rows, {
          heads,
          status: (status) => t(`purchases:status.${status}`),
          kind: (kind) => t(`purchases:kind.${kind}`),
        }),
      ),
    );
    store.getState().say(
      copied
        ? {
            text: t('purchases:copy.done', { count: rows.length, title }),
            todo: rows.length < total ? t('purchases:copy.most', { total }) : null,
          }
        : { tone: 'bad', text: t('purchases:copy.refused') },
    );
  };
  return () => void copy();
}
