import { aDocument } from '../build.ts';
import type { CodedDocument, CodingEdit } from '../coding/coding.ts';
import { decideCoding } from '../coding/decide-coding.ts';
import type { EDocument } from '../document/document.ts';
import { standardControlSetup } from '../master/control-setup.ts';
import { newRow } from '../master/new-row.ts';
import { ledgerTables, type LedgerTables } from '../master/tables.ts';
import type { Order, OrderLine } from '../orders/order.ts';
import { noPaymentChoice } from '../payment/payment-question.ts';
import { blank } from './draft-lines.ts';
import type { DraftInput } from './draft-purchase.ts';
import type { PurchaseGround } from './prepare-purchase.ts';

/** Values for tests: a small set-up, a coded document and what a draft is made from. */

export const someTables: LedgerTables = ledgerTables({
  accounts: [
    newRow('accounts', { no: '2210', name: 'Kontorartikler' }),
    newRow('accounts', { no: '2270', name: 'Repræsentation' }),
    newRow('accounts', { no: '2999', name: 'Øreafrunding' }),
    newRow('accounts', { no: '6510', name: 'Købsmoms', kind: 'balance' }),
    newRow('accounts', { no: '6520', name: 'Salgsmoms', kind: 'balance' }),
    newRow('accounts', { no: '7110', name: 'Leverandører', kind: 'balance' }),
    newRow('accounts', { no: '6110', name: 'Bank', kind: 'balance' }),
  ],
  vatGroups: [
    newRow('vatGroups', { code: 'FULL', name: 'Fuld', rate: '25', deductible: '100', vatAccount: '6510' }),
    newRow('vatGroups', { code: 'QUARTER', name: 'Kvart', rate: '25', deductible: '25', vatAccount: '6510' }),
    newRow('vatGroups', { code: 'LOST', name: 'Intet fradrag', rate: '25', deductible: '0' }),
    newRow('vatGroups', { code: 'NONE', name: 'Uden', rate: '0', deductible: '0', kind: 'none' }),
    newRow('vatGroups', {
      code: 'REVERSE',
      name: 'Omvendt',
      rate: '25',
      deductible: '100',
      kind: 'reverseCharge',
      vatAccount: '6510',
      salesVatAccount: '6520',
    }),
  ],
  paymentForms: [newRow('paymentForms', { code: 'MANUAL', name: 'Manuel', kind: 'manual' })],
  // A document that offers no means is paid as the card says.
  paymentMethods: [newRow('paymentMethods', { means: '1', paymentForm: 'MANUAL', action: 'vendorDefault' })],
  postingGroups: [
    newRow('postingGroups', { code: 'HOME', name: 'Indland', payablesAccount: '7110', roundingAccount: '2999' }),
  ],
});

const uncoded = {
  tables: someTables,
  control: standardControlSetup,
  ledgerCountry: 'DK',
  vendor: null,
  partner: null,
};

/** Every place with an amount on one account and VAT group. */
export function codedOn(document: EDocument, accountNo = '2210', vatGroup = 'FULL'): CodedDocument {
  return decideCoding({ ...uncoded, document, edits: editsOn(document, accountNo, vatGroup) });
}

function editsOn(document: EDocument, accountNo: string, vatGroup: string): CodingEdit[] {
  return decideCoding({ ...uncoded, document, edits: [] })
    .places.filter(({ amount }) => amount !== null)
    .map(({ place, kind }): CodingEdit => ({
      place,
      string: null,
      accountKind: 'account',
      accountNo,
      alias: '',
      budget: '',
      vatGroup: kind === 'prepaid' || kind === 'rounding' ? 'NONE' : vatGroup,
      project: '',
      dimensions: {},
      leaveOut: false,
      origin: 'typed',
    }));
}

/** A coded invoice of a vendor with a partner: everything that may be made of it is here. */
export function aGround(changes: Partial<PurchaseGround> = {}): PurchaseGround {
  const document = changes.document ?? aDocument();
  return {
    document,
    tables: someTables,
    ledgerCountry: 'DK',
    control: { ...standardControlSetup, postingGroup: 'HOME', paymentForm: 'MANUAL' },
    vendor: {
      id: 1,
      no: '1001',
      name: 'Nordlys Energi',
      legalId: '12345674',
      legalScheme: 'DK:CVR',
      seNumber: '',
      pNumber: '',
      cprNumber: '',
      paymentForm: '',
      fikCreditor: '',
      postingGroup: '',
      vatGroup: '',
      country: 'DK',
    },
    payTo: null,
    partner: newRow('vendorPartners', { vendorNo: '1001' }),
    accounts: [],
    alsoOf: [],
    edits: editsOn(document, '2210', 'FULL'),
    payment: noPaymentChoice,
    reference: null,
    postingDate: '2026-11-01',
    dueDate: '2026-12-01',
    deviatingVat: false,
    number: null,
    ...changes,
  };
}

/** An order of ten cables at 20 and four lamps at 100, of which the given quantities are invoiced. */
export function anOrder(changes: Partial<Order> = {}, invoiced: readonly string[] = ['0', '0']): Order {
  const line = (lineNo: number, description: string, quantity: string, amount: string): OrderLine => ({
    ...blank,
    lineNo,
    kind: 'line',
    place: `line:${lineNo - 1}`,
    documentLineId: String(lineNo),
    description,
    quantity,
    amount,
    accountKind: 'account',
    accountNo: '2210',
    accountName: 'Kontorartikler',
    ledgerAccount: '2210',
    vatGroup: 'FULL',
    cost: amount,
    invoicedQuantity: invoiced[lineNo - 1] ?? '0',
    addedBy: null,
  });
  return {
    purchaseId: 7,
    no: 'KO000007',
    orderNo: 'PO-7',
    status: 'open',
    invoices: 0,
    lines: [line(1, 'Kabel', '10', '200.00'), line(2, 'Lampe', '4', '400.00')],
    ...changes,
  };
}

export function aDraftInput(document: EDocument, changes: Partial<DraftInput> = {}): DraftInput {
  return {
    document,
    coding: codedOn(document),
    tables: someTables,
    control: standardControlSetup,
    postingGroup: 'HOME',
    owedTo: { no: '1001', name: 'Nordlys Energi' },
    payment: null,
    postingDate: '2026-11-01',
    dueDate: '2026-12-01',
    deviatingVat: false,
    reference: null,
    use: 'none',
    ...changes,
  };
}
