import type { Locator, Page } from '@playwright/test';
import type { CallInput } from '../../shared/contract/calls.ts';
import { emptyCustomer } from '../../shared/domain/sales/check-card.ts';
import { emptyLine, newBilling } from '../../shared/domain/sales/draft.ts';
import type { Program } from './program.ts';

/** Where sales documents are written, and the stage for it. */
export class SalesDesk {
  private readonly page: Page;
  private readonly program: Program;

  constructor(page: Page, program: Program) {
    this.page = page;
    this.program = program;
  }

  /** A field of a line: `No.`, `Quantity` … */
  cell(field: string, line: number): Locator {
    return this.page.getByLabel(`${field}, line ${String(line)}`, { exact: true });
  }

  get editor(): Locator {
    return this.page.getByRole('region', { name: /, draft$/ });
  }

  get paper(): Locator {
    return this.page.getByRole('complementary', { name: 'The document as it will look' });
  }

  /** Finds the customer of {@link customer} by its name, as who writes does. */
  async chooseCustomer(): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Customer', exact: true }).fill('Klittens');
    await this.page.getByRole('option', { name: /Klittens Kommuneskole/ }).click();
  }

  /** A ledger of one's own that says how it is paid. */
  async ownSellingLedger(): Promise<void> {
    await this.program.ownLedger();
    const { ledgers } = await this.program.call('setup.read', {});
    const id = await this.program.ledgerId();
    const ledger = ledgers.find((each) => each.id === id);
    if (ledger === undefined) throw new Error('There is no ledger of one’s own.');
    const { id: _id, ...card } = ledger;
    const payment = {
      bankBranch: '9990',
      bankAccount: '0004420131',
      iban: '',
      bic: '',
      fikCreditor: '80001234',
      fikCardType: '71',
      giro: '',
    } as const;
    await this.program.call('setup.saveLedger', { id, card: { ...card, payment } });
    await this.page.reload();
  }

  async customer(): Promise<string> {
    const card = {
      ...emptyCustomer,
      name: 'Klittens Kommuneskole',
      address: 'Skolestien 4',
      postalCode: '6960',
      city: 'Hvide Sande',
      endpoint: { id: '5798999980018', scheme: 'GLN' },
      sends: { ...emptyCustomer.sends },
    };
    const { id } = await this.program.call('customers.save', { id: null, card });
    return (await this.program.call('customers.open', { id })).customer.no;
  }

  /** An invoice of 1,250.00, posted and not sent. */
  async postedInvoice(issueDate = '2026-11-02', dueDate = '2026-12-02'): Promise<number> {
    const customerNo = await this.customer();
    const ledgerId = await this.program.ledgerId();
    const billing = {
      ...newBilling(issueDate),
      customerNo,
      dueDate,
      lines: [
        {
          ...emptyLine,
          no: '111010',
          description: 'Havbiologi',
          quantity: '2',
          unit: 'TIME',
          price: '500',
          vatGroup: 'S25',
        },
      ],
    };
    const draft = { kind: 'invoice', billing } as unknown as CallInput<'sales.save'>['draft'];
    const { document } = await this.program.call('sales.save', { id: null, ledgerId, draft });
    return (await this.program.call('sales.post', { id: document.id, send: false })).id;
  }
}
