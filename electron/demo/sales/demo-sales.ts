import type { BackendHandlers, CallInput } from '../../../shared/contract/calls.ts';
import { daysAfter } from '../../../shared/domain/sales/days.ts';
import { emptyLine, newBilling, type BillingDraft, type SalesLineDraft } from '../../../shared/domain/sales/draft.ts';
import { expectOk } from '../expect-ok.ts';
import { demoCustomers } from './demo-customers.ts';

type Handlers = Pick<
  BackendHandlers,
  | 'setup.read'
  | 'setup.saveLedger'
  | 'master.rows'
  | 'master.save'
  | 'customers.rows'
  | 'customers.save'
  | 'sales.rows'
  | 'sales.save'
  | 'sales.post'
  | 'sales.pay'
  | 'control.save'
>;
export type SalesHandlers = Handlers;

interface Sold {
  readonly customerNo: string;
  /** Days before the demo began. */
  readonly ago: number;
  readonly days: number;
  readonly billing?: Partial<BillingDraft>;
  readonly lines: readonly Partial<SalesLineDraft>[];
  readonly posted: boolean;
  /** Sent when it was posted; what becomes of it the access point's script says. */
  readonly sent?: true;
  readonly paid?: string;
}

/** What the demo ledger has sold: paid, open, overdue, and two that are still being written. */
const sold: readonly Sold[] = [
  {
    customerNo: 'D00001',
    ago: 64,
    days: 30,
    billing: { orderNo: 'KS-2231' },
    lines: [
      {
        no: '111010',
        description: 'Havbiologi for 7. klasse, heldagskursus',
        quantity: '2',
        unit: 'DAG',
        price: '6400',
      },
      { no: '111020', description: 'Undervisningshæfter', quantity: '48', unit: 'STK', price: '38.5' },
    ],
    posted: true,
    sent: true,
    paid: '18310',
  },
  {
    customerNo: 'D00003',
    ago: 52,
    days: 14,
    billing: { attention: 'Værkfører' },
    lines: [
      { no: '111010', description: 'Bølgemåling ved molen, september', quantity: '31', unit: 'TIME', price: '985' },
    ],
    posted: true,
    sent: true,
  },
  {
    customerNo: 'D00002',
    ago: 40,
    days: 30,
    billing: { orderNo: 'ØVELSE-88' },
    lines: [
      {
        no: '111010',
        description: 'Overlevelse til søs, hold A',
        quantity: '14',
        unit: 'STK',
        price: '2150',
        discount: '10',
      },
      { no: '111020', description: 'Nødraketter til øvelsen', quantity: '6', unit: 'STK', price: '214' },
    ],
    posted: true,
    sent: true,
    paid: '15000',
  },
  {
    customerNo: 'D00004',
    ago: 12,
    days: 30,
    lines: [
      {
        no: '111090',
        description: 'Gästföreläsning om kustnära navigation',
        quantity: '1',
        unit: 'STK',
        price: '14500',
        vatGroup: 'SOMVENDT',
      },
    ],
    posted: true,
    sent: true,
  },
  {
    customerNo: 'D00001',
    ago: 6,
    days: 30,
    billing: { orderNo: 'KS-2260', invoiceDiscount: { percent: '5', as: 'spread', reason: '' } },
    lines: [
      { no: '111010', description: 'Strandekskursion for 5. klasse', quantity: '3', unit: 'DAG', price: '5200' },
      { no: '111020', description: 'Leje af waders', quantity: '60', unit: 'STK', price: '45' },
    ],
    posted: true,
  },
  {
    customerNo: 'D00005',
    ago: 1,
    days: 14,
    lines: [{ no: '111010', description: 'Vejrkursus for kapsejlere', quantity: '1', unit: 'DAG', price: '4800' }],
    posted: false,
  },
  {
    customerNo: 'D00002',
    ago: 0,
    days: 30,
    lines: [{ no: '111010', description: 'Overlevelse til søs, hold B', quantity: '', unit: 'STK', price: '2150' }],
    posted: false,
  },
];

