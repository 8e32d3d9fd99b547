import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml, peppolXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
let vendorId: number;

beforeEach(async () => {
  program = await startTestProgram();
  vendorId = (await program.call('vendors.save', { id: null, card: aCard() })).id;
});
afterEach(() => program.close());

async function received(values: Parameters<typeof oioublXml>[0] = {}): Promise<number> {
  const [id = 0] = await program.receive(oioublXml(values));
  await program.code(id);
  return id;
}
const accept = (id: number, confirmed = false) => program.call('acceptance.accept', { ids: [id], confirmed });
const reject = (id: number, reason = 'Beløbet er forkert') => program.call('acceptance.reject', { ids: [id], reason });
const codes = (outcome: { stops: readonly { problem: { code: string } }[] } | undefined) =>
  outcome?.stops.map(({ problem }) => problem.code);

describe('ACC-2 accepting an invoice', () => {
  test('makes a purchase invoice with its lines and puts the answer into the outbox, held', async () => {
    const id = await received();
    const { outcomes } = await accept(id);
    expect(outcomes).toMatchObject([
      {
        id,
        outcome: 'accepted',
        purchase: { kind: 'purchaseInvoice', no: 'KF000001', total: '1250.00', vat: '250.00', lines: 1 },
        response: { code: 'BusinessAccept', to: 'Nordlys Energi A/S' },
      },
    ]);
    const page = await program.page(id);
    expect(page.row).toMatchObject({ status: 'accepted', responseStatus: 'held', importStatus: 'ready' });
    expect(page).toMatchObject({ decidedBy: 'anna', stops: [], undo: { possible: true } });
    expect(page.log.map(({ code }) => code)).toEqual([
      'answerQueued',
      'accepted',
      'codingChanged',
      'missing',
      'vendorFound',
      'received',
    ]);
    const { purchase, lines } = await program.call('purchases.open', { id: page.purchase?.id ?? 0 });
    expect(purchase).toMatchObject({
      no: 'KF000001',
      documentId: id,
      vendorDocumentNo: 'INV-1',
      net: '1000.00',
      vat: '250.00',
      total: '1250.00',
      createdBy: 'anna',
      dueDate: '2026-12-01',
    });
    expect(lines).toMatchObject([
      { kind: 'line', itemNo: 'EL-1', description: 'Strøm', amount: '1000.00', vatPercent: '25', vatAmount: '250.00' },
    ]);
    expect(await program.outgoing()).toEqual([]);
  });

  test('tells what changed after the commit', async () => {
    const id = await received();
    program.events.length = 0;
    await accept(id);
    expect(program.events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['documents.changed', 'purchases.changed', 'outbox.changed']),
    );
    expect(program.events.find(({ name }) => name === 'documents.changed')?.value).toMatchObject({ ids: [id] });
  });

  test('a credit note makes a credit memo', async () => {
    const { outcomes } = await accept(await received({ type: 'CreditNote', number: 'KN-1' }));
    expect(outcomes[0]?.purchase).toMatchObject({ kind: 'purchaseCreditMemo', no: 'KK000001' });
  });

  test('ACC-10 the check says the same and changes nothing', async () => {
    const id = await received();
    expect(await program.call('acceptance.check', { id })).toMatchObject({
      outcome: 'wouldAccept',
      purchase: { id: null, no: '', total: '1250.00' },
      response: { code: 'BusinessAccept' },
    });
    expect((await program.page(id)).row.status).toBe('pending');
    expect(
      (
        await program.call('purchases.rows', {
          search: '',
          kinds: ['purchaseInvoice'],
          vendorId: null,
          sort: { column: 'no', descending: false },
          offset: 0,
          limit: 10,
        })
      ).total,
    ).toBe(0);
  });

  test('ACC-3 no answer where the profile asks for none, and never to NES profile 5', async () => {
    const plain = await received({ number: 'A', profile: 'Procurement-OrdSimR-BilSim-1.0' });
    const nes = await received({ number: 'B', profile: 'urn:www.nesubl.eu:profiles:profile5:ver2.0' });
    for (const id of [plain, nes])
      expect((await accept(id, true)).outcomes[0]).toMatchObject({ outcome: 'accepted', response: null });
    expect(
      (await reject(await received({ number: 'C', profile: 'urn:www.nesubl.eu:profiles:profile5:ver2.0' }))).outcomes[0]
        ?.response,
    ).toBeNull();
  });

  test('ACC-3 a Peppol invoice is answered with an Invoice Response', async () => {
    const [id = 0] = await program.receive(peppolXml());
    await program.code(id);
    expect((await accept(id)).outcomes[0]).toMatchObject({
      outcome: 'accepted',
      response: { format: 'peppolInvoiceResponse', code: 'AP' },
    });
    const { rows } = await program.call('outbox.rows', { statuses: [], search: '', offset: 0, limit: 10 });
    const content = await program.call('outbox.content', { id: rows[0]?.id ?? 0 });
    expect(content.text).toContain('urn:fdc:peppol.eu:poacc:trns:invoice_response:3');
  });
});

