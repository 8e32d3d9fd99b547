import { seriesNumber, type LedgerSeries } from '../../../../shared/domain/number-series.ts';
import type { SalesKind } from '../../../../shared/domain/sales/customer.ts';
import { customerNoOf, type SalesDraft } from '../../../../shared/domain/sales/draft.ts';
import type { SalesGround } from '../../../../shared/domain/sales/ground.ts';
import type { SalesAttachment } from '../../../../shared/domain/sales/sales-document.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { nextNumber, readSeries } from '../../../storage/number-series.ts';
import { findCustomerByNo } from '../../../storage/sales/customers.ts';
import { findPostedSale } from '../../../storage/sales/list-sales.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { readLedgerTables } from '../../setup/ledger-tables.ts';

/** The series of its ledger a kind of sales document takes its numbers from. */
const seriesOf: Readonly<Record<SalesKind, LedgerSeries>> = {
  invoice: 'salesInvoice',
  creditNote: 'salesCreditNote',
  reminder: 'reminder',
  statement: 'statement',
};

export interface Gathered {
  readonly ledgerId: number;
  readonly kind: SalesKind;
  readonly customerNo: string;
  readonly payToNo: string;
  /** Null: the one that is next in the series. */
  readonly no: string | null;
  readonly attachments: readonly SalesAttachment[];
}

/** Everything a sales document is made with, as it stands now; null: there is no such ledger. */
export async function gatherGround(db: ReadableStore, wanted: Gathered): Promise<SalesGround | null> {
  const ledger = (await listLedgers(db)).find(({ id }) => id === wanted.ledgerId);
  if (ledger === undefined) return null;
  const { tables, control } = await readLedgerTables(db, wanted.ledgerId);
  const official = new Map(
    tables.rows('outboundUnits').map(({ unit, officialCode }) => [unit.toUpperCase(), officialCode]),
  );
  return {
    ledger: {
      name: ledger.name,
      currency: ledger.currency,
      cvr: ledger.cvr,
      address: ledger.address,
      postalCode: ledger.postalCode,
      city: ledger.city,
      country: ledger.country,
      endpoint: control.ledgerEndpoint ?? ledger.endpoints[0] ?? null,
      payment: ledger.payment ?? null,
    },
    customer: wanted.customerNo === '' ? null : await findCustomerByNo(db, wanted.customerNo),
    payTo: wanted.payToNo === '' ? null : await findCustomerByNo(db, wanted.payToNo),
    sellers: tables.rows('sellers').map(({ code, name, phone, mail, exported, blocked }) => ({
      code,
      name,
      phone,
      mail,
      exported: exported === 'yes',
      blocked: blocked === 'yes',
    })),
    vatGroups: [...tables.rows('salesVatGroups')],
    units: tables
      .rows('units')
      .map(({ code, name }) => ({ code, name, official: official.get(code.toUpperCase()) ?? '' })),
    paymentForms: tables
      .rows('paymentForms')
      .map(({ code, name, kind, blocked }) => ({ code, name, kind, blocked: blocked === 'yes' })),
    texts: tables
      .rows('extendedTexts')
      .map(({ code, name, text, automatic }) => ({ code, name, text, automatic: automatic === 'yes' })),
    checkRounding: control.checkRounding,
    no: wanted.no ?? (await comingNumber(db, wanted)),
    attachments: wanted.attachments,
  };
}

type Numbered = Pick<Gathered, 'ledgerId' | 'kind'>;

/** Takes the next number of the series that no document has that came with a number of its own. */
export async function freeNumber(tx: WritableStore, wanted: Numbered): Promise<string> {
  for (;;) {
    const no = await nextNumber(tx, seriesOf[wanted.kind], wanted.ledgerId);
    if (!(await isTaken(tx, wanted, no))) return no;
  }
}

/** The number the next document will get, as it stands. */
async function comingNumber(db: ReadableStore, wanted: Numbered): Promise<string> {
  const series = await readSeries(db, seriesOf[wanted.kind], wanted.ledgerId);
  for (let number = series.next; ; number += 1) {
    const no = seriesNumber(series, number);
    if (!(await isTaken(db, wanted, no))) return no;
  }
}

async function isTaken(db: ReadableStore, { ledgerId, kind }: Numbered, no: string): Promise<boolean> {
  return (await findPostedSale(db, ledgerId, kind, no)) !== null;
}

/** What the draft of a document asks for. */
export function groundOfDraft(
  ledgerId: number,
  draft: SalesDraft,
  no: string | null,
  attachments: readonly SalesAttachment[],
): Gathered {
  const payToNo = draft.kind === 'invoice' || draft.kind === 'creditNote' ? draft.billing.payToNo : '';
  return { ledgerId, kind: draft.kind, customerNo: customerNoOf(draft), payToNo, no, attachments };
}