/** Customers, a seller and a few sales documents for the demo ledger; what is there already is left as it is (PLT-8). */
export async function ensureSales(handlers: Handlers, gln: string, today: string): Promise<void> {
  const { ledgers } = expectOk('setup.read', await handlers['setup.read']({}));
  const ledger = ledgers.find(({ endpoints }) => endpoints.some(({ id }) => id === gln));
  if (ledger === undefined) return;
  const { id: ledgerId, ...card } = ledger;
  if (card.payment === undefined)
    expectOk('setup.saveLedger', await handlers['setup.saveLedger']({ id: ledgerId, card: { ...card, payment } }));
  // Sent from the institution, not from its vessel.
  const control = { ledgerEndpoint: { id: gln, scheme: 'GLN' } };
  expectOk('control.save', await handlers['control.save']({ ledgerId, control }));
  await ensureSeller(handlers, ledgerId);
  const known = expectOk(
    'customers.rows',
    await handlers['customers.rows']({ search: '', electronic: null, sort: byNo, offset: 0, limit: 200 }),
  );
  for (const customer of demoCustomers) {
    if (known.rows.some(({ no }) => no === customer.no)) continue;
    const order: CallInput<'customers.save'> = { id: null, card: { ...customer, sends: { ...customer.sends } } };
    expectOk('customers.save', await handlers['customers.save'](order));
  }
  const before = expectOk('sales.rows', await handlers['sales.rows']({ ...anything, ledgerId, offset: 0, limit: 1 }));
  if (before.total > 0) return;
  for (const sale of sold) await sell(handlers, ledgerId, today, sale);
}

const byNo = { column: 'no', descending: false } as const;
const anything = {
  search: '',
  kinds: [],
  status: null,
  owing: null,
  customerId: null,
  issueDate: null,
  sort: byNo,
} as const satisfies Partial<CallInput<'sales.rows'>>;

const payment = {
  bankBranch: '9990',
  bankAccount: '0004420131',
  iban: '',
  bic: '',
  fikCreditor: '80001234',
  fikCardType: '71',
  giro: '',
} as const;

async function ensureSeller(handlers: Handlers, ledgerId: number): Promise<void> {
  const place = { table: 'sellers', ledgerId } as const;
  const { rows } = expectOk(
    'master.rows',
    await handlers['master.rows']({ ...place, search: '', where: {}, sort: null, offset: 0, limit: 1 }),
  );
  if (rows.length > 0) return;
  const values = {
    code: 'KLH',
    name: 'Karen Lyhne Holm',
    phone: '97 00 00 12',
    mail: 'klh@kystakademi.example',
    exported: 'yes',
  };
  expectOk('master.save', await handlers['master.save']({ ...place, id: null, values }));
  const text = {
    code: 'TAK',
    name: 'Tak for samarbejdet',
    text: 'Tak for samarbejdet. Spørgsmål til fakturaen: klh@kystakademi.example.',
  };
  const texts = { table: 'extendedTexts', ledgerId } as const;
  expectOk('master.save', await handlers['master.save']({ ...texts, id: null, values: text }));
}

async function sell(handlers: Handlers, ledgerId: number, today: string, sale: Sold): Promise<void> {
  const issueDate = daysAfter(today, -sale.ago);
  const customer = demoCustomers.find(({ no }) => no === sale.customerNo);
  const billing: BillingDraft = {
    ...newBilling(issueDate),
    customerNo: sale.customerNo,
    dueDate: daysAfter(issueDate, sale.days),
    attention: customer?.attention ?? '',
    accountCode: customer?.accountCode ?? '',
    seller: 'KLH',
    texts: ['TAK'],
    ...sale.billing,
    lines: sale.lines.map((line) => ({ ...emptyLine, vatGroup: 'S25', ...line })),
  };
  const draft = { kind: 'invoice', billing } as unknown as CallInput<'sales.save'>['draft'];
  const { document } = expectOk('sales.save', await handlers['sales.save']({ id: null, ledgerId, draft }));
  if (!sale.posted) return;
  // The last ones are left unsent: whoever looks at the demo sends them.
  const send = sale.sent ?? false;
  expectOk('sales.post', await handlers['sales.post']({ id: document.id, send }));
  if (sale.paid === undefined) return;
  const date = daysAfter(issueDate, sale.days - 2);
  expectOk('sales.pay', await handlers['sales.pay']({ id: document.id, date, amount: sale.paid, text: 'Bank' }));
}
