import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMinorUnits } from '../../shared/domain/amount/amount.ts';
import { aBilling, aCustomer, aSalesGround, aSalesLine } from '../../shared/domain/sales/build.ts';
import type { SalesDraft } from '../../shared/domain/sales/draft.ts';
import type { SalesGround } from '../../shared/domain/sales/ground.ts';
import { formatFor, prepareSale } from '../../shared/einvoice/sales/prepare-sale.ts';
import { inFormat } from '../../shared/einvoice/writers/in-format.ts';
import { writtenFormats, type WrittenFormat } from '../../shared/einvoice/writers/format.ts';
import { writeDocument } from '../../shared/einvoice/writers/write-document.ts';
import { cleanText } from '../../shared/einvoice/xml.ts';
import { readBytes } from './read-bytes.ts';

/** Prepares a draft, writes it, passes the gate, reads it, and wants nothing wrong on the way. */
function thereAndBack(
  draft: SalesDraft,
  ground: SalesGround,
  format: WrittenFormat,
  files: ReadonlyMap<number, string> = new Map(),
) {
  const receiver = aCustomer({ ...ground.customer, format });
  const prepared = prepareSale(draft, { ...ground, customer: receiver }, files);
  expect([...prepared.faults, ...prepared.writing]).toEqual([]);
  const kindFormat = formatFor(format, draft.kind);
  const written = writeDocument(prepared.document, kindFormat, files);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  const outcome = readBytes(new TextEncoder().encode(written.value));
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.problem));
  expect(outcome.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(inFormat(prepared.document, kindFormat)).toEqual(prepared.document);
  return { prepared, read: outcome.document };
}

const word = string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map(cleanText)
  .filter((text) => text !== '');
const cents = integer({ min: 1, max: 1_000_000 }).map(fromMinorUnits);
const line = record({
  description: word,
  quantity: cents,
  price: cents,
  discount: constantFrom('', '5', '12.5'),
  unit: constantFrom('', 'STK', 'TIME'),
  vatGroup: constantFrom('I25', 'UNDERVISNING'),
}).map(aSalesLine);