describe('ACC-1 what keeps a document from being accepted', () => {
  test('no vendor: a stop that offers to make the card from the document, and the card made so accepts it', async () => {
    const id = await received({ cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
    expect((await accept(id)).outcomes[0]).toMatchObject({
      outcome: 'stopped',
      stops: [
        { kind: 'stop', problem: { code: 'check.vendorMissing', values: { id: '26769388' } }, action: 'createVendor' },
      ],
    });
    expect((await program.page(id)).row.importStatus).toBe('processed');
    const { proposal } = await program.call('vendors.candidates', { documentId: id, payTo: false, search: '' });
    expect(proposal).toMatchObject({
      name: 'Fyns Rengøring ApS',
      legalId: '26769388',
      legalScheme: 'DK:CVR',
      address: 'Havnegade 7',
      city: 'Esbjerg',
    });
    expect(await program.call('vendors.save', { id: null, card: proposal })).toMatchObject({ reidentified: 1 });
    expect((await program.page(id)).row.importStatus).toBe('ready');
    expect((await accept(id)).outcomes[0]?.outcome).toBe('accepted');
  });

  test('a blocked vendor, and a payee without a card', async () => {
    const { vendor } = await program.call('vendors.open', { id: vendorId });
    const { id: _id, createdAt: _at, documents: _d, pending: _p, lastDocumentAt: _l, ...card } = vendor;
    await program.call('vendors.save', { id: vendorId, card: { ...card, blocked: 'all' } });
    expect(codes((await accept(await received())).outcomes[0])).toEqual(['check.vendorBlocked']);
    await program.call('vendors.save', { id: vendorId, card });
    expect(codes((await accept(await received({ number: 'INV-2', payeeCvr: '26769388' }))).outcomes[0])).toEqual([
      'check.payToVendorMissing',
    ]);
  });

  test('warnings are gathered, asked once together, and confirmed they are in the log', async () => {
    const id = await received({ vendor: 'Nordlys Vand A/S', wrongBy: 7 });
    const asked = (await accept(id)).outcomes[0];
    expect(asked?.outcome).toBe('asks');
    expect(codes(asked)).toEqual(['check.findings', 'check.nameDiffers', 'check.totalDiffers']);
    expect((await program.page(id)).row.status).toBe('pending');
    expect((await accept(id, true)).outcomes[0]?.outcome).toBe('accepted');
    const confirmed = (await program.page(id)).log.filter(({ code }) => code === 'warningConfirmed');
    expect(confirmed.map(({ problem }) => problem?.code).toSorted()).toEqual([
      'check.findings',
      'check.nameDiffers',
      'check.totalDiffers',
    ]);
  });

  test('IN-6 an unsupported profile is rejected on arrival, answered with ProfileReject and cannot be accepted', async () => {
    const id = await received({ profile: 'Procurement-Unheard-9.9' });
    const page = await program.page(id);
    expect(page.row).toMatchObject({ status: 'rejected', rejectionKind: 'profile', importStatus: 'loaded' });
    expect(page.responses).toMatchObject([{ code: 'ProfileReject' }]);
    expect(codes((await accept(id, true)).outcomes[0])).toEqual(['check.profileError']);
    expect(codes((await reject(id)).outcomes[0])).toEqual(['acceptance.alreadyRejected']);
  });

  test('accepted twice, rejected after accepting: each says why not', async () => {
    const id = await received();
    await accept(id);
    expect(codes((await accept(id, true)).outcomes[0])).toEqual(['acceptance.alreadyAccepted']);
    expect(codes((await reject(id)).outcomes[0])).toEqual(['acceptance.rejectAccepted']);
    expect(codes((await accept(999)).outcomes[0])).toEqual(['document.notFound']);
  });

  test('MASS-3 in a list each is a transaction of its own: one that stops lets the others go on', async () => {
    const ids = [
      await received({ number: 'A' }),
      await received({ number: 'B', cvr: '26769388' }),
      await received({ number: 'C', net: 300 }),
    ];
    const { outcomes } = await program.call('acceptance.accept', { ids, confirmed: true });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'stopped', 'accepted']);
  });

  test('ACC-8 a rejected one is never accepted in a list, though confirmed; by itself it is', async () => {
    const rejected = await received({ number: 'A' });
    await reject(rejected);
    const ids = [rejected, await received({ number: 'B', net: 300 })];
    const { outcomes } = await program.call('acceptance.accept', { ids, confirmed: true });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stopped', 'accepted']);
    expect(codes(outcomes[0])).toEqual(['acceptance.wasRejected', 'acceptance.oneByOne']);
    expect((await accept(rejected, true)).outcomes[0]?.outcome).toBe('accepted');
  });
});

