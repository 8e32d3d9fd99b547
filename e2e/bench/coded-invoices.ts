import { join } from 'node:path';
import { purchaseXml } from '../../electron/backend/testing/purchase-xml.ts';
import { aVendorCard } from '../../electron/storage/testing/build.ts';
import { startBackend } from '../../electron/start-backend.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Backend } from '../../electron/opened-backend.ts';

type Handlers = Backend['handlers'];

/** The program on a data folder, doing nothing by itself. */
export async function startOn(dataFolder: string): Promise<Backend> {
  return taken(
    await startBackend({
      dataFolder,
      transportFolder: join(dataFolder, 'transport'),
      user: { name: 'bench', initials: 'BE', roles: null },
      watch: false,
      log: (line) => process.stderr.write(`${line}\n`),
    }),
  );
}

/** Receives so many invoices of ten lines that arrive coded, of a vendor whose card is whole: nothing keeps them from being accepted. */
export async function receiveCodedInvoices(handlers: Handlers, documents: number): Promise<void> {
  await provideVendor(handlers);
  for (let from = 0; from < documents; from += 100) {
    const files = Array.from({ length: Math.min(100, documents - from) }, (_, index) => ({
      name: `b-${from + index}.xml`,
      base64: Buffer.from(codedInvoice(from + index)).toString('base64'),
    }));
    taken(await handlers['files.receive']({ files }));
  }
  const pending = taken(
    await handlers['documents.rows']({
      inbox: 'purchase',
      ledgerId: null,
      conditions: [],
      search: '',
      sort: { column: 'receivedAt', descending: false },
      offset: 0,
      limit: 1,
    }),
  );
  if (pending.total !== documents) throw new Error('not every document was received');
}

/** The value of an answer; a refusal ends the measuring. */
export function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A card whose partner reads strings, so that every line arrives coded. */
async function provideVendor(handlers: Handlers): Promise<void> {
  taken(
    await handlers['vendors.save']({
      id: null,
      card: aVendorCard({ no: 'V-1', name: 'Nordlys Energi A/S', legalId: '10150817' }),
      template: '',
      partner: {},
      accounts: [],
      from: null,
    }),
  );
  const place = { table: 'vendorPartners', ledgerId: null } as const;
  const where = { vendorNo: 'V-1' };
  const found = await handlers['master.rows']({ ...place, search: '', where, sort: null, offset: 0, limit: 1 });
  const [row] = taken(found).rows;
  const partner = await handlers['master.save']({
    ...place,
    id: row?.id ?? null,
    values: { ...row?.values, vendorNo: 'V-1', useDimensionString: 'yes' },
  });
  if (taken(partner).id === null) throw new Error(JSON.stringify(partner));
}

/** Amounts differ from document to document: none looks like another. */
function codedInvoice(n: number): string {
  return purchaseXml({
    number: `B-${n}`,
    profile: 'Procurement-OrdSim-BilSimR-1.0',
    means: [{ kind: 'directDebit', agreement: '12345678' }],
    lines: Array.from({ length: 10 }, (_, line) => ({
      name: `Vare ${line + 1}`,
      quantity: String(line + 1),
      price: `${n + 10}.${String(10 + line)}`,
      cost: '03,FORMÅL,5,05,FINANS,221010',
    })),
  });
}
