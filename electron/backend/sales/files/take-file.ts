import type { LedgerRow } from '../../../../shared/contract/setup.ts';
import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { SentOnPosting } from '../../../../shared/domain/sales/sales-codes.ts';
import { daysAfter } from '../../../../shared/domain/sales/days.ts';
import { recordLog } from '../../../storage/log.ts';
import { insertOriginals } from '../../../storage/originals/originals.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { findCustomerByNo, type StoredCustomer } from '../../../storage/sales/customers.ts';
import { findCustomersBy } from '../../../storage/sales/find-customers.ts';
import {
  findSalesFile,
  insertSalesFile,
  postedFileOf,
  updateSalesFile,
  type SalesFile,
} from '../../../storage/sales/files.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { refusing, takeBack } from '../../master/setup-order.ts';
import { sendOnPosting } from '../documents/send-on-posting.ts';
import { keepAttachment } from '../documents/attachments.ts';
import { postIn } from '../documents/post-sale.ts';
import { writeDraft } from '../documents/save-sale.ts';
import { draftOfJson, readSaleJson } from './sale-json.ts';
import { postUbl } from './sale-ubl.ts';
import type { FileToTake } from './file-to-take.ts';

/** A file with what was done about sending what came of it. */
export interface TakenFile extends SalesFile {
  readonly sending: SentOnPosting;
}

/**
 * Takes a file of a business system (OUT-1): its bytes are kept, and it becomes a posted sales document or a row that says in
 * words what is wrong. The same bytes are posted once, however often they come.
 */
export async function takeFile(
  context: Context,
  { name, bytes, source, ledgerId }: FileToTake,
): Promise<Result<TakenFile>> {
  const stored = await context.archive.store(bytes);
  if (!stored.ok) return stored;
  const { sha256, size } = stored.value;
  const known = await postedFileOf(context.storage.read, sha256);
  if (known !== null) return ok({ ...known, sending: 'none' });
  const stamp = { at: instantOf(context), by: context.user.name };
  const outcome = await postBytes(context, stamp, { name, bytes, source, ledgerId });
  const file = await context.storage.write(async (tx) => {
    await insertOriginals(tx, [{ sha256, size, storedAt: stamp.at }]);
    const row = { sha256, fileName: name, source, ledgerId, ...settled(outcome), ...stamp };
    const id = await insertSalesFile(tx, row);
    await recordLog(tx, [logged(stamp, name, outcome)]);
    return { ...row, id };
  });
  context.events.tell('sales.changed', {});
  return ok({ ...file, sending: await sendPosted(context, outcome) });
}

/** A posted file leaves as what a person posts does, but for being asked (OUT-5). */
function sendPosted(context: Context, outcome: Outcome): Promise<SentOnPosting> {
  return outcome.ok ? sendOnPosting(context, outcome.value.id, null) : Promise.resolve('none');
}

/** Tries a failed file once more: a customer was made, a unit mapped, a ledger set up. */
export async function takeFileAgain(context: Context, id: number): Promise<Result<TakenFile>> {
  const file = await findSalesFile(context.storage.read, id);
  if (file === null || file.status !== 'failed') return refuse(problem('sales.fileNotFound'));
  const bytes = await context.archive.read(file.sha256);
  if (!bytes.ok) return bytes;
  const stamp = { at: instantOf(context), by: context.user.name };
  const outcome = await postBytes(context, stamp, { ...file, name: file.fileName, bytes: bytes.value });
  await context.storage.write(async (tx) => {
    await updateSalesFile(tx, id, { ...settled(outcome), ...stamp });
    await recordLog(tx, [logged(stamp, file.fileName, outcome)]);
  });
  context.events.tell('sales.changed', {});
  return ok({ ...file, ...settled(outcome), ...stamp, sending: await sendPosted(context, outcome) });
}

/** Puts a failed file aside; its bytes stay in the archive. */
export async function discardFile(context: Context, id: number): Promise<Result<Record<string, never>>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const discarded = await context.storage.write(async (tx): Promise<Result<Record<string, never>>> => {
    const file = await findSalesFile(tx, id);
    if (file === null || file.status !== 'failed') return refuse(problem('sales.fileNotFound'));
    const { problems, salesDocumentId } = file;
    await updateSalesFile(tx, id, { status: 'discarded', salesDocumentId, problems, ...stamp });
    await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesFileDiscarded', { file: file.fileName })]);
    return ok({});
  });
  if (discarded.ok) context.events.tell('sales.changed', {});
  return discarded;
}

