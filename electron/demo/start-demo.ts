import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendHandlers } from '../../shared/contract/calls.ts';
import type { LedgerCard } from '../../shared/contract/setup.ts';
import type { VendorCard } from '../../shared/contract/vendors.ts';
import { SimulatedAccessPoint } from '../transport/simulated-access-point.ts';
import type { AccessPoint } from '../transport/transport.ts';
import { deliveryPlan } from './delivery-plan.ts';
import { demoDelays, demoScript } from './demo-script.ts';
import { calendarFrom } from './documents/calendar.ts';
import { institution } from './documents/institution.ts';
import { vendors } from './documents/vendors.ts';
import { expectOk } from './expect-ok.ts';
import { playHistory, type HistoryHandlers } from './history/play-history.ts';
import { ensureSales, type SalesHandlers } from './sales/demo-sales.ts';
import { accountsOf } from './vendor-cards.ts';
import { catalogue } from './documents/catalogue/catalogue.ts';
import type { DemoVendor, VendorKey } from './documents/vendors.ts';

/** Seconds an answer waits in the demo: long enough to take it back, short enough to see its fate. */
const gracePeriod = 20;
const tick = 200;

export interface DemoOptions {
  /** The orders the demo gives, the same a person would give in the wizard. */
  readonly handlers: Pick<
    BackendHandlers,
    'setup.read' | 'setup.saveLedger' | 'vendors.rows' | 'vendors.save' | 'master.rows' | 'master.save'
  > &
    SalesHandlers &
    HistoryHandlers;
  /** The plain transport folder of the demo; made when missing. */
  readonly transportFolder: string;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** Where a demo keeps its transport folder: in its own data folder, nothing outside it is touched. */
export function demoTransportFolder(dataFolder: string): string {
  return join(dataFolder, 'demo-transport');
}

export const demoGracePeriod = gracePeriod;

/**
 * Fills the demo ledger and starts the access point that delivers and answers (PLT-8). Started again, it adds only what
 * is missing: the ledger is known by its endpoint, a vendor by its number, a delivery by the access point's own list.
 */
export async function startDemo(options: DemoOptions): Promise<AccessPoint> {
  const ledgerId = await ensureLedger(options);
  await ensureVendors(options);
  await ensureSales(options.handlers, institution.gln, (await firstDay(options)).toISOString().slice(0, 10));
  const point = new SimulatedAccessPoint({
    folder: options.transportFolder,
    deliveries: deliveryPlan(calendarFrom(await firstDay(options))),
    script: demoScript,
    delays: demoDelays,
    now: options.now,
    log: options.log,
  });
  point.start(tick);
  const { handlers, log } = options;
  const ending = new AbortController();
  const history = playHistory({ handlers, ledgerId, signal: ending.signal }).catch((error: unknown) =>
    log(`the history of the demo failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  );
  return {
    stop: async () => {
      ending.abort();
      await history;
      await point.stop();
    },
  };
}

async function ensureLedger({ handlers }: DemoOptions): Promise<number> {
  const { ledgers } = expectOk('setup.read', await handlers['setup.read']({}));
  const known = ledgers.find((ledger) => ledger.endpoints.some((endpoint) => endpoint.id === institution.gln));
  if (known !== undefined) return known.id;
  // The ledger a fresh store begins with has nobody's numbers: it becomes the demo's.
  const untouched = ledgers.find((ledger) => ledger.endpoints.length === 0 && ledger.cvr === '');
  const card: LedgerCard = {
    name: institution.name,
    currency: institution.currency,
    cvr: institution.cvr,
    address: `${institution.street} ${institution.building}`,
    postalCode: institution.postalCode,
    city: institution.city,
    country: institution.country,
    endpoints: [
      { id: institution.gln, scheme: 'GLN' },
      { id: institution.vesselGln, scheme: 'GLN' },
    ],
    takesUnknownReceivers: true,
  };
  const saved = await handlers['setup.saveLedger']({ id: untouched?.id ?? null, card });
  return expectOk('setup.saveLedger', saved).id;
}

async function ensureVendors({ handlers }: DemoOptions): Promise<void> {
  const sort = { column: 'no', descending: false } as const;
  const known = expectOk(
    'vendors.rows',
    await handlers['vendors.rows']({ search: '', sort, offset: 0, limit: 200 }),
  ).rows;
  for (const [key, vendor] of Object.entries(vendors) as [VendorKey, DemoVendor][]) {
    if (vendor.card === null || known.some((row) => row.no === vendor.card?.no)) continue;
    expectOk(
      'vendors.save',
      await handlers['vendors.save']({
        id: null,
        card: cardOf(vendor, vendor.card),
        template: '',
        partner: {},
        accounts: [],
        from: null,
      }),
    );
    await ensureAccounts(handlers, vendor.card.no, accountsOf(key, vendor, catalogue));
    if (vendor.coding !== null) await readStrings(handlers, vendor.card.no);
  }
}

type Handlers = DemoOptions['handlers'];
const ofVendor = (table: 'vendorPartners' | 'vendorBankAccounts') => ({ table, ledgerId: null });

/** Where the vendor was paid before, so that a changed account can be told from a known one (PAY-3). */
async function ensureAccounts(
  handlers: Handlers,
  vendorNo: string,
  accounts: ReturnType<typeof accountsOf>,
): Promise<void> {
  for (const account of accounts)
    expectOk(
      'master.save',
      await handlers['master.save']({
        ...ofVendor('vendorBankAccounts'),
        id: null,
        values: { ...account, vendorNo },
      }),
    );
}

/** The vendor's documents come through the purchasing system: their strings are read (COD-3). */
async function readStrings(handlers: Handlers, vendorNo: string): Promise<void> {
  const { rows } = expectOk(
    'master.rows',
    await handlers['master.rows']({
      ...ofVendor('vendorPartners'),
      search: '',
      where: { vendorNo },
      sort: null,
      offset: 0,
      limit: 1,
    }),
  );
  const [partner] = rows;
  if (partner === undefined) return;
  const values = { ...partner.values, useDimensionString: 'yes' };
  expectOk('master.save', await handlers['master.save']({ ...ofVendor('vendorPartners'), id: partner.id, values }));
}

const legalSchemes: Readonly<Record<DemoVendor['country'], string>> = {
  DK: 'DK:CVR',
  SE: 'SE:ORGNR',
  NO: 'NO:ORGNR',
  DE: 'ZZZ',
};
const currencies: Readonly<Record<DemoVendor['country'], string>> = { DK: 'DKK', SE: 'SEK', NO: 'NOK', DE: 'EUR' };

function cardOf(vendor: DemoVendor, { no, blocked }: NonNullable<DemoVendor['card']>): VendorCard {
  return {
    no,
    name: vendor.name,
    address: `${vendor.street} ${vendor.building}`,
    address2: '',
    postalCode: vendor.postalCode,
    city: vendor.city,
    country: vendor.country,
    phone: vendor.contact.phone,
    mail: vendor.contact.mail,
    legalId: vendor.legalId,
    legalScheme: legalSchemes[vendor.country],
    seNumber: '',
    pNumber: vendor.pNumber ?? '',
    eanLocation: vendor.gln ?? '',
    otherId: '',
    otherScheme: '',
    blocked,
    currency: currencies[vendor.country],
    cprNumber: '',
    paymentForm: '',
    postingGroup: '',
    vatGroup: '',
    fikCreditor: '',
  };
}

/** The day the demo began: its documents stay what they are when it is started again another day. */
async function firstDay({ transportFolder, now }: DemoOptions): Promise<Date> {
  const path = join(transportFolder, '.access-point', 'first-day.txt');
  const noted = await readFile(path, 'utf8').catch(() => null);
  if (noted !== null && !Number.isNaN(Date.parse(noted))) return new Date(noted);
  const today = now();
  await mkdir(join(transportFolder, '.access-point'), { recursive: true });
  await writeFile(path, today.toISOString());
  return today;
}
