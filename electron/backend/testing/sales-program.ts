import type { CallInput } from '../../../shared/contract/calls.ts';
import { aBilling, aCustomer, aSalesLine } from '../../../shared/domain/sales/build.ts';
import type { BillingDraft } from '../../../shared/domain/sales/draft.ts';
import { startTestProgram, type TestProgram } from './test-program.ts';

/** A program whose one ledger can sell: its own card, the standard set-up, a seller, and a customer D00001. */
export interface SalesProgram extends TestProgram {
  readonly ledgerId: number;
  readonly customerId: number;
  /** Keeps an invoice as a draft; answers with its id. */
  readonly draft: (billing?: Partial<BillingDraft>, kind?: 'invoice' | 'creditNote') => Promise<number>;
  /** The same, posted. */
  readonly posted: (
    billing?: Partial<BillingDraft>,
    kind?: 'invoice' | 'creditNote',
  ) => Promise<{ id: number; no: string }>;
}

export const soldLine = (values: Parameters<typeof aSalesLine>[0] = {}) =>
  aSalesLine({ no: '221010', unit: 'TIME', vatGroup: 'S25', ...values });

export async function startSalesProgram(options: Parameters<typeof startTestProgram>[0] = {}): Promise<SalesProgram> {
  const program = await startTestProgram(options);
  const { ledgers } = await program.call('setup.read', {});
  const card: CallInput<'setup.saveLedger'>['card'] = {
    name: 'Danmarks Kystakademi',
    currency: 'DKK',
    cvr: '26769388',
    address: 'Havnevej 12',
    postalCode: '6700',
    city: 'Esbjerg',
    country: 'DK',
    endpoints: [{ id: '5798000420014', scheme: 'GLN' }],
    takesUnknownReceivers: true,
    payment: {
      bankBranch: '3000',
      bankAccount: '0012345678',
      iban: 'DK5000400440116243',
      bic: 'DABADKKK',
      fikCreditor: '87654321',
      fikCardType: '71',
      giro: '',
    },
  };
  const { id: ledgerId } = await program.call('setup.saveLedger', { id: ledgers[0]?.id ?? null, card });
  const row = (table: 'sellers' | 'units' | 'outboundUnits' | 'extendedTexts', values: Record<string, string>) =>
    program.call('master.save', { table, ledgerId, id: null, values });
  await row('sellers', {
    code: 'LH',
    name: 'Lise Holt',
    phone: '75123456',
    mail: 'lh@kystakademi.example',
    exported: 'yes',
  });
  const { customerId } = await aNewCustomer(program, {});
  const draft: SalesProgram['draft'] = async (billing = {}, kind = 'invoice') => {
    const page = await program.call('sales.save', {
      id: null,
      ledgerId,
      draft: { kind, billing: asSent(aBilling({ lines: [soldLine()], ...billing })) },
    });
    return page.document.id;
  };
  return {
    ...program,
    ledgerId,
    customerId,
    draft,
    posted: async (billing = {}, kind = 'invoice') => {
      const id = await draft(billing, kind);
      const { no } = await program.call('sales.post', { id, send: null });
      return { id, no };
    },
  };
}

type SentDraft = Extract<CallInput<'sales.save'>['draft'], { billing: unknown }>['billing'];

/** A draft of the domain as it crosses to the backend: the same, as plain JSON. */
export function asSent(billing: BillingDraft): SentDraft {
  return structuredClone(billing) as SentDraft;
}

export async function aNewCustomer(
  program: TestProgram,
  values: Parameters<typeof aCustomer>[0],
): Promise<{ customerId: number }> {
  const { id: _id, createdAt: _createdAt, ...card } = aCustomer({ no: '', ...values });
  const { id } = await program.call('customers.save', { id: null, card });
  return { customerId: id };
}
