import type { LedgerCard } from '../../../shared/contract/setup.ts';
import { normaliseEndpoint } from '../../../shared/domain/document-header.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../shared/domain/result.ts';
import { saveLedger } from '../../storage/setup/ledgers.ts';
import type { Context } from '../context.ts';
import { provideStandardSetUp } from '../master/fill-standard.ts';

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
    const kept = await saveLedger(tx, id, { ...card, endpoints });
    if (kept.ok) await provideStandardSetUp(tx, kept.value.id);
    return kept;
  });
  if (saved.ok) {
    context.events.tell('setup.changed', {});
    if (id === null) context.events.tell('master.changed', { ledgerId: saved.value.id, tables: null });
  }
  return saved;
}
