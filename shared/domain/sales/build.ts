import type { Customer } from './customer.ts';
import { emptyLine, newBilling, type BillingDraft, type SalesLineDraft } from './draft.ts';
import type { SalesGround } from './ground.ts';

/** Values for tests, with readable defaults: what a test does not name does not matter to it. */
export function aCustomer(values: Partial<Customer> = {}): Customer {
  return {
    id: 1,
    no: 'D00001',
    name: 'Skovby Kommuneskole',
    address: 'Skolevej 3',
    address2: '',
    postalCode: '8464',
    city: 'Galten',
    country: 'DK',
    phone: '',
    mail: 'skolen@skovby.example',
    attention: 'Bent Bøgh',
    cvr: '20203048',
    eanLocation: '5790001234560',
    endpoint: { id: '5790001234560', scheme: 'GLN' },
    format: 'oioubl21',
    channel: 'eDocument',
    alsoMail: false,
    alsoPrint: false,
    sends: { invoice: true, creditNote: true, reminder: true, statement: true },
    paymentForm: '',
    dueDays: '30',
    reminderTerms: 'INDLAND',
    accountCode: '',
    currency: '',
    blocked: '',
    createdAt: '2026-11-01T08:00:00.000Z',
    ...values,
  };
}

export function aSalesGround(values: Partial<SalesGround> = {}): SalesGround {
  return {
    ledger: {
      name: 'Danmarks Kystakademi',
      currency: '',
      cvr: '26769388',
      address: 'Havnevej 12',
      postalCode: '6700',
      city: 'Esbjerg',
      country: 'DK',
      endpoint: { id: '5798000420014', scheme: 'GLN' },
      payment: {
        bankBranch: '3000',
        bankAccount: '0012345678',
        iban: 'DK5000400440116243',
        bic: 'DABADKKK',
        fikCreditor: '87654321',
        fikCardType: '71',
        giro: '1234567',
      },
    },
    customer: aCustomer(),
    payTo: null,
    sellers: [
      {
        code: 'LH',
        name: 'Lise Holt',
        phone: '75123456',
        mail: 'lh@kystakademi.example',
        exported: true,
        blocked: false,
      },
    ],
    vatGroups: [
      { code: 'I25', name: 'Moms 25 %', rate: '25', kind: 'standard', reason: '' },
      { code: 'UNDERVISNING', name: 'Undervisning, fritaget', rate: '0', kind: 'exempt', reason: '' },
      { code: 'OMVENDT', name: 'Omvendt betalingspligt', rate: '0', kind: 'reverseCharge', reason: '' },
    ],
    units: [
      { code: 'STK', name: 'Stykker', official: 'EA' },
      { code: 'TIME', name: 'Timer', official: 'HUR' },
      { code: 'KASSE', name: 'Kasser', official: '' },
    ],
    paymentForms: [
      { code: 'BANK', name: 'Bankoverførsel', kind: 'bank', blocked: false },
      { code: 'FIK', name: 'Indbetalingskort', kind: 'fik', blocked: false },
      { code: 'GIRO', name: 'Giro', kind: 'giro', blocked: false },
      { code: 'IBAN', name: 'Udland', kind: 'iban', blocked: false },
      { code: 'BS', name: 'Betalingsservice', kind: 'directDebit', blocked: false },
    ],
    texts: [{ code: 'EAN', name: 'EAN-note', text: 'Fakturaen er sendt elektronisk.', automatic: true }],
    checkRounding: false,
    no: '100001',
    attachments: [],
    ...values,
  };
}

export function aSalesLine(values: Partial<SalesLineDraft> = {}): SalesLineDraft {
  return {
    ...emptyLine,
    no: '1010',
    description: 'Sejladsundervisning',
    quantity: '2',
    unit: 'TIME',
    price: '500',
    vatGroup: 'I25',
    ...values,
  };
}

export function aBilling(values: Partial<BillingDraft> = {}): BillingDraft {
  return {
    ...newBilling('2026-11-02'),
    customerNo: 'D00001',
    dueDate: '2026-12-02',
    orderNo: 'PO-77',
    seller: 'LH',
    lines: [aSalesLine()],
    ...values,
  };
}
