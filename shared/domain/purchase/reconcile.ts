import { absolute, compare, isZero, negate, subtract, sum, within } from '../amount/amount.ts';
import type { ControlSetup } from '../master/control-setup.ts';
import type { LedgerTables } from '../master/tables.ts';
import type { DocumentTotals } from './document-totals.ts';
import type { DifferenceCause, PurchaseKind, PurchaseLineDraft, PurchaseLineKind, Reconciliation } from './draft.ts';
import { blank } from './draft-lines.ts';
import { totalsOf } from './sums.ts';
import { money } from './vat.ts';

export interface ReconcileInput {
  readonly kind: PurchaseKind;
  readonly lines: readonly PurchaseLineDraft[];
  readonly theirs: DocumentTotals;
  /** Descriptions of places with an amount that became no line, or one of text. */
  readonly missing: readonly string[];
  readonly tables: Pick<LedgerTables, 'find'>;
  readonly control: Pick<ControlSetup, 'reconcileTotal' | 'reconcileTolerance'>;
}

/** Up to this a difference is what rounding of many amounts can leave. */
const mostRounding = '0.50';

/**
 * Our total against the sender's payable amount (ACC-6, NS p. 86), and why they differ: part by part against what the
 * document says its total is made of, so that the causes explain the difference whole.
 */
export function reconcile({ kind, lines, theirs, missing, tables, control }: ReconcileInput): Reconciliation {
  const ours = totalsOf(lines).total;
  const tolerance = control.reconcileTolerance;
  const checked = control.reconcileTotal && kind !== 'purchaseOrder';
  if (theirs.payable === null)
    return { checked, ours, theirs: null, difference: '0.00', tolerance, verdict: 'notStated', causes: [] };
  const difference = subtract(ours, theirs.payable);
  const verdict = isZero(difference) ? 'equal' : within(difference, '0', tolerance) ? 'withinTolerance' : 'differs';
  return {
    checked,
    ours,
    theirs: money(theirs.payable),
    difference: money(difference),
    tolerance,
    verdict,
    causes: verdict === 'equal' ? [] : causesOf(difference, lines, theirs, missing, tables),
  };
}

function causesOf(
  difference: string,
  lines: readonly PurchaseLineDraft[],
  theirs: DocumentTotals,
  missing: readonly string[],
  tables: Pick<LedgerTables, 'find'>,
): Reconciliation['causes'] {
  const of = (...kinds: PurchaseLineKind[]) =>
    sum(lines.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  const parts: { cause: DifferenceCause; amount: string; detail: string }[] = [
    { cause: 'lineMissing', amount: subtract(of('line'), theirs.lines), detail: missing.slice(0, 3).join(', ') },
    { cause: 'charge', amount: subtract(of('charge', 'allowance'), theirs.charges), detail: '' },
    { cause: 'vatRate', amount: subtract(totalsOf(lines).vat, theirs.vat), detail: groupsOf(lines, tables) },
    { cause: 'duty', amount: subtract(of('duty'), theirs.duties), detail: '' },
    { cause: 'prepaid', amount: subtract(of('prepaid'), theirs.prepaid), detail: '' },
    { cause: 'rounding', amount: subtract(of('rounding'), theirs.rounding), detail: '' },
  ];
  const explained = sum(parts.map(({ amount }) => amount));
  // What the parts of the document do not explain is in the document itself: it does not add up.
  parts.push({ cause: 'unknown', amount: subtract(difference, explained), detail: '' });
  return parts
    .filter(({ amount }) => !isZero(amount))
    .map((part) => ({
      ...part,
      cause: compare(absolute(part.amount), mostRounding) <= 0 ? ('rounding' as const) : part.cause,
      amount: money(part.amount),
    }))
    .sort((one, other) => distance(one.amount, difference, other.amount));
}

/** The part that is nearest to the whole difference is the likeliest cause. */
function distance(one: string, whole: string, other: string): number {
  return compare(absolute(subtract(one, whole)), absolute(subtract(other, whole)));
}

/** The groups that can make VAT differ: first those of which only a part is deducted. */
function groupsOf(lines: readonly PurchaseLineDraft[], tables: Pick<LedgerTables, 'find'>): string {
  const groups = [...new Set(lines.map(({ vatGroup }) => vatGroup))].filter((code) => code !== '');
  const partly = groups.filter((code) => {
    const group = tables.find('vatGroups', code);
    return group !== null && group.kind === 'normal' && group.deductible !== '100';
  });
  return (partly.length > 0 ? partly : groups).join(', ');
}

/**
 * The line that brings the total to the sender's when the difference is within the tolerance: on the rounding account of
 * the vendor's posting group, without VAT. Null where there is nothing to round, or no account for it.
 */
export function roundingLine(
  { checked, verdict, difference }: Reconciliation,
  account: { readonly no: string; readonly name: string } | null,
  lineNo: number,
): PurchaseLineDraft | null {
  if (!checked || verdict !== 'withinTolerance' || account === null) return null;
  const amount = money(negate(difference));
  return {
    ...blank,
    lineNo,
    kind: 'rounding',
    place: '',
    documentLineId: '',
    description: '',
    amount,
    vatAmount: '0.00',
    cost: amount,
    accountKind: 'account',
    accountNo: account.no,
    accountName: account.name,
    ledgerAccount: account.no,
  };
}
