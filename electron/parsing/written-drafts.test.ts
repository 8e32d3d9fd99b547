import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  subarray,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';
import { fromMinorUnits, normaliseDecimal } from '../../shared/domain/amount/amount.ts';
import type { EDocument, Party } from '../../shared/domain/document/document.ts';
import { aBilling, aCustomer, aSalesGround, aSalesLine } from '../../shared/domain/sales/build.ts';
import { noAddress, type SalesDraft } from '../../shared/domain/sales/draft.ts';
import type { SalesGround } from '../../shared/domain/sales/ground.ts';
import { formatFor, prepareSale } from '../../shared/einvoice/sales/prepare-sale.ts';
import { writtenFormats, type WrittenFormat } from '../../shared/einvoice/writers/format.ts';
import { writeDocument } from '../../shared/einvoice/writers/write-document.ts';
import { readBytes } from './read-bytes.ts';

const { ledger, ...standing } = aSalesGround();
const { payment } = ledger;
if (payment === null) throw new Error('The ledger of the tests is paid');
const vatGroups: SalesGround['vatGroups'] = [
  { code: 'S25', name: 'Moms', rate: '25', kind: 'standard', reason: '' },
  { code: 'NUL', name: 'Nul', rate: '0', kind: 'zero', reason: '' },
  { code: 'FRI', name: 'Undervisning', rate: '0', kind: 'exempt', reason: 'Momslovens § 13' },
  { code: 'OMV', name: 'Omvendt betalingspligt', rate: '0', kind: 'reverseCharge', reason: '' },
];
const writable = constantFrom(
  'Sejlads',
  'Æbler & "pærer" <50 %>',
  'Fortøjningspæle i havnens østre bassin, etape 2',
  '2½ €',
  "Kaj's ]]> 😀 &amp; \\u0007",
);
/** Now and then one with a character that no XML can carry: such a document must be refused. */
const someText = oneof({ weight: 30, arbitrary: writable }, { weight: 1, arbitrary: constant('Word\u000Bog mere') });
const percent = constantFrom('', '5', '12.5', '33.33', '100');
const lines = array(
  record({
    description: someText,
    quantity: constantFrom('1', '3', '0.5', '7.25', '-1', '0.0001', '0.333333', '1000000'),
    unit: constantFrom('', 'STK', 'TIME'),
    price: oneof(
      integer({ min: 0, max: 500_000 }).map(fromMinorUnits),
      constantFrom('0', '0.0001', '1.23456', '99999.99'),
    ),
    discount: percent,
    vatGroup: constantFrom('S25', 'NUL', 'FRI', 'OMV'),
    accountCode: constantFrom('', '4025:123'),
    remarks: array(record({ text: someText, exported: constantFrom(true, false) }), { maxLength: 2 }),
  }).map(aSalesLine),
  { minLength: 1, maxLength: 5 },
);
const depot = {
  name: 'Lager',
  address: 'Kajen 1',
  address2: 'Port B',
  postalCode: '6700',
  city: 'Esbjerg',
  country: 'DK',
};
const billing = record({
  currency: constantFrom('', 'SEK', 'EUR'),
  deliveryDate: constantFrom('', '2026-10-30'),
  delivery: constantFrom(noAddress, depot),
  attention: constantFrom('', 'REF 42'),
  seller: constantFrom('', 'LH'),
  paymentForm: constantFrom('', 'BANK', 'IBAN', 'FIK', 'GIRO'),
  lineDiscounts: constantFrom('allowance' as const, 'netPrice' as const),
  invoiceDiscount: record({ percent, as: constantFrom('spread' as const, 'allowance' as const), reason: someText }),
  texts: subarray(['EAN']),
  credits: constantFrom({ no: '', issueDate: '' }, { no: '99', issueDate: '2026-10-01' }),
  lines,
}).map(aBilling);
const common = { customerNo: 'D00001', issueDate: '2026-11-02', seller: 'LH', attention: '' };
const reminder = record({
  currency: constantFrom('', 'EUR'),
  paymentForm: constantFrom('', 'BANK', 'FIK', 'IBAN'),
  level: constantFrom('1', '2', '3'),
  fee: constantFrom('', '100', '62.50'),
  interest: constantFrom('', '12.34'),
  text: constantFrom('', 'Vi mangler jeres betaling.'),
  lines: array(
    integer({ min: 1, max: 9_000_000 }).map((open) => ({
      salesDocumentId: 1,
      no: '99',
      issueDate: '2026-09-01',
      dueDate: '2026-10-01',
      open: fromMinorUnits(open),
    })),
    { minLength: 1, maxLength: 4 },
  ),
}).map((values) => ({ ...common, dueDate: '2026-11-12', ...values }));
const statement = record({
  opening: constantFrom('0.00', '100.00', '-55.10'),
  text: constantFrom('', 'Til orientering'),
  lines: array(
    constantFrom(
      { kind: 'invoice' as const, no: '100', date: '2026-10-02', dueDate: '2026-11-01', debit: '1250.00', credit: '' },
      { kind: 'creditNote' as const, no: 'K1', date: '2026-10-05', dueDate: '', debit: '', credit: '250.50' },
      { kind: 'payment' as const, no: 'Bank', date: '2026-10-20', dueDate: '', debit: '', credit: '1000.00' },
    ),
    { maxLength: 5 },
  ),
}).map((values) => ({ ...common, currency: '', from: '2026-10-01', to: '2026-10-31', ...values }));