describe('ACC-8 rejecting', () => {
  test('needs a reason, keeps it, and sends it', async () => {
    const id = await received();
    expect(codes((await reject(id, '   ')).outcomes[0])).toEqual(['acceptance.reasonMissing']);
    expect((await reject(id)).outcomes[0]).toMatchObject({ outcome: 'rejected', response: { code: 'BusinessReject' } });
    const page = await program.page(id);
    expect(page).toMatchObject({
      rejectionReason: 'Beløbet er forkert',
      row: { status: 'rejected', rejectionKind: 'business' },
    });
    const text = (await program.call('outbox.content', { id: page.responses[0]?.id ?? 0 })).text;
    expect(text).toContain('BusinessReject');
    expect(text).toContain('Beløbet er forkert');
  });

  test('accepted later it reminds of the rejection, and the answer that was still held does not leave', async () => {
    const id = await received();
    await reject(id);
    expect((await accept(id)).outcomes[0]).toMatchObject({
      outcome: 'asks',
      stops: [{ problem: { code: 'acceptance.wasRejected' } }],
    });
    expect((await accept(id, true)).outcomes[0]?.outcome).toBe('accepted');
    expect((await program.page(id)).responses.map(({ code, status }) => [code, status])).toEqual([
      ['BusinessAccept', 'held'],
      ['BusinessReject', 'cancelled'],
    ]);
  });

  test('standard reasons are kept, and their uses counted', async () => {
    await program.call('acceptance.saveStandardReasons', { reasons: [{ id: 'own', text: 'Ring til Lis' }] });
    await reject(await received(), 'Ring til Lis');
    expect((await program.call('acceptance.standardReasons', {})).reasons).toEqual([
      { id: 'own', text: 'Ring til Lis', uses: 1 },
    ]);
  });
});

