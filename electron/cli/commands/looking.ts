import { commandLine } from '../../../renderer/text/command-line.ts';
import type { DocumentPage, InboxRow, InboxView } from '../../../shared/contract/documents.ts';
import type { Inbox } from '../../../shared/domain/document/document.ts';
import { documentTypes, inboxes } from '../../../shared/domain/document/document.ts';
import { documentStatuses } from '../../../shared/domain/status.ts';
import type { Call, Command } from '../command.ts';
import { CouldNotRun, exit, WrongUsage } from '../command.ts';
import { readIds, readLimit, readNothing, readWord } from '../read-arguments.ts';
import { readWindows } from '../read-windows.ts';
import { pairs, table } from '../table.ts';

/** Documents of one inbox or of all, newest first (PLT-1b). */
export const list: Command = {
  options: ['inbox', 'status', 'type', 'limit'],
  understand: (args, options) => {
    readNothing(args);
    const inbox = readWord('--inbox', options.inbox, inboxes);
    const status = readWord('--status', options.status, documentStatuses);
    const type = readWord('--type', options.type, documentTypes);
    const limit = readLimit(options.limit);
    const conditions: InboxView['conditions'] = [
      ...(status === null ? [] : [{ column: 'status' as const, operator: 'is' as const, values: [status] }]),
      ...(type === null ? [] : [{ column: 'type' as const, operator: 'is' as const, values: [type] }]),
    ];
    return async ({ call }) => {
      const rows: InboxRow[] = [];
      for (const each of inbox === null ? inboxes : [inbox]) {
        rows.push(...(await documentsOf(call, each, conditions, limit - rows.length)));
      }
      const json = rows.map(listEntry);
      const cells = json.map((row) => [
        row.id,
        row.type,
        row.status,
        row.documentNo,
        row.vendorName,
        row.amountInclVat,
        row.currency,
        row.issueDate,
        row.findings,
      ]);
      return {
        json,
        lines: [...table(commandLine.listHeaders, cells), '', commandLine.documents(json.length)],
        code: exit.done,
      };
    };
  },
};

async function documentsOf(
  call: Call,
  inbox: Inbox,
  conditions: InboxView['conditions'],
  limit: number,
): Promise<readonly InboxRow[]> {
  const view: InboxView = {
    inbox,
    ledgerId: null,
    conditions,
    search: '',
    sort: { column: 'receivedAt', descending: true },
  };
  return readWindows(limit, async (window) => call('documents.rows', { ...view, ...window }));
}

function listEntry(row: InboxRow) {
  const {
    id,
    type,
    status,
    importStatus,
    documentNo,
    vendorName,
    vendorLegalId,
    amountInclVat,
    currency,
    issueDate,
    dueDate,
    receivedAt,
  } = row;
  const findings = row.errors + row.warnings + row.remarks;
  return {
    id,
    type,
    status,
    importStatus,
    documentNo,
    vendorName,
    vendorLegalId,
    amountInclVat,
    currency,
    issueDate,
    dueDate,
    receivedAt,
    findings,
  };
}

/** One document, whole (PLT-1b). */
export const show: Command = {
  options: [],
  understand: (args) => {
    const [id, ...more] = readIds(args);
    if (id === undefined || more.length > 0) throw new WrongUsage(args.slice(1).join(' '));
    return async ({ call }) => {
      const page = await call('documents.open', { id });
      if (!page.ok) throw new CouldNotRun(commandLine.problem(page.problem));
      return { json: wholeDocument(page.value), lines: readable(page.value), code: exit.done };
    };
  },
};

/** The fields of the list, then everything that was read, under the names of PLT-1b. */
function wholeDocument({ row, document, findings, log, stops, responses, original, attachments }: DocumentPage) {
  const { taxTotals, allowanceCharges, attachments: _, ...header } = document;
  return {
    ...header,
    ...listEntry(row),
    taxes: taxTotals,
    charges: allowanceCharges,
    attachments,
    findings: findings.map((finding) => ({ ...finding, message: commandLine.finding(finding) })),
    stops: stops.map((stop) => ({ kind: stop.kind, ...stop.problem, message: commandLine.problem(stop.problem) })),
    responses,
    original,
    log,
  };
}

function readable({ row, document, findings }: DocumentPage): readonly string[] {
  const { findings: _, ...entry } = listEntry(row);
  const lines = document.lines.map((line) => [
    line.id,
    line.item.name,
    line.quantity?.value ?? null,
    line.price?.amount.value ?? null,
    line.amount?.value ?? null,
  ]);
  return [
    ...pairs(entry),
    '',
    ...table(commandLine.lineHeaders, lines),
    ...(findings.length === 0
      ? []
      : ['', ...findings.map((finding) => `${finding.severity}: ${commandLine.finding(finding)}`)]),
  ];
}

/** The exchange table: what is on its way in or out, and what failed (PLT-1b). */
export const exchange: Command = {
  options: ['limit'],
  understand: (args, options) => {
    readNothing(args);
    const limit = readLimit(options.limit);
    return async ({ call }) => {
      const filter = { statuses: [], direction: null, inbox: null, search: '' };
      const rows = await readWindows(limit, async (window) => call('exchange.rows', { ...filter, ...window }));
      const json = rows.map(({ sequence, direction, type, file, status, transportError, problem, attempts }) => {
        return {
          sequence,
          direction,
          type,
          file,
          status,
          transportError,
          error: problem === null ? null : commandLine.problem(problem),
          attempts,
        };
      });
      const cells = json.map((row) => [
        row.sequence,
        row.direction,
        row.type,
        row.file,
        row.status,
        row.attempts,
        row.transportError ?? row.error,
      ]);
      return { json, lines: table(commandLine.exchangeHeaders, cells), code: exit.done };
    };
  },
};

/** Our answers and their fate (PLT-1b). */
export const outbox: Command = {
  options: ['limit'],
  understand: (args, options) => {
    readNothing(args);
    const limit = readLimit(options.limit);
    return async ({ call }) => {
      const rows = await readWindows(limit, async (window) =>
        call('outbox.rows', { statuses: [], search: '', ...window }),
      );
      const json = rows.map(({ id, type, documentNo, status, attempt, file, respondsTo }) => ({
        id,
        type,
        documentNo,
        status,
        attempt,
        file,
        respondsTo,
      }));
      const cells = rows.map((row) => [
        row.id,
        row.documentNo,
        row.code,
        row.status,
        row.attempt,
        row.respondsToNo,
        row.file,
      ]);
      return { json, lines: table(commandLine.outboxHeaders, cells), code: exit.done };
    };
  },
};
