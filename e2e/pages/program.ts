import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { VendorCard } from '../../shared/contract/vendors.ts';
import type { MasterTable } from '../../shared/domain/master/tables.ts';
import type { Result } from '../../shared/domain/result.ts';
import { calendarFrom } from '../../electron/demo/documents/calendar.ts';
import { catalogue } from '../../electron/demo/documents/catalogue/catalogue.ts';
import { institution } from '../../electron/demo/documents/institution.ts';
import type { DemoFile } from '../../electron/demo/documents/render/render-draft.ts';
import { renderDraft } from '../../electron/demo/documents/render/render-draft.ts';
import { vendorOf } from '../../electron/demo/documents/vendors.ts';
import type { VendorKey } from '../../electron/demo/documents/vendors.ts';

const calendar = calendarFrom(new Date());

/** A document of the demo as a file, by the name of its draft. */
export function demoFile(key: string): DemoFile {
  const draft = catalogue.find((each) => each.key === key);
  if (draft === undefined) throw new Error(`The demo has no document ${key}.`);
  return renderDraft(draft, catalogue, calendar);
}

/** The program behind the page: a journey sets the stage with its orders, then does what it is about with the mouse and the keys. */
export class Program {
  readonly transportFolder: string;
  private readonly page: Page;

  constructor(page: Page, dataFolder: string) {
    this.page = page;
    this.transportFolder = join(`${dataFolder}-transport`);
  }