describe('ACC-9 undo', () => {
  test('takes an acceptance back with everything it made, and the series has no gap', async () => {
    const id = await received();
    await accept(id);
    expect((await program.call('acceptance.undo', { ids: [id] })).outcomes[0]?.outcome).toBe('undone');
    const page = await program.page(id);
    expect(page).toMatchObject({
      row: { status: 'pending', responseStatus: 'cancelled' },
      purchase: null,
      decidedAt: null,
      undo: { possible: false },
    });
    const other = await received({ number: 'INV-2', net: 77 });
    expect((await accept(other)).outcomes[0]?.purchase?.no).toBe('KF000001');
    expect((await accept(id)).outcomes[0]?.purchase?.no).toBe('KF000002');
  });

  test('of an acceptance after a rejection brings the rejection back', async () => {
    const id = await received({ profile: 'Procurement-BilSim-1.0' });
    await reject(id);
    await accept(id, true);
    await program.call('acceptance.undo', { ids: [id] });
    expect(await program.page(id)).toMatchObject({
      row: { status: 'rejected', rejectionKind: 'business' },
      rejectionReason: 'Beløbet er forkert',
    });
  });

  test('is refused once the answer has left', async () => {
    const id = await received();
    await accept(id);
    const { rows } = await program.call('outbox.rows', { statuses: ['held'], search: '', offset: 0, limit: 10 });
    await program.call('outbox.sendNow', { ids: rows.map((row) => row.id) });
    expect(codes((await program.call('acceptance.undo', { ids: [id] })).outcomes[0])).toEqual(['undo.responseLeft']);
    expect((await program.page(id)).undo).toMatchObject({ possible: false, problem: { code: 'undo.responseLeft' } });
  });
});

describe('ACC-11 duplicates', () => {
  test('the same number of the same vendor is a stop with a link; said not to be one it passes and stays passed', async () => {
    const first = await received();
    const second = await received({ net: 400 });
    expect((await program.page(second)).row.duplicate).toBe(true);
    await accept(first);
    expect((await accept(second, true)).outcomes[0]).toMatchObject({
      outcome: 'stopped',
      stops: [{ problem: { code: 'check.duplicateNumber' }, action: 'notADuplicate', target: first }],
    });
    await program.call('documents.notADuplicate', { id: second, otherId: first, reason: 'Delfaktura 2 af 2' });
    const page = await program.page(second);
    expect(page.row).toMatchObject({ duplicate: false, importStatus: 'ready' });
    expect(page.related).toMatchObject([{ id: first, relation: 'sameNumber', dismissed: 'Delfaktura 2 af 2' }]);
    expect((await accept(second)).outcomes[0]?.outcome).toBe('accepted');
  });

  test('the same amount within thirty days is a warning, another vendor or type is nothing', async () => {
    const first = await received({ number: 'A' });
    const alike = await received({ number: 'B', issueDate: '2026-11-20' });
    const later = await received({ number: 'C', issueDate: '2027-02-01' });
    expect(codes(await program.page(alike))).toEqual(['check.lookAlike']);
    expect((await program.page(alike)).stops[0]?.target).toBe(first);
    expect((await program.page(later)).stops).toEqual([]);
  });

  test('a credit note whose invoice was rejected here is warned of', async () => {
    await reject(await received({ number: 'INV-9' }));
    const credit = await received({ type: 'CreditNote', number: 'KN-9', credits: 'INV-9' });
    expect((await program.page(credit)).stops).toMatchObject([
      { kind: 'warning', problem: { code: 'check.creditedRejected', values: { number: 'INV-9' } } },
    ]);
  });
});

describe('SET-13 roles', () => {
  test('who may only look is refused where the work is done', async () => {
    const id = await received();
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['viewer'] } });
    expect((await program.refused('acceptance.accept', { ids: [id], confirmed: true })).code).toBe('role.missing');
    expect((await program.refused('vendors.save', { id: null, card: aCard() })).code).toBe('role.missing');
    expect((await program.refused('setup.complete', {})).code).toBe('role.missing');
    expect((await program.page(id)).row.status).toBe('pending');
  });
});
