import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startTestProgram, type TestProgram } from '../testing/test-program.ts';

const svefaktura = readFileSync(
  join(import.meta.dirname, '../../../shared/einvoice/samples/svefaktura-1-credit-note.xml'),
  'utf8',
);

let program: TestProgram;
afterEach(() => program.close());

test('ACC-7: a Svefaktura with 25 % moms takes no Danish deduction, though its account would; the total is the sender’s', async () => {
  program = await startTestProgram();
  const [id = 0] = await program.receive(svefaktura);
  const { proposal } = await program.call('vendors.candidates', { documentId: id, payTo: false, search: '' });
  expect(proposal.country).toBe('SE');
  const { id: vendorId } = await program.call('vendors.save', { id: null, card: proposal });
  await program.call('vendors.choose', { documentId: id, payTo: false, vendorId, remember: false });
  // Its own group deducts in full.
  await program.code(id, '221010');
  const { places } = await program.call('coding.open', { id });
  expect(places.find(({ place }) => place === 'line:0')?.vatGroup).toMatchObject({
    value: 'UDL-25',
    source: 'document',
  });
  const { draft } = await program.call('acceptance.check', { id, deviatingVat: false });
  expect(draft).toMatchObject({ deductibleVat: '0.00', reconciliation: { verdict: 'equal' } });
  expect(draft?.vat).not.toBe('0.00');
});
