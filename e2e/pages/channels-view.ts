import type { Locator, Page } from '@playwright/test';
import type { CallInput } from '../../shared/contract/calls.ts';
import { aBilling, aCustomer, aSalesLine } from '../../shared/domain/sales/build.ts';
import type { Customer } from '../../shared/domain/sales/customer.ts';
import type { Program } from './program.ts';

/** The set-up pages of channels and registries, found by role and name. */
export class ChannelsView {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  setting(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true }).first();
  }

  async choose(setting: string, choice: string): Promise<void> {
    await this.setting(setting).getByText(choice, { exact: true }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** What the registries say of a kind of document. */
  verdict(kind: string): Locator {
    return this.page
      .getByRole('region', { name: 'What the registries say' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: kind, exact: true }) });
  }

  async lookUp(): Promise<void> {
    await this.page.getByRole('button', { name: /^Look up/ }).click();
  }
}

/** A posted invoice for a new customer; answers with its id and number. */
export async function postedInvoice(
  program: Program,
  customer: Partial<Customer>,
): Promise<{ readonly id: number; readonly no: string }> {
  const ledgerId = await program.ledgerId();
  const { id: _id, createdAt: _createdAt, ...card } = aCustomer({ no: '', ...customer });
  const { id: customerId } = await program.call('customers.save', { id: null, card });
  const { no: customerNo } = (await program.call('customers.open', { id: customerId })).customer;
  type Billing = Extract<CallInput<'sales.save'>['draft'], { billing: unknown }>['billing'];
  const lines = [aSalesLine({ no: '221010', unit: 'TIME', vatGroup: 'S25' })];
  const billing = structuredClone(aBilling({ customerNo, lines })) as Billing;
  const draft = await program.call('sales.save', { id: null, ledgerId, draft: { kind: 'invoice', billing } });
  return program.call('sales.post', { id: draft.document.id, send: null });
}

/** What a ledger needs before it can sell: how it is paid, and a seller. */
export async function readyToSell(program: Program): Promise<void> {
  const { ledgers } = await program.call('setup.read', {});
  const id = await program.ledgerId();
  const ledger = ledgers.find((one) => one.id === id);
  if (ledger === undefined) throw new Error('There is no ledger yet.');
  const { id: _id, ...card } = ledger;
  const payment = {
    bankBranch: '3000',
    bankAccount: '0012345678',
    iban: '',
    bic: '',
    fikCreditor: '',
    fikCardType: '' as const,
    giro: '',
  };
  await program.call('setup.saveLedger', { id, card: { ...card, payment } });
  await program.row('sellers', {
    code: 'LH',
    name: 'Lise Holt',
    phone: '75123456',
    mail: 'lh@kystakademi.example',
    exported: 'yes',
  });
}
