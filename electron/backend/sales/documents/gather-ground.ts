import type { SalesKind } from '../../../../shared/domain/sales/customer.ts';
import { customerNoOf, type SalesDraft } from '../../../../shared/domain/sales/draft.ts';
import type { SalesGround } from '../../../../shared/domain/sales/ground.ts';
import type { SalesAttachment } from '../../../../shared/domain/sales/sales-document.ts';
import type { ReadableStore } from '../../../storage/handles.ts';
import { listNumberSeries, type NumberSeries } from '../../../storage/number-series.ts';
import { findCustomerByNo } from '../../../storage/sales/customers.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { readLedgerTables } from '../../setup/ledger-tables.ts';

/** The series a kind of sales document takes its numbers from. */
export const seriesOf: Readonly<Record<SalesKind, NumberSeries>> = {
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
    no: wanted.no ?? (await nextOf(db, wanted.kind)),
    attachments: wanted.attachments,
  };
}

async function nextOf(db: ReadableStore, kind: SalesKind): Promise<string> {
  return (await listNumberSeries(db)).find(({ series }) => series === seriesOf[kind])?.sample ?? '';
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
