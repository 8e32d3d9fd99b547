import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { VendorCard } from '../../shared/contract/vendors.ts';
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
    await this.call('setup.saveProgram', { transportFolder: this.transportFolder, gracePeriod, dailyRefresh: '' });
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
  };
}