  /** An order to the backend, through the same door the page uses. */
  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const result = await this.page.evaluate(
      async ([calling, given]) => {
        const bridge = (window as { ebilag?: { call: (name: string, input: unknown) => Promise<unknown> } }).ebilag;
        if (bridge !== undefined) return bridge.call(calling, given);
        const answer = await fetch(`/call/${calling}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(given),
        });
        return answer.json() as Promise<unknown>;
      },
      [name, input] as [string, unknown],
    );
    const answered = result as Result<CallOutput<Name>>;
    if (!answered.ok) throw new Error(`${name}: ${JSON.stringify(answered.problem)}`);
    return answered.value;
  }

  /** A ledger of one's own with its plain folder, past the wizard; answers leave at once unless a grace period is given. */
  async ownLedger({
    gracePeriod = 0,
    vendors = [],
  }: { readonly gracePeriod?: number; readonly vendors?: readonly VendorKey[] } = {}): Promise<void> {
    await mkdir(this.transportFolder, { recursive: true });
    await this.call('setup.saveLedger', {
      id: null,
      card: {
        name: institution.name,
        currency: 'DKK',
        cvr: institution.cvr,
        address: 'Fyrvej 12',
        postalCode: institution.postalCode,
        city: institution.city,
        country: 'DK',
        endpoints: [{ id: institution.gln, scheme: 'GLN' }],
        takesUnknownReceivers: true,
      },
    });
    await this.call('setup.saveProgram', { transportFolder: this.transportFolder, gracePeriod });
    for (const key of vendors) await this.call('vendors.save', { id: null, card: cardOf(key) });
    // A journey looks at what it decided, not at the next document.
    await this.call('preferences.save', { language: 'en', afterDecision: 'stay' });
    await this.call('setup.complete', {});
    await this.page.reload();
    await this.page.getByRole('navigation', { name: 'Places' }).waitFor();
  }

  /** Puts documents of the demo into the transport folder, the way an access point does. */
  async deliver(...keys: readonly string[]): Promise<void> {
    const incoming = join(this.transportFolder, 'in');
    await mkdir(incoming, { recursive: true });
    for (const key of keys) {
      const { name, bytes } = demoFile(key);
      await writeFile(join(incoming, `${name}.tmp`), bytes);
      await rename(join(incoming, `${name}.tmp`), join(incoming, name));
    }
  }

  /** The same, and waits until the program has taken them in. */
  async receive(...keys: readonly string[]): Promise<void> {
    await this.deliver(...keys);
    await this.call('transport.refresh', {});
  }

  /** Takes in a document written for the journey. */
  async receiveXml(number: string, xml: string): Promise<void> {
    const incoming = join(this.transportFolder, 'in');
    await mkdir(incoming, { recursive: true });
    await writeFile(join(incoming, `${number}.tmp`), xml);
    await rename(join(incoming, `${number}.tmp`), join(incoming, `${number}.xml`));
    await this.call('transport.refresh', {});
  }

  /** Adds a row to a table of the set-up, or changes what is given of the row that has the same key fields. */
  async row(table: MasterTable, values: Readonly<Record<string, string>>, key: readonly string[] = []): Promise<void> {
    const ledgerId = await this.ledgerId();
    const where = Object.fromEntries(key.map((field) => [field, values[field] ?? '']));
    const found =
      key.length === 0
        ? null
        : await this.call('master.rows', { table, ledgerId, search: '', where, sort: null, offset: 0, limit: 1 });
    const before = found?.rows[0] ?? null;
    const saved = await this.call('master.save', {
      table,
      ledgerId,
      id: before?.id ?? null,
      values: { ...before?.values, ...values },
    });
    if (saved.id === null) throw new Error(`${table}: ${JSON.stringify(saved.faults)}`);
  }

  async ledgerId(): Promise<number> {
    const { ledgers } = await this.call('setup.read', {});
    return ledgers.find(({ name }) => name === institution.name)?.id ?? 0;
  }

  /** The number the card of a vendor was given. */
  vendorNo(key: VendorKey): string {
    return vendorOf(key).card?.no ?? '';
  }

  /** The partner of a vendor says that its dimension account strings are read (COD-3). */
  async readStrings(key: VendorKey): Promise<void> {
    const vendorNo = this.vendorNo(key);
    await this.row('vendorPartners', { vendorNo, useDimensionString: 'yes' }, ['vendorNo']);
  }

  /** The document with this number, and of this type where an order and its invoice share it. */
  async documentId(number: string): Promise<number> {
    const { rows } = await this.call('documents.rows', {
      inbox: 'purchase',
      ledgerId: null,
      conditions: [],
      search: number,
      sort: { column: 'receivedAt', descending: true },
      offset: 0,
      limit: 20,
    });
    const found = rows.find(({ documentNo }) => documentNo === number);
    if (found === undefined) throw new Error(`There is no document ${number}.`);
    return found.id;
  }

  /** Nothing is left to settle on these documents: every line is coded, what they say of payment completes the card, orders are left alone. */
  async ready(...numbers: readonly string[]): Promise<void> {
    await this.call('control.save', { ledgerId: await this.ledgerId(), control: { updateVendor: true } });
    for (const number of numbers) {
      await this.code(number, '221010');
      await this.knowAccount(number);
      await this.call('acceptance.chooseOrderUse', { id: await this.documentId(number), use: 'createNew' });
    }
  }

  /** Puts the account a document asks to be paid to on its vendor's card, as if it had been paid there before. */
  async knowAccount(number: string): Promise<void> {
    const id = await this.documentId(number);
    const { vendorNo, payment, difference } = await this.call('payment.open', { id });
    const account = difference?.documentAccount ?? payment?.vendorUpdate?.account;
    if (vendorNo === null || account === undefined) return;
    await this.call('master.save', {
      table: 'vendorBankAccounts',
      ledgerId: null,
      id: null,
      values: { ...account, vendorNo, code: `${account.kind}${account.cardType}`.toUpperCase(), preferred: 'yes' },
    });
  }

  /** Codes every line of a document that has an amount on one account, as a person would have. */
  async code(number: string, accountNo: string, vatGroup = ''): Promise<void> {
    const id = await this.documentId(number);
    const { places } = await this.call('coding.open', { id });
    await this.call('coding.save', {
      id,
      edits: places
        .filter(({ kind, amount }) => kind !== 'header' && kind !== 'text' && amount !== null)
        .map(({ place }) => ({
          place,
          edit: {
            place,
            string: null,
            accountKind: 'account' as const,
            accountNo,
            alias: '',
            budget: '',
            vatGroup,
            project: '',
            dimensions: {},
            leaveOut: false,
            origin: 'typed' as const,
          },
        })),
    });
  }

  /** Files of ours in a folder of the transport (`out`, `sent` …), with their content. */
  async files(
    folder: 'in' | 'out' | 'sent' | 'failed' | 'responses',
  ): Promise<{ readonly name: string; readonly text: string }[]> {
    const path = join(this.transportFolder, folder);
    const names = (await readdir(path).catch(() => [])).filter((name) => name.endsWith('.xml'));
    return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(path, name), 'utf8') })));
  }

  /** The access point's side: takes what lies in `out/` and says that it was received. */
  async acknowledge(name: string): Promise<void> {
    await rename(join(this.transportFolder, 'out', name), join(this.transportFolder, 'sent', name));
    await writeFile(join(this.transportFolder, 'responses', `${name}.receipt.dat`), 'received\n');
  }
}

function cardOf(key: VendorKey): VendorCard {
  const vendor = vendorOf(key);
  return {
    no: vendor.card?.no ?? '',
    name: vendor.name,
    address: `${vendor.street} ${vendor.building}`,
    address2: '',
    postalCode: vendor.postalCode,
    city: vendor.city,
    country: vendor.country,
    phone: vendor.contact.phone,
    mail: vendor.contact.mail,
    legalId: vendor.legalId,
    legalScheme: 'DK:CVR',
    seNumber: '',
    pNumber: vendor.pNumber ?? '',
    eanLocation: '',
    otherId: '',
    otherScheme: '',
    blocked: vendor.card?.blocked ?? '',
    currency: '',
    cprNumber: '',
    paymentForm: '',
    postingGroup: '',
    vatGroup: '',
    fikCreditor: '',
  };
}