describe.each(writtenFormats)('OUT-2, OUT-3: what is written in the form can be sent as %s', (format) => {
  test('any invoice that has nothing wrong is written, read back, and comes to what was shown', () => {
    const drafts = record({
      lines: array(line, { minLength: 1, maxLength: 4 }),
      lineDiscounts: constantFrom('allowance' as const, 'netPrice' as const),
      percent: constantFrom('', '3', '7.25'),
      as: constantFrom('spread' as const, 'allowance' as const),
      paymentForm: constantFrom('', 'BANK', 'IBAN', 'FIK', 'GIRO'),
    });
    assert(
      property(drafts, ({ percent, as, ...values }) => {
        const draft: SalesDraft = {
          kind: 'invoice',
          billing: aBilling({ ...values, invoiceDiscount: { percent, as, reason: '' } }),
        };
        const { prepared, read } = thereAndBack(draft, aSalesGround(), format);
        expect(read.totals.payable?.value).toBe(prepared.sums.total);
        expect(read.lines).toHaveLength(values.lines.length);
      }),
      { numRuns: 60 },
    );
  });

  test('a credit note names the invoice it credits', () => {
    const draft: SalesDraft = {
      kind: 'creditNote',
      billing: aBilling({ credits: { no: '100007', issueDate: '2026-10-01' } }),
    };
    const { read } = thereAndBack(draft, aSalesGround(), format);
    expect(read).toMatchObject({ type: 'creditNote', totals: { payable: { value: '1250.00' } } });
    expect(read.references).toContainEqual(expect.objectContaining({ kind: 'invoice', id: '100007' }));
  });

  test('texts and exported remarks are one note, of the document and of a line; the others stay at home (NS p. 114)', () => {
    const billing = aBilling({
      texts: ['ean'],
      remarks: [
        { text: 'Leveret i oktober.', exported: true },
        { text: 'Ring til kunden først.', exported: false },
        { text: 'Tak for ordren.', exported: true },
      ],
      lines: [aSalesLine({ remarks: [{ text: 'Hold A', exported: true }], texts: ['EAN'] })],
    });
    const { read } = thereAndBack({ kind: 'invoice', billing }, aSalesGround(), format);
    expect(read.notes.map(({ text }) => text)).toEqual([
      'Fakturaen er sendt elektronisk.\nLeveret i oktober.\nTak for ordren.',
    ]);
    expect(read.lines[0]?.notes[0]?.text).toBe('Fakturaen er sendt elektronisk.\nHold A');
  });

  test('the one exported attachment goes along', () => {
    const attachment = { sha256: 'a'.repeat(64), fileName: 'bilag.pdf', mimeCode: 'application/pdf', size: 5 };
    const ground = aSalesGround({
      attachments: [
        { ...attachment, exported: true },
        { ...attachment, fileName: 'intern.pdf', exported: false },
      ],
    });
    const files = new Map([[0, Buffer.from('%PDF-').toString('base64')]]);
    const { read } = thereAndBack({ kind: 'invoice', billing: aBilling() }, ground, format, files);
    expect(read.attachments.map(({ mimeCode, size }) => [mimeCode, size])).toEqual([['application/pdf', 5]]);
  });

  test('another one pays: he gets the invoice, the customer stands as the place of delivery (NS p. 109)', () => {
    const payTo = aCustomer({ id: 2, no: 'D00002', name: 'Skovby Kommune', format });
    const prepared = prepareSale(
      { kind: 'invoice', billing: aBilling({ payToNo: 'D00002' }) },
      aSalesGround({ payTo }),
    );
    expect(prepared.document.receiver.name).toBe('Skovby Kommune');
    expect(prepared.document.delivery).toMatchObject({ address: { street: 'Skolevej 3' } });
    expect([...prepared.faults, ...prepared.writing]).toEqual([]);
  });

  test('a reminder and a statement come to what is owed, as OIOUBL for everybody (OUT-10)', () => {
    const common = { customerNo: 'D00001', issueDate: '2026-12-20', currency: '', attention: '', seller: 'LH' };
    const reminder: SalesDraft = {
      kind: 'reminder',
      reminder: {
        ...common,
        dueDate: '2026-12-30',
        paymentForm: '',
        level: '1',
        fee: '100',
        interest: '12.50',
        text: 'Ring på 75123456.',
        lines: [
          { salesDocumentId: 1, no: '100001', issueDate: '2026-11-02', dueDate: '2026-12-02', open: '1250.00' },
          { salesDocumentId: 2, no: '100002', issueDate: '2026-11-03', dueDate: '2026-12-03', open: '80.50' },
        ],
      },
    };
    const reminded = thereAndBack(reminder, aSalesGround(), format);
    expect(reminded.prepared.sums.total).toBe('1443.00');
    expect(reminded.read).toMatchObject({ type: 'reminder', totals: { payable: { value: '1443.00' } } });
    const statement: SalesDraft = {
      kind: 'statement',
      statement: {
        ...common,
        from: '2026-11-01',
        to: '2026-11-30',
        opening: '-50.00',
        text: '',
        lines: [
          { kind: 'invoice', no: '100001', date: '2026-11-02', dueDate: '2026-12-02', debit: '1250.00', credit: '' },
          { kind: 'payment', no: 'Bank', date: '2026-11-20', dueDate: '', debit: '', credit: '1000.00' },
          { kind: 'creditNote', no: '500001', date: '2026-11-25', dueDate: '', debit: '', credit: '100.00' },
        ],
      },
    };
    const stated = thereAndBack(statement, aSalesGround({ no: 'KU00001' }), format);
    expect(stated.read).toMatchObject({ type: 'statement', balances: { balance: { value: '100.00' } } });
  });
});

test('OUT-2: what only the format minds is said beside the field it comes from', () => {
  const ground = aSalesGround({ customer: aCustomer({ endpoint: { id: '12345', scheme: 'GLN' } }) });
  const { faults, writing } = prepareSale({ kind: 'invoice', billing: aBilling() }, ground);
  expect(faults).toEqual([]);
  expect(writing.map(({ field, severity, finding }) => [field, severity, finding.code])).toEqual([
    ['customerNo', 'error', 'identifier.length'],
  ]);
});
