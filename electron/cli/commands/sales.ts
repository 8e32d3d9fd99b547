import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { commandLine } from '../../../renderer/text/command-line.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { salesKinds } from '../../../shared/domain/sales/customer.ts';
import { chosenLedger } from '../chosen-ledger.ts';
import type { Answer, Command, Options } from '../command.ts';
import { CouldNotRun, exit, WrongUsage } from '../command.ts';
import { readLimit, readNothing, readWord } from '../read-arguments.ts';
import { readWindows } from '../read-windows.ts';
import { table } from '../table.ts';

/** `sales add FILE…` posts files of business systems, `sales list` shows the register (OUT-1). */
export const sales: Command = {
  options: ['type', 'limit', 'ledger'],
  understand: ([what, ...rest], options) => {
    if (what === 'add') return addFiles(rest, options);
    if (what === undefined || what === 'list') return listSales(rest, options);
    throw new WrongUsage(what);
  },
};

function addFiles(args: readonly string[], { ledger }: Options): ReturnType<Command['understand']> {
  if (args.length === 0) throw new WrongUsage('FILE');
  return async ({ call }) => {
    const ledgerId = ledger === undefined ? null : (await chosenLedger(call, ledger)).id;
    const results: CallOutput<'sales.takeFiles'>['results'] = [];
    const paths = args.map((each) => resolve(each));
    // Nothing is posted of a list that names a file which is not there.
    for (const path of paths)
      if ((await stat(path).catch(() => null))?.isFile() !== true) throw new CouldNotRun(commandLine.noSuchPath(path));
    for (const path of paths) {
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null) throw new CouldNotRun(commandLine.noSuchPath(path));
      const files = [{ name: basename(path).slice(0, 200), base64: bytes.toString('base64') }];
      const answer = await call('sales.takeFiles', { ledgerId, files });
      if (!answer.ok) throw new CouldNotRun(commandLine.problem(answer.problem));
      results.push(...answer.value.results);
    }
    const json = results.map(({ fileName, status, salesDocumentId, sending, problems }) => ({
      file: fileName,
      status,
      salesDocumentId,
      sending,
      problems: problems.map((each) => ({ code: each.code, text: commandLine.problem(each) })),
    }));
    const lines = json.map(({ file, status, salesDocumentId, problems }) =>
      [file, status, salesDocumentId === null ? '' : String(salesDocumentId), ...problems.map(({ text }) => text)]
        .filter((part) => part !== '')
        .join('  '),
    );
    const failed = results.some(({ status }) => status !== 'posted');
    return { json, lines, code: failed ? exit.somethingFailed : exit.done };
  };
}

function listSales(args: readonly string[], options: Options): ReturnType<Command['understand']> {
  readNothing(args);
  const kind = readWord('--type', options.type, salesKinds);
  const limit = readLimit(options.limit);
  return async ({ call }): Promise<Answer> => {
    const asked = {
      search: '',
      ledgerId: null,
      kinds: kind === null ? [] : [kind],
      status: null,
      owing: null,
      customerId: null,
      issueDate: null,
      sort: { column: 'createdAt' as const, descending: true },
    };
    const rows = await readWindows(limit, async (window) => call('sales.rows', { ...asked, ...window }));
    const cells = rows.map((row) => [
      row.id,
      row.no,
      row.kind,
      row.status,
      row.customerName,
      row.total,
      row.currency,
      row.open,
      row.dueDate,
    ]);
    return {
      json: rows,
      lines: [...table(commandLine.salesHeaders, cells), '', commandLine.sales(rows.length)],
      code: exit.done,
    };
  };
}
