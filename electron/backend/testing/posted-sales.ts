import { join } from 'node:path';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import type { CustomerCard, SalesKind } from '../../../shared/domain/sales/customer.ts';
import { aSale, buyer, seller } from '../../../shared/einvoice/writers/build.ts';
import { aReminder, aStatement } from '../../../shared/einvoice/writers/build-balance.ts';
import { openStorage } from '../../storage/open-storage.ts';
import { insertCustomer, updateCustomer } from '../../storage/sales/customers.ts';
import { insertSalesDocument, saveMended } from '../../storage/sales/sales-documents.ts';
import type { SalesMends } from '../../../shared/domain/sales/mends.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';

/** Sales documents as if they had been posted, put into the store of a program beside it, as another program would. */
export interface PostedSales {
  readonly customer: (card?: Partial<CustomerCard>) => Promise<number>;
  readonly changeCustomer: (id: number, card: Partial<CustomerCard>) => Promise<void>;
  /** Answers with the ids, in order. */
  readonly post: (...documents: readonly Partial<Posted>[]) => Promise<number[]>;
  readonly mend: (id: number, mends: SalesMends) => Promise<void>;
}

export interface Posted {
  readonly no: string;
  readonly kind: SalesKind;
  readonly customerId: number;
  readonly customerName: string;
  readonly collectedByPbs: boolean;
  readonly printedAt: string;
  readonly issueDate: string;
  readonly price: string;
  /** What of the document differs from the ordinary. */
  readonly content: Partial<EDocument>;
}

export function aCustomerCard(card: Partial<CustomerCard> = {}): CustomerCard {
  return {
    no: 'D00001', name: 'Skovby Kommuneskole', address: 'Skolevej 3', address2: '', postalCode: '8464', city: 'Galten', country: 'DK',
    phone: '', mail: 'faktura@skovby.example', attention: '', cvr: '20203048', eanLocation: '', endpoint: { id: '5790001234560', scheme: 'GLN' },
    format: 'oioubl21', channel: 'eDocument', alsoMail: false, alsoPrint: false,
    sends: { invoice: true, creditNote: true, reminder: true, statement: true },
    paymentForm: '', dueDays: '', reminderTerms: '', accountCode: '', currency: 'DKK', blocked: '', ...card,
  }; // prettier-ignore
}

export function postedSales(dataFolder: string): PostedSales {
  let customers = 0;
  let documents = 100_000;

  async function write<Value>(work: (tx: WritableStore) => Promise<Value>): Promise<Value> {
    const opened = await openStorage({
      file: join(dataFolder, 'ebilag.sqlite'),
      backupFolder: join(dataFolder, 'backups'),
      now: () => new Date(),
    });
    if (!opened.ok) throw new Error(opened.problem.code);
    try {
      return await opened.value.write(work);
    } finally {
      await opened.value.close();
    }
  }

  return {
    customer(card = {}) {
      customers += 1;
      const no = `D${String(customers).padStart(5, '0')}`;
      return write((tx) => insertCustomer(tx, aCustomerCard({ no, ...card }), '2026-11-01T08:00:00.000Z'));
    },
    changeCustomer: (id, card) => write((tx) => updateCustomer(tx, id, aCustomerCard(card))),
    post: (...wanted) =>
      write(async (tx) => {
        const ids: number[] = [];
        for (const each of wanted) {
          documents += 1;
          ids.push(await insertSalesDocument(tx, posted({ no: String(documents), ...each })));
        }
        return ids;
      }),
    mend: (id, mends) => write((tx) => saveMended(tx, id, { now: mends, history: [] })),
  };
}

function posted({
  no = '',
  kind = 'invoice',
  customerId = 1,
  customerName = buyer.name ?? '',
  collectedByPbs = false,
  printedAt = '',
  issueDate = '2026-11-20',
  price = '100.00',
  content: differing = {},
}: Partial<Posted>): Parameters<typeof insertSalesDocument>[1] {
  const values: Partial<EDocument> = { number: no, uuid: null, issueDate, ...differing };
  const content =
    kind === 'reminder'
      ? aReminder(['1500.00'], values)
      : kind === 'statement'
        ? aStatement(values)
        : aSale([{ price }], { ...values, type: kind === 'creditNote' ? 'creditNote' : 'invoice' });
  const total = content.totals.payable?.value ?? '0.00';
  return {
    ledgerId: 1,
    kind,
    no,
    status: 'posted',
    customerId,
    customerNo: 'D00001',
    customerName,
    issueDate,
    dueDate: '2026-12-20',
    currency: 'DKK',
    net: total,
    vat: '0.00',
    total,
    credits: '',
    printedAt,
    collectedByPbs,
    source: 'form',
    createdAt: '2026-11-20T08:00:00.000Z',
    createdBy: seller.contact?.name ?? '',
    postedAt: '2026-11-20T08:00:00.000Z',
    postedBy: 'anna',
    draft: {},
    content,
    attachments: [],
    alsoFoundBy: [],
  };
}
