import { formatDecimal, negate, subtract } from '../amount/amount.ts';
import type { PaymentAccount } from '../payment/payment.ts';
import type { PaymentFormKind } from '../master/payment.ts';
import type { VatGroupSum } from '../purchase/draft.ts';
import type { Voucher, VoucherKind, VoucherLine, VoucherLineKind } from '../posting/voucher.ts';
import { budgetDimension, projectDimension } from './target.ts';

/** A dimension of a line, or its budget or project. */
export interface HandOverDimension {
  readonly dimension: string;
  readonly value: string;
  readonly name: string;
}

/** One entry: debit is positive, credit negative. */
export interface HandOverLine {
  readonly lineNo: number;
  readonly kind: VoucherLineKind;
  readonly account: string;
  readonly accountName: string;
  readonly text: string;
  /** Decimal text, two decimals, signed. */
  readonly amount: string;
  readonly vatGroup: string;
  readonly dimensions: readonly HandOverDimension[];
}

/** How the vendor is paid. Personal numbers stay here (IN-9): who pays has the document. */
export interface PaymentInstruction {
  readonly form: string;
  readonly formKind: PaymentFormKind | null;
  readonly means: string;
  readonly account: PaymentAccount | null;
  readonly reference: string;
  /** Paid already, against this account (PAY-5); empty: it is owed. */
  readonly balancingAccount: string;
}

/**
 * What every format is written from (ACT-1): a posted voucher with the document it comes from and how it is paid. The
 * lines add up to exactly nothing.
 */
export interface HandOverVoucher {
  /** The same whenever and wherever the voucher is handed over: by it the books can tell a second time from a first. */
  readonly externalId: string;
  readonly id: number;
  readonly no: string;
  readonly kind: VoucherKind;
  readonly date: string;
  readonly documentDate: string | null;
  readonly dueDate: string | null;
  readonly text: string;
  readonly currency: string;
  readonly vendorNo: string;
  readonly vendorName: string;
  readonly vendorDocumentNo: string;
  readonly vendorOrderNo: string;
  readonly purchaseNo: string;
  /** Of the original bytes of the document. */
  readonly sourceSha256: string | null;
  readonly net: string;
  readonly vat: string;
  readonly total: string;
  readonly postedAt: string;
  readonly postedBy: string;
  readonly lines: readonly HandOverLine[];
  readonly vatGroups: readonly VatGroupSum[];
  readonly payment: PaymentInstruction | null;
}

/** The neutral form of a voucher; `sourceSha256` names the original in the archive. */
export function handOverVoucher(voucher: Voucher, sourceSha256: string | null): HandOverVoucher {
  const { id, no, kind, date, documentDate, text, currency, vendorNo, vendorName, vendorDocumentNo, vendorOrderNo } =
    voucher;
  const { purchaseNo, net, vat, total, postedAt, postedBy, vatGroups, vendorEntry } = voucher;
  return {
    externalId: externalIdOf(voucher),
    id,
    no,
    kind,
    date,
    documentDate,
    dueDate: vendorEntry.dueDate,
    text,
    currency,
    vendorNo,
    vendorName,
    vendorDocumentNo,
    vendorOrderNo,
    purchaseNo,
    sourceSha256,
    net,
    vat,
    total,
    postedAt,
    postedBy,
    lines: voucher.lines.map((line) => handOverLine(line, vendorEntry.payablesAccount)),
    vatGroups,
    payment: paymentInstruction(voucher),
  };
}

/** Ledger and number: a series has no number twice. */
export function externalIdOf({ ledgerId, no }: Pick<Voucher, 'ledgerId' | 'no'>): string {
  return `EBILAG-${ledgerId}-${no}`;
}

function handOverLine(line: VoucherLine, payablesAccount: string): HandOverLine {
  // What closes the vendor's entry is the vendor's as well.
  const kind = line.kind === 'balancing' && line.account === payablesAccount ? 'payables' : line.kind;
  const { lineNo, account, accountName, text, debit, credit, vatGroup, budget, project } = line;
  return {
    lineNo,
    kind,
    account,
    accountName,
    text,
    amount: formatDecimal(subtract(debit, credit)),
    vatGroup,
    dimensions: [
      ...line.dimensions
        .filter(({ value }) => value !== '')
        .map(({ dimension, value, valueName }) => ({ dimension, value, name: valueName })),
      ...(budget === '' ? [] : [{ dimension: budgetDimension, value: budget, name: '' }]),
      ...(project === '' ? [] : [{ dimension: projectDimension, value: project, name: '' }]),
    ],
  };
}

function paymentInstruction({ vendorEntry: { payment } }: Voucher): PaymentInstruction | null {
  if (payment === null) return null;
  const { form, formKind, offered, account, reference, balancingAccount } = payment;
  return { form, formKind, means: offered?.means ?? '', account, reference, balancingAccount };
}

/** The lines that pay at once what was owed (PAY-5): the vendor's entry against the balancing account. */
export function closingLines({ lines, payment }: Pick<HandOverVoucher, 'lines' | 'payment'>): readonly HandOverLine[] {
  const balancing = lines.filter(({ kind }) => kind === 'balancing');
  if (payment === null || payment.balancingAccount === '' || balancing.length === 0) return [];
  const against = lines.filter(
    (line) => line.kind === 'payables' && balancing.some(({ amount }) => amount === formatDecimal(negate(line.amount))),
  );
  return [...against, ...balancing];
}
