import type { WrittenFormat } from './written-format.ts';

/** How documents reach a customer (OUT-7). `pbs`: collected by the payment service, not sendable here. */
export const customerChannels = ['eDocument', 'queue', 'mail', 'print', 'pbs'] as const;
export type CustomerChannel = (typeof customerChannels)[number];

/** `invoices`: no new documents for it. `all`: nothing leaves for it either. */
export const customerBlocks = ['', 'invoices', 'all'] as const;
export type CustomerBlock = (typeof customerBlocks)[number];

export const salesKinds = ['invoice', 'creditNote', 'reminder', 'statement'] as const;
export type SalesKind = (typeof salesKinds)[number];

/** A customer (SET-6); shared by all ledgers, as vendors are. Absent texts are empty. */
export interface Customer {
  readonly id: number;
  readonly no: string;
  readonly name: string;
  readonly address: string;
  readonly address2: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2; empty counts as abroad, as it is not the ledger's (NS p. 49). */
  readonly country: string;
  readonly phone: string;
  readonly mail: string;
  /** The person or unit every document goes to the attention of (NS p. 48). */
  readonly attention: string;
  /** Eight digits, without `DK`; of other countries the number as registered there. */
  readonly cvr: string;
  readonly eanLocation: string;
  /** Where e-documents are sent, with its key type (`GLN`, `DK:CVR` …). */
  readonly endpoint: { readonly id: string; readonly scheme: string } | null;
  readonly format: WrittenFormat;
  readonly channel: CustomerChannel;
  readonly alsoMail: boolean;
  readonly alsoPrint: boolean;
  /** Its e-document partner: what it takes electronically. */
  readonly sends: Readonly<Record<SalesKind, boolean>>;
  /** Code of the ledger's payment forms; empty: as the ledger is paid. */
  readonly paymentForm: string;
  /** Days from invoice to due date; decimal digits, empty: 30. */
  readonly dueDays: string;
  /** Code of the ledger's reminder terms; empty: is not reminded. */
  readonly reminderTerms: string;
  /** What it wants its invoices marked with (at most 30 characters). */
  readonly accountCode: string;
  readonly currency: string;
  readonly blocked: CustomerBlock;
  readonly createdAt: string;
}

/** A customer as it is written: without what the store gives it. */
export type CustomerCard = Omit<Customer, 'id' | 'createdAt'>;

/** Whether documents of this kind go to the customer electronically. */
export function takesElectronically({ channel, sends, endpoint }: CustomerCard, kind: SalesKind): boolean {
  return (channel === 'eDocument' || channel === 'queue') && endpoint !== null && sends[kind];
}

/** Foreign or domestic follows from the countries compared; an empty one is foreign (NS p. 49). */
export function isForeign(customer: Pick<Customer, 'country'>, ledgerCountry: string): boolean {
  return customer.country.trim().toUpperCase() !== (ledgerCountry.trim().toUpperCase() || 'DK');
}
