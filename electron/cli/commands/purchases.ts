import { commandLine } from '../../../renderer/text/command-line.ts';
import { purchaseKinds, type PurchaseRow } from '../../../shared/contract/purchases.ts';
import type { Command } from '../command.ts';
import { exit } from '../command.ts';
import { readLimit, readNothing, readWord } from '../read-arguments.ts';
import { readWindows } from '../read-windows.ts';
import { table } from '../table.ts';

/** Purchase invoices, credit memos and orders made by accepting, newest first (ACC-2). */
export const purchases: Command = {
  options: ['type', 'limit'],
  understand: (args, options) => {
    readNothing(args);
    const kind = readWord('--type', options.type, purchaseKinds);
    const limit = readLimit(options.limit);
    return async ({ call }) => {
      const kinds = kind === null ? [...purchaseKinds] : [kind];
      const rows = await readWindows(limit, async (window) =>
        call('purchases.rows', { search: '', kinds, vendorId: null, sort: newestFirst, ...window }),
      );
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

const newestFirst = { column: 'createdAt', descending: true } as const;

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
