import { purchaseXml, type WrittenPurchase } from '../../electron/backend/testing/purchase-xml.ts';
import type { VendorCard } from '../../shared/contract/vendors.ts';
import type { Program } from './program.ts';

/** The vendor nobody has a card for, and the one whose card is blocked. */
export const unknownVendor = { cvr: '24256790', vendor: 'Ukendt Leverandør A/S' };
export const blockedVendor = { cvr: '26769388', vendor: 'Fyns Rengøring ApS' };

/** Documents that stop in a run, each kind for a reason of its own. */
const stopping: readonly { readonly count: number; readonly purchase: (index: number) => WrittenPurchase }[] = [
  { count: 3, purchase: () => unknownVendor },
  { count: 2, purchase: () => blockedVendor },
  { count: 3, purchase: (index) => ({ number: `M-${index + 1}` }) },
  { count: 3, purchase: (index) => ({ lines: [lineOf(700 + index, '05,FINANS,999999')] }) },
  { count: 3, purchase: () => ({ payable: '99999.00' }) },
  { count: 2, purchase: () => ({ means: [{ kind: 'bank', branch: '3000', account: '0012345678' }] }) },
  { count: 2, purchase: () => ({ duties: [{ scheme: '9', name: 'Elafgift', amount: '100.00' }] }) },
  { count: 2, purchase: () => ({ order: 'FINDES-IKKE' }) },
];

/** How many documents of the batch stop, and for how many reasons. */
export const held = { documents: stopping.reduce((sum, { count }) => sum + count, 0), reasons: stopping.length };

const lineOf = (price: number, cost = '03,FORMÅL,5,05,FINANS,221010') => ({ name: 'Vare', price: `${price}.00`, cost });

/** Takes in a batch of invoices: ready ones, and among them those that stop (MASS-3). No two look alike. */
export async function receiveMixed(program: Program, total: number): Promise<void> {
  await card(program, { no: 'V-1', name: 'Nordlys Energi A/S', legalId: '10150817' });
  await card(program, { no: 'V-2', name: blockedVendor.vendor, legalId: blockedVendor.cvr, blocked: 'all' });
  const odd = stopping.flatMap(({ count, purchase }) => Array.from({ length: count }, (_, index) => purchase(index)));
  const written = Array.from({ length: total }, (_, index): WrittenPurchase => {
    const plain: WrittenPurchase = {
      number: `M-${index + 1}`,
      profile: 'Procurement-OrdSim-BilSimR-1.0',
      means: [{ kind: 'directDebit', agreement: '12345678' }],
      lines: [lineOf(1000 + index * 3)],
    };
    return index < total - odd.length ? plain : { ...plain, ...odd[index - (total - odd.length)] };
  });
  for (let at = 0; at < written.length; at += 50) {
    const files = written.slice(at, at + 50).map((purchase, index) => ({
      name: `m-${at + index}.xml`,
      base64: Buffer.from(purchaseXml(purchase)).toString('base64'),
    }));
    await program.call('files.receive', { files });
  }
}

/** A card whose partner reads dimension account strings, so that documents arrive coded. */
async function card(program: Program, values: Partial<VendorCard>): Promise<void> {
  const { id } = await program.call('vendors.save', { id: null, card: { ...emptyCard, ...values } });
  const { vendor } = await program.call('vendors.open', { id });
  await program.row('vendorPartners', { vendorNo: vendor.no, useDimensionString: 'yes' }, ['vendorNo']);
}

const emptyCard: VendorCard = {
  no: '', name: '', address: '', address2: '', postalCode: '', city: '', country: 'DK', phone: '', mail: '',
  legalId: '', legalScheme: 'DK:CVR', seNumber: '', pNumber: '', eanLocation: '', otherId: '', otherScheme: '',
  blocked: '', currency: 'DKK', cprNumber: '', paymentForm: '', postingGroup: '', vatGroup: '', fikCreditor: '',
}; // prettier-ignore
