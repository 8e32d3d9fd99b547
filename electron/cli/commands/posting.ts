import { commandLine } from '../../../renderer/text/command-line.ts';
import type { PostingOutcome } from '../../../shared/contract/posting.ts';
import { voucherKinds } from '../../../shared/domain/posting/voucher.ts';
import { chosenLedger, inWords, valueOf } from '../chosen-ledger.ts';
import type { Call, Command } from '../command.ts';
import { exit } from '../command.ts';
import { readIds, readLimit, readNothing, readWord } from '../read-arguments.ts';
import { readWindows } from '../read-windows.ts';
import { table } from '../table.ts';

/** What became of one document, in the shape of the other decisions, with the voucher's number. */
interface Posted {
  readonly id: number;
  readonly outcome: PostingOutcome['outcome'] | 'refused';
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  readonly voucher: string | null;
}

/** Most documents one order may name. */
const orderSize = 500;

/** Posts accepted documents; `--yes` says yes to what would be asked, such as a budget that is exceeded (POST-1, PLT-1b). */
export const post: Command = {
  options: ['yes'],
  understand: (args, { yes }) => {
    const ids = readIds(args);
    return async ({ call }) => {
      const posted: Posted[] = [];
      for (let from = 0; from < ids.length; from += orderSize)
        posted.push(...(await postSome(call, ids.slice(from, from + orderSize), yes)));
      const rows = posted.map(({ id, outcome, voucher, problems }) => [
        id,
        outcome,
        voucher,
        problems.map(({ code }) => code).join(', '),
      ]);
      const reasons = posted.flatMap(({ id, problems }) => problems.map(({ message }) => `${id}: ${message}`));
      return {
        json: posted,
        lines: [...table(commandLine.postingHeaders, rows), ...(reasons.length === 0 ? [] : ['', ...reasons])],
        code: posted.every(({ outcome }) => outcome === 'posted') ? exit.done : exit.somethingFailed,
      };
    };
  },
};

async function postSome(call: Call, ids: readonly number[], confirmed: boolean): Promise<Posted[]> {
  const result = await call('posting.post', { ids: [...ids], confirmed });
  if (!result.ok) {
    const { problem } = result;
    return ids.map((id) => ({ id, outcome: 'refused', problems: [inWords(problem)], voucher: null }));
  }
  return result.value.outcomes.map(({ documentId, outcome, problems, voucher }) => ({
    id: documentId,
    outcome,
    problems: problems.map(inWords),
    voucher: voucher?.no ?? null,
  }));
}

/** Posted vouchers, those with the highest number first (POST-2). Ledgers count by themselves: a number names one in its ledger. */
export const vouchers: Command = {
  options: ['type', 'ledger', 'limit'],
  understand: (args, options) => {
    readNothing(args);
    const kind = readWord('--type', options.type, voucherKinds);
    const limit = readLimit(options.limit);
    return async ({ call }) => {
      const { ledgers } = valueOf(await call('setup.read', {}));
      const ledgerId = options.ledger === undefined ? null : (await chosenLedger(call, options.ledger)).id;
      const asked = {
        kinds: kind === null ? [] : [kind],
        ledgerId,
        sort: { column: 'no' as const, descending: true },
      };
      const rows = await readWindows(limit, async (window) => call('posting.vouchers', { ...asked, ...window }));
      const nameOf = (id: number): string => ledgers.find((ledger) => ledger.id === id)?.name ?? '';
      const cells = rows.map(
        ({ id, ledgerId: whose, no, date, kind: of, purchaseNo, vendorName, vendorDocumentNo, total, currency }) => [
          id,
          nameOf(whose),
          no,
          date,
          of,
          purchaseNo,
          vendorDocumentNo,
          vendorName,
          total,
          currency,
        ],
      );
      return {
        json: rows,
        lines: [...table(commandLine.voucherHeaders, cells), '', commandLine.vouchers(rows.length)],
        code: exit.done,
      };
    };
  },
};