type Outcome = Result<{ readonly id: number; readonly no: string }>;

function settled(outcome: Outcome): Pick<SalesFile, 'status' | 'salesDocumentId' | 'problems'> {
  return outcome.ok
    ? { status: 'posted', salesDocumentId: outcome.value.id, problems: [] }
    : { status: 'failed', salesDocumentId: null, problems: [outcome.problem] };
}

function logged(stamp: Stamp, file: string, outcome: Outcome) {
  return outcome.ok
    ? logEntry(stamp, null, 'SALES', 'salesFileTaken', { file, no: outcome.value.no })
    : { ...logEntry(stamp, null, 'SALES', 'salesFileFailed', { file }), problem: outcome.problem };
}

/** One transaction: a file is posted whole, or leaves nothing behind. */
async function postBytes(context: Context, stamp: Stamp, file: FileToTake): Promise<Outcome> {
  const begins = firstSign(file.bytes);
  const ledger = await ledgerFor(context, file.ledgerId);
  if (begins === '<') return postUbl(context, stamp, file, ledger);
  if (begins !== '{') return refuse(problem('sales.fileKind'));
  const text = readUtf8(file.bytes);
  if (text === null) return refuse(problem('sales.fileEncoding'));
  if (ledger === null) return refuse(problem('sales.fileSender', { sender: '—' }));
  const read = readSaleJson(text);
  if (!read.ok) return read;
  const sale = read.value;
  return refusing(() =>
    context.storage.write(async (tx): Promise<Outcome> => {
      const found = await customerOf(tx, sale);
      if (!found.ok) return found;
      const today = stamp.at.slice(0, 10);
      const days = found.value.dueDays === '' ? 30 : Number(found.value.dueDays);
      const dueDate = daysAfter(sale.issueDate || today, days);
      const draft = draftOfJson(sale, found.value.no, today, dueDate);
      const source = file.source;
      const kept = await writeDraft(tx, stamp, { id: null, ledgerId: ledger.id, draft }, source);
      if (!kept.ok) takeBack(kept.problem);
      if (sale.attachment !== undefined) {
        const { fileName, base64 } = sale.attachment;
        const attached = await keepAttachment(context, tx, kept.value, { fileName, base64, exported: true });
        if (!attached.ok) takeBack(attached.problem);
      }
      const posted = await postIn(context, tx, stamp, kept.value);
      if (!posted.ok) takeBack(posted.problem);
      return posted;
    }),
  );
}

/** What a file begins with, past marks of byte order and the zero bytes of UTF-16: XML says its own encoding. */
function firstSign(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  return (
    /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?[\0\s]*(?<sign>[^\0\s])/u.exec(start)?.groups?.['sign'] ?? ''
  );
}

/** Null when it is not UTF-8: read all the same, its letters would be others. */
function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function ledgerFor({ storage }: Context, ledgerId: number | null): Promise<LedgerRow | null> {
  const ledgers = await listLedgers(storage.read);
  if (ledgerId !== null) return ledgers.find(({ id }) => id === ledgerId) ?? null;
  return ledgers.length === 1 ? (ledgers[0] ?? null) : null;
}

/** By number, else by endpoint (`GLN 5790…`) or CVR number, where exactly one customer has it. */
async function customerOf(
  tx: WritableStore,
  { customer, endpoint, cvr }: { readonly customer: string; readonly endpoint: string; readonly cvr: string },
): Promise<Result<StoredCustomer>> {
  const named = [customer, endpoint, cvr].find((each) => each !== '') ?? '—';
  const unknown: Problem = problem('sales.fileCustomer', { customer: named });
  if (customer !== '') {
    const found = await findCustomerByNo(tx, customer);
    return found === null ? refuse(unknown) : ok(found);
  }
  const id = endpoint.split(/\s+/u).at(-1) ?? '';
  const candidates = await findCustomersBy(tx, id !== '' ? { endpoint: id } : { cvr: cvr.replace(/^DK/iu, '') });
  const [only] = candidates;
  return only !== undefined && candidates.length === 1 ? ok(only) : refuse(unknown);
}
