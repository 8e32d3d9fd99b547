import type { LedgerCard, LedgerRow } from '../../../shared/contract/setup.ts';
import { normaliseEndpoint } from '../../../shared/domain/document/document-header.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../shared/domain/result.ts';
import { recordLog } from '../../storage/log.ts';
import { listLedgers, saveLedger } from '../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { provideStandardSetUp } from '../master/ledger/fill-standard.ts';

/** Lengths by which a number under its scheme can be told to be mistyped (facts/oioubl.md §4). */
const shapes: Readonly<Record<string, RegExp>> = {
  GLN: /^\d{13}$/u,
  'DK:CVR': /^\d{8}$/u,
  'DK:SE': /^\d{8}$/u,
  'DK:P': /^\d{10}$/u,
  'SE:ORGNR': /^\d{10}$/u,
  'NO:ORGNR': /^\d{9}$/u,
};

/**
 * Saves a ledger with its endpoint numbers, each in the one form in which numbers are compared (IN-8). A new ledger gets
 * the standard set-up at once.
 */
export async function keepLedger(
  context: Context,
  id: number | null,
  card: LedgerCard,
): Promise<Result<{ id: number }>> {
  if (card.name.trim() === '') return refuse(problem('ledger.nameMissing'));
  const endpoints = card.endpoints.map(normaliseEndpoint);
  const odd = endpoints.find((endpoint) => !(shapes[endpoint.scheme] ?? /./u).test(endpoint.id));
  if (odd !== undefined) return refuse(problem('ledger.endpointInvalid', { endpoint: odd.id, scheme: odd.scheme }));
  const saved = await context.storage.write(async (tx) => {
    const before = (await listLedgers(tx)).find((ledger) => ledger.id === id) ?? null;
    const kept = await saveLedger(tx, id, { ...card, endpoints });
    if (!kept.ok) return kept;
    await provideStandardSetUp(tx, kept.value.id);
    const after = (await listLedgers(tx)).find((ledger) => ledger.id === kept.value.id);
    const changes = after === undefined ? '' : ledgerChanges(before, after);
    const stamp = { at: instantOf(context), by: context.user.name };
    if (changes !== '')
      await recordLog(tx, [
        logEntry(stamp, null, 'SETUP', before === null ? 'ledgerMade' : 'ledgerChanged', { name: card.name, changes }),
      ]);
    return kept;
  });
  if (saved.ok) {
    context.events.tell('setup.changed', {});
    // Its country and currency decide of the documents that wait.
    context.events.tell('master.changed', { ledgerId: saved.value.id, tables: null });
  }
  return saved;
}

/** Field by field from what to what, for the log (SET-13). */
function ledgerChanges(before: LedgerRow | null, after: LedgerRow): string {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...is]
    .map(([field, to]) => ({ field, from: was.get(field) ?? '', to }))
    .filter(({ from, to }) => from !== to)
    .map(({ field, from, to }) => `${field}: ${from} → ${to}`)
    .join('; ');
}

function fieldsOf(ledger: LedgerRow | null): ReadonlyMap<string, string> {
  if (ledger === null) return new Map();
  const { id: _id, endpoints, payment, takesUnknownReceivers, ...texts } = ledger;
  return new Map([
    ...Object.entries(texts),
    ['endpoints', endpoints.map((endpoint) => `${endpoint.scheme} ${endpoint.id}`).join(', ')],
    ['takesUnknownReceivers', takesUnknownReceivers ? 'yes' : ''],
    ...Object.entries(payment ?? {}),
  ]);
}
