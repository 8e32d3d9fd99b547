import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { documentTypes, type DocumentType } from '../../../shared/domain/document/document.ts';
import type { MendingAction } from '../../../shared/domain/stop.ts';
import { openStage, type Stage } from './stage.ts';

const chains = join(import.meta.dirname, '../../../../shared/corpus/chains');
const present = existsSync(chains);

/** The order in which documents of one purchase are worked off (MASS-2); among equals, by number. */
const order: readonly DocumentType[] = ['order', 'orderChange', 'invoice', 'creditNote', 'utilityStatement'];

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.close();
  stage = null;
});

/** Accepts one document, answering what is asked as a person would: chooses vendor and new invoice, codes, confirms. */
async function acceptKnowingly(here: Stage, id: number): Promise<AcceptanceOutcome> {
  const page = await here.program.page(id);
  if (page.row.vendorId === null) {
    const { candidates, proposal } = await here.program.call('vendors.candidates', {
      documentId: id,
      payTo: false,
      search: '',
    });
    const vendorId =
      candidates.find(({ keyMatches }) => keyMatches)?.vendor.id ??
      (await here.program.call('vendors.save', { id: null, card: proposal })).id;
    await here.program.call('vendors.choose', { documentId: id, payTo: false, vendorId, remember: false });
  }
  await here.codeAll(id);
  // As a person works the list off: one stop, its mending action, and again.
  for (let attempt = 0; attempt < 5; attempt++) {
    const outcome = await here.accept(id, { confirmed: true });
    const action = outcome.stops.find(({ kind }) => kind === 'stop')?.action;
    if (outcome.outcome !== 'stopped' || !(await mend(here, id, action))) return outcome;
  }
  return here.accept(id, { confirmed: true });
}

/** Answers a stop as the one who knows would; false when there is nothing to be done about it. */
async function mend(here: Stage, id: number, action: MendingAction | undefined): Promise<boolean> {
  switch (action) {
    case 'confirmAccount': {
      const { difference } = await here.program.call('payment.open', { id });
      if (difference === null) return false;
      await here.program.call('payment.confirmAccount', { id, account: difference.documentAccount });
      return true;
    }
    case 'chooseOrderUse':
      await here.program.call('acceptance.chooseOrderUse', { id, use: 'createNew' });
      return true;
    case 'choosePaymentMeans':
      await here.program.call('payment.choose', { id, meansIndex: 0, incompleteType: '' });
      return true;
    default:
      return false;
  }
}

describe.runIf(present)(
  'chains of documents that belong together, accepted in order to the last one (ACC-2, ACC-4)',
  () => {
    for (const chain of present ? readdirSync(chains).filter((name) => !name.startsWith('.')) : []) {
      test(`${chain}`, async () => {
        stage = await openStage();
        await stage.control({ updateVendor: true });
        const files = readdirSync(join(chains, chain)).filter((name) => name.endsWith('.xml'));
        const received: { id: number; type: DocumentType; number: string }[] = [];
        for (const name of files) {
          const { results } = await stage.program.call('files.receive', {
            files: [{ name, base64: readFileSync(join(chains, chain, name)).toString('base64') }],
          });
          const id = results[0]?.documentId ?? null;
          if (id === null) {
            // Order responses are the vendor's answer to us, no document of an inbox; the buyer's answers speak of
            // invoices that another program sent (OUT-8).
            const code = results[0]?.problem?.code;
            expect({ name, code }).toEqual({
              name: expect.stringMatching(/OrderResponse|ApplicationResponse/),
              code: name.includes('ApplicationResponse') ? 'sending.orphanResponse' : code,
            });
            continue;
          }
          const { row } = await stage.program.page(id);
          received.push({ id, type: row.type, number: row.documentNo });
        }
        const purchases = received
          .filter(({ type }) => order.includes(type))
          .sort(
            (one, other) =>
              order.indexOf(one.type) - order.indexOf(other.type) || one.number.localeCompare(other.number),
          );
        expect(purchases.length).toBeGreaterThanOrEqual(2);
        for (const { id, type, number } of purchases) {
          const outcome = await acceptKnowingly(stage, id);
          expect({ type, number, outcome: outcome.outcome, stops: outcome.stops }).toMatchObject({
            outcome: 'accepted',
          });
        }
        expect(received.every(({ type }) => documentTypes.includes(type))).toBe(true);
      });
    }
  },
);

test('the chains of the corpus are beside the project', ({ skip }) => {
  skip(!present, '../shared/corpus/chains is missing: no chain was accepted');
  expect(present).toBe(true);
});