const drafts: Readonly<Record<SalesDraft['kind'], Arbitrary<SalesDraft>>> = {
  invoice: billing.map((each) => ({ kind: 'invoice', billing: each })),
  creditNote: billing.map((each) => ({ kind: 'creditNote', billing: each })),
  reminder: reminder.map((each) => ({ kind: 'reminder', reminder: each })),
  statement: statement.map((each) => ({ kind: 'statement', statement: each })),
};
/** Sellers and buyers whose numbers the standards tell differently; not all may have every format. */
const parties = record({
  ledger: constantFrom(
    {},
    { endpoint: { id: '26769388', scheme: 'DK:CVR' }, currency: 'EUR' },
    { country: 'SE', cvr: '5560360793', endpoint: { id: '5560360793', scheme: 'SE:ORGNR' }, currency: 'SEK' },
  ),
  paid: constantFrom(payment, { ...payment, fikCardType: '73' as const }, { ...payment, fikCardType: '75' as const }),
  customer: constantFrom(
    {},
    { cvr: '' },
    { country: 'SE', cvr: '5561234567', endpoint: { id: '5561234567', scheme: 'SE:ORGNR' } },
    { country: 'FI', cvr: '01234567', endpoint: { id: '003701234567', scheme: 'FI:OVT' } },
    { address2: 'Bygning 3', endpoint: { id: '1003456789', scheme: 'DK:P' } },
  ),
});

const value = (amount: { readonly value: string } | null): string | null =>
  amount === null ? null : normaliseDecimal(amount.value);

/** What a document says, whatever decimals its numbers are written with, and whichever element its reference stands in. */
function said(document: EDocument, format: WrittenFormat) {
  const party = ({ endpoint, name, address, taxIds, legal }: Party) => ({ endpoint, name, address, taxIds, legal });
  // UBL 2.0 has neither place of delivery nor allowances of lines nor means of payment on a credit note.
  const bare = format === 'oioubl202' && document.type === 'creditNote';
  const { totals, balances } = document;
  return {
    head: [document.type, document.number, document.issueDate, document.currency, document.sequenceId, document.period],
    parties: [party(document.sender), party(document.receiver)],
    reference: document.receiver.contact?.id ?? document.buyerReference,
    notes: document.notes,
    references: document.references.filter(({ kind }) => kind !== 'additional'),
    totals: [totals.lines, totals.taxInclusive, totals.allowances, totals.charges, totals.payable].map(value),
    balances: [balances?.debit ?? null, balances?.credit ?? null, balances?.balance ?? null].map(value),
    taxes: document.taxTotals.flatMap(({ subtotals }) =>
      subtotals.map(({ taxable, tax, category }) => [value(taxable), value(tax), category]),
    ),
    charges: document.allowanceCharges.map(({ charge, reasonCode, reason, amount }) => [
      charge,
      reasonCode,
      reason,
      value(amount),
    ]),
    payment: bare
      ? []
      : document.paymentMeans.map(({ code, instructionId, paymentIds, creditAccount, payee }) => [
          code,
          instructionId,
          paymentIds,
          creditAccount,
          payee?.id,
        ]),
    delivery: bare ? null : (document.delivery?.address ?? null),
    lines: document.lines.map((line) => ({
      words: [line.id, line.item.name, line.item.descriptions, line.item.sellersId, line.notes, line.accountingCost],
      numbers: [
        value(line.quantity),
        value(line.price?.amount ?? null),
        value(line.amount),
        value(line.debit),
        value(line.credit),
      ],
      tax: line.tax,
      allowances: bare ? [] : line.allowanceCharges.map(({ amount, reason }) => [value(amount), reason]),
      references: line.references,
    })),
  };
}

