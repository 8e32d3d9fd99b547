import { isZero } from '../amount/amount.ts';
import type { EDocument } from '../document/document.ts';
import type { ControlSetup } from '../master/control-setup.ts';
import { keyText, type LedgerTables } from '../master/tables.ts';
import { problem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';
import { documentTotals, dutiesAreInPrices } from './document-totals.ts';
import type { PurchaseKind, PurchaseLineDraft, Reconciliation, VendorEntry } from './draft.ts';
import { recodeLine, type LineCoding } from './recode-line.ts';
import { reconcile, roundingLine } from './reconcile.ts';
import { totalsOf, type Totals } from './sums.ts';
import { deductsNothing, vatCounter } from './vat.ts';

/** A purchase document as it stands, with what it is recalculated from. */
export interface PurchaseToChange {
  readonly no: string;
  readonly kind: PurchaseKind;
  readonly posted: boolean;
  readonly deviatingVat: boolean;
  readonly postingGroup: string;
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly vendorEntry: VendorEntry | null;
  readonly lines: readonly PurchaseLineDraft[];
  /** Lines invoices have taken from; their account stays (NS p. 35). */
  readonly invoiced: ReadonlySet<number>;
  /** What the vendor sent, for the reconciliation. */
  readonly document: EDocument;
  readonly tables: LedgerTables;
  readonly control: ControlSetup;
}

export interface PurchaseChange {
  /** Absent: as it is. */
  readonly postingDate?: string | null | undefined;
  readonly dueDate?: string | null | undefined;
  readonly lines: readonly { readonly lineNo: number; readonly coding: LineCoding }[];
}

export interface ChangedPurchase extends Totals {
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly vendorEntry: VendorEntry | null;
  readonly reconciliation: Reconciliation;
  readonly lines: readonly PurchaseLineDraft[];
}

/** Changes an unposted purchase document and recalculates everything (ACC-2): VAT, cost, rounding, totals, reconciliation. */
export function changePurchase(now: PurchaseToChange, change: PurchaseChange): Result<ChangedPurchase> {
  if (now.posted) return refuse(problem('purchase.posted', { no: now.no }));
  const postingDate = change.postingDate === undefined ? now.postingDate : change.postingDate;
  const dueDate = change.dueDate === undefined ? now.dueDate : change.dueDate;
  const closed = postingDate === now.postingDate ? null : closedPeriod(now.tables, postingDate);
  if (closed !== null) return refuse(problem('check.closedPeriod', { date: postingDate ?? '', ...closed }));
  const recoded = recode(now, change);
  if (!recoded.ok) return recoded;
  // A rounding line of ours follows from the rest.
  const lines = recalculate(
    recoded.value.filter((line) => !isOwnRounding(line)),
    now.tables,
    now.deviatingVat,
  );
  const theirs = documentTotals(now.document);
  const reconciliation = reconcile({
    kind: now.kind,
    lines,
    theirs: dutiesAreInPrices(theirs) ? { ...theirs, duties: '0' } : theirs,
    missing: [],
    tables: now.tables,
    control: now.control,
  });
  const group = now.tables.find('postingGroups', now.postingGroup);
  const account = group === null ? null : now.tables.find('accounts', group.roundingAccount);
  const rounding = roundingLine(reconciliation, account, Math.max(0, ...lines.map(({ lineNo }) => lineNo)) + 1);
  const whole = rounding === null ? lines : [...lines, rounding];
  const totals = totalsOf(whole);
  return ok({
    ...totals,
    postingDate,
    dueDate,
    vendorEntry: now.vendorEntry === null ? null : { ...now.vendorEntry, amount: totals.total, dueDate },
    reconciliation,
    lines: whole,
  });
}

function isOwnRounding({ kind, place }: PurchaseLineDraft): boolean {
  return kind === 'rounding' && place === '';
}

function closedPeriod(
  tables: LedgerTables,
  date: string | null,
): { readonly name: string; readonly from: string; readonly to: string } | null {
  if (date === null) return null;
  const row = tables.rows('closedPeriods').find(({ from, to }) => from <= date && date <= to);
  return row === undefined ? null : { name: row.name, from: row.from, to: row.to };
}

function recode(now: PurchaseToChange, change: PurchaseChange): Result<PurchaseLineDraft[]> {
  const lines = [...now.lines];
  for (const { lineNo, coding } of change.lines) {
    const position = lines.findIndex((line) => line.lineNo === lineNo);
    const line = lines[position];
    if (line === undefined || line.kind === 'text')
      return refuse(problem('purchase.lineUnknown', { line: String(lineNo) }));
    const recoded = recodeLine(line, coding, now.tables);
    if (!recoded.ok) return recoded;
    const moved = recoded.value.accountKind !== line.accountKind || recoded.value.accountNo !== line.accountNo;
    if (moved && now.invoiced.has(lineNo)) return refuse(problem('purchase.lineInvoiced', { line: String(lineNo) }));
    const regrouped = keyText([recoded.value.vatGroup]) !== keyText([line.vatGroup]);
    lines[position] = regrouped && !now.deviatingVat ? withoutOwnVat(recoded.value) : recoded.value;
  }
  return ok(lines);
}

/** What the group before made of the VAT says nothing of the next one's; a rate the vendor charged stays. */
function withoutOwnVat(line: PurchaseLineDraft): PurchaseLineDraft {
  const charged = line.vatPercent !== null && !isZero(line.vatPercent);
  return { ...line, vatAmount: null, vatPercent: charged ? line.vatPercent : null };
}

/** Gives lines their VAT and cost anew. With deviating VAT the VAT is the document's and stays; only its parting follows the group. */
export function recalculate(
  lines: readonly PurchaseLineDraft[],
  tables: Pick<LedgerTables, 'find'>,
  deviatingVat: boolean,
): PurchaseLineDraft[] {
  const vatOf = vatCounter(tables, deviatingVat);
  return lines.map((line) => {
    if (line.kind === 'text') return line;
    const keeps = deviatingVat || line.vatGroup === '' || deductsNothing(tables.find('vatGroups', line.vatGroup));
    const stated = { rate: line.vatPercent, amount: keeps ? line.vatAmount : null };
    const { percent, vat, deductible, cost } = vatOf({ amount: line.amount, vatGroup: line.vatGroup, stated });
    return { ...line, vatPercent: percent, vatAmount: vat, deductibleVat: deductible, cost };
  });
}
