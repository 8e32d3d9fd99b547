import { commandLine } from '../../../renderer/text/command-line.ts';
import { purchaseKinds, type PurchaseRow } from '../../../shared/contract/purchases.ts';
import type { Call, Command } from '../command.ts';
import { CouldNotRun, exit } from '../command.ts';
import { readLimit, readNothing, readWord } from '../read-arguments.ts';
import { table } from '../table.ts';

/** Most rows a list may be asked for at once. */
const windowSize = 200;

/** Purchase invoices, credit memos and orders made by accepting, newest first (ACC-2). */
export const purchases: Command = {
  options: ['type', 'limit'],
  understand: (args, options) => {
    readNothing(args);
    const kind = readWord('--type', options.type, purchaseKinds);
    const limit = readLimit(options.limit);
    return async ({ call }) => {
      const rows = await purchasesOf(call, kind === null ? [...purchaseKinds] : [kind], limit);
      const cells = rows.map((row) => [
        row.id,
        row.no,
        row.kind,
        row.status,
        row.vendorDocumentNo || row.vendorOrderNo,
        row.vendorName,
        row.total,
        row.currency,
        row.postingDate,
      ]);
      return {
        json: rows.map(purchaseEntry),
        lines: [...table(commandLine.purchaseHeaders, cells), '', commandLine.purchases(rows.length)],
        code: exit.done,
      };
    };
  },
};

async function purchasesOf(call: Call, kinds: PurchaseRow['kind'][], limit: number): Promise<PurchaseRow[]> {
  const rows: PurchaseRow[] = [];
  while (rows.length < limit) {
    const result = await call('purchases.rows', {
      search: '',
      kinds,
      vendorId: null,
      sort: { column: 'createdAt', descending: true },
      offset: rows.length,
      limit: Math.min(windowSize, limit - rows.length),
    });
    if (!result.ok) throw new CouldNotRun(commandLine.problem(result.problem));
    rows.push(...result.value.rows);
    if (result.value.rows.length === 0 || rows.length >= result.value.total) break;
  }
  return rows;
}

function purchaseEntry(row: PurchaseRow) {
  const { id, no, kind, status, documentId, vendorNo, vendorName, vendorDocumentNo, vendorOrderNo } = row;
  const { documentDate, postingDate, dueDate, currency, net, vat, total, deviatingVat, lines } = row;
  return {
    id,
    no,
    kind,
    status,
    documentId,
    vendorNo,
    vendorName,
    vendorDocumentNo,
    vendorOrderNo,
    documentDate,
    postingDate,
    dueDate,
    currency,
    net,
    vat,
    total,
    deviatingVat,
    lines,
  };
}