const cases = writtenFormats.flatMap((format) =>
  (Object.keys(drafts) as SalesDraft['kind'][])
    .filter((kind) => formatFor(format, kind) === format)
    .map((kind) => [kind, format] as const),
);

test.each(cases)('OUT-3: whatever %s a writer accepts, the reader gives it back, in %s', (kind, format) => {
  let written = 0;
  assert(
    property(drafts[kind], parties, (draft, each) => {
      const ground: SalesGround = {
        ...standing,
        ledger: { ...ledger, ...each.ledger, payment: each.paid },
        customer: aCustomer({ ...each.customer, format }),
        vatGroups,
      };
      const { document, faults, writing } = prepareSale(draft, ground);
      const refused = [...faults, ...writing].some(({ severity }) => severity === 'error');
      const xml = writeDocument(document, format);
      // What is said beside the fields is what the writer says: no form lets through what cannot be written.
      if (writing.length > 0) expect(xml.ok).toBe(false);
      if (refused) return;
      if (!xml.ok) throw new Error(JSON.stringify(xml.problem));
      written += 1;
      const outcome = readBytes(new TextEncoder().encode(xml.value));
      if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.problem));
      expect(outcome.findings.filter(({ severity }) => severity !== 'remark')).toEqual([]);
      expect(said(outcome.document, format)).toEqual(said(document, format));
    }),
    { numRuns: 60 },
  );
  expect(written).toBeGreaterThan(15);
});

const pairs = writtenFormats.flatMap((from) =>
  writtenFormats.filter((to) => to !== from).map((to) => [from, to] as const),
);

test.each(pairs)(
  'OUT-5: posted in %s, sent in %s once its customer takes that: the same is owed for the same',
  (from, to) => {
    let sent = 0;
    assert(
      property(constantFrom('invoice' as const, 'creditNote' as const), billing, parties, (kind, written, each) => {
        const prepared = (format: WrittenFormat) =>
          prepareSale(
            { kind, billing: written },
            {
              ...standing,
              ledger: { ...ledger, ...each.ledger, payment: each.paid },
              customer: aCustomer({ ...each.customer, format }),
              vatGroups,
            },
          );
        const both = [prepared(from), prepared(to)];
        if (both.some(({ faults, writing }) => [...faults, ...writing].some(({ severity }) => severity === 'error')))
          return;
        const [posted, direct] = both.map(({ document }) => writeDocument(document, to));
        if (posted?.ok !== true || direct?.ok !== true) throw new Error(JSON.stringify([posted, direct]));
        sent += 1;
        const [one, other] = [posted.value, direct.value].map((xml) => readBytes(new TextEncoder().encode(xml)));
        if (one?.kind !== 'document' || other?.kind !== 'document') throw new Error('It is XML');
        const owed = ({ lines, payable, taxInclusive }: EDocument['totals']) =>
          [lines, payable, taxInclusive].map(value);
        expect(owed(one.document.totals)).toEqual(owed(other.document.totals));
        expect(one.document.lines.map(({ tax, amount }) => [tax?.percent, amount])).toEqual(
          other.document.lines.map(({ tax, amount }) => [tax?.percent, amount]),
        );
      }),
      { numRuns: 40 },
    );
    expect(sent).toBeGreaterThan(10);
  },
);
