import { isZero, sum } from '../amount/amount.ts';
import { problem } from '../problem.ts';
import type { PreparedPurchase } from '../purchase/prepare-purchase.ts';
import { stop, warning, type Stop } from '../stop.ts';

/** The checks of ACC-1 that look at the purchase document to be made. Each says what it has to, in its stops. */

const none: readonly Stop[] = [];

/** Deviating VAT is for documents that are owed, in ledgers that allow it (ACC-7, SET-3). */
export function decideDeviatingVat({ ground, draft }: PreparedPurchase): readonly Stop[] {
  if (!ground.deviatingVat || draft?.deviatingVat !== true || ground.control.allowDeviatingVat) return none;
  return [stop(problem('check.deviatingVatNotAllowed'), 'openControlSetup')];
}

export function decidePartner({ ground: { vendor, partner } }: PreparedPurchase): readonly Stop[] {
  if (vendor === null || partner !== null) return none;
  return [stop(problem('check.partnerMissing', { no: vendor.no, name: vendor.name }), 'createPartner', vendor.id)];
}

/** A payment's words about the vendor's account come last in ACC-1; the rest where it belongs. */
const aboutAccount: ReadonlySet<string> = new Set([
  'payment.accountChanged',
  'payment.differs',
  'payment.accountBlocked',
  'payment.vendorLacksAccount',
  'payment.firstAccount',
  'payment.accountShared',
]);

export function decidePaymentStops({ payment }: PreparedPurchase): readonly Stop[] {
  return payment?.stops.filter(({ problem: { code } }) => !aboutAccount.has(code)) ?? none;
}

export function decideBankAccount({ payment }: PreparedPurchase): readonly Stop[] {
  return payment?.stops.filter(({ problem: { code } }) => aboutAccount.has(code)) ?? none;
}

const aboutVatGroup = 'check.codingVatGroup';

export function decideCodingStops({ codingStops }: PreparedPurchase): readonly Stop[] {
  return codingStops.filter(({ problem: { code } }) => code !== aboutVatGroup);
}

/** Every line has a VAT group; with deviating VAT the vendor has a posting group as well (ACC-7, NS p. 88). */
export function decideVatGroups({ codingStops, draft, ground }: PreparedPurchase): readonly Stop[] {
  const unknown = codingStops.filter(({ problem: { code } }) => code === aboutVatGroup);
  const paid = ground.payTo ?? ground.vendor;
  if (draft === null || !draft.deviatingVat || draft.postingGroup !== '' || paid === null) return unknown;
  return [
    ...unknown,
    stop(problem('check.postingGroupMissing', { no: paid.no, name: paid.name }), 'openControlSetup', null),
  ];
}

/** The posting date lies in an open period (NS p. 61). */
export function decidePeriod({ ground: { tables }, draft }: PreparedPurchase): readonly Stop[] {
  const date = draft?.postingDate ?? null;
  if (date === null) return none;
  const closed = tables.rows('closedPeriods').find(({ from, to }) => from <= date && date <= to);
  if (closed === undefined) return none;
  const { name, from, to } = closed;
  return [stop(problem('check.closedPeriod', { date, name, from, to }), 'changePostingDate')];
}

/** The order a document names (ACC-4): whether and how it is used, and whether each line lies within what remains. */
export function decideReferenceOrder({ order, draft, ground }: PreparedPurchase): readonly Stop[] {
  const use = draft?.order ?? null;
  if (use === null || use.use !== 'update') return order.stops;
  const said: Stop[] = [...order.stops];
  for (const line of use.lines) {
    const values = { line: String(line.lineNo), order: use.orderNo };
    const say = (because: Stop['problem']) => said.push(stop(because, 'chooseOrderUse', use.purchaseId));
    switch (line.verdict) {
      case 'tooMuch':
        say(
          problem('check.orderQuantity', {
            ...values,
            quantity: line.quantity ?? '',
            remaining: line.remainingQuantity ?? '',
          }),
        );
        break;
      case 'codingConflict':
        say(problem('check.orderCodingConflict', { ...values, ...conflictOf(line, { draft, ground }) }));
        break;
      case 'amountDiffers':
        if (ground.partner?.totals === 'validate')
          say(problem('check.orderAmount', { ...values, ours: line.orderedAmount ?? '', theirs: line.amount }));
        break;
      case 'fits':
      case 'new':
        break;
    }
  }
  return said;
}

function conflictOf(
  { lineNo, orderLineNo }: { readonly lineNo: number; readonly orderLineNo: number | null },
  { draft, ground }: Pick<PreparedPurchase, 'draft' | 'ground'>,
): { ours: string; theirs: string } {
  const theirs = draft?.lines.find((line) => line.lineNo === lineNo);
  const ours = ground.reference?.order?.lines.find((line) => line.lineNo === orderLineNo);
  return { ours: ours?.accountNo ?? '', theirs: theirs?.accountNo ?? '' };
}

/** Our total against the sender's (ACC-6): where VAT is the cause and may deviate, both ways are shown side by side. */
export function decideTotal({ draft, ground }: PreparedPurchase): readonly Stop[] {
  if (draft === null) return none;
  const { checked, verdict, ours, theirs, difference, causes } = draft.reconciliation;
  if (!checked || verdict !== 'differs') return none;
  const byVat = causes[0]?.cause === 'vatRate' && ground.control.allowDeviatingVat;
  return [
    warning(
      problem('check.totalDiffers', { ours, theirs: theirs ?? '', difference, currency: draft.currency }),
      byVat ? 'compareVat' : 'showReconciliation',
    ),
  ];
}

/** Duties beside VAT that the prices do not hold (ACC-7, NS p. 88–89). */
export function decideDuties({ draft }: PreparedPurchase): readonly Stop[] {
  const duties = draft?.lines.filter(({ kind, amount }) => kind === 'duty' && !isZero(amount)) ?? [];
  if (draft === null || duties.length === 0) return none;
  return [
    warning(
      problem('check.otherDuties', {
        names: duties.map(({ description }) => description).join(', '),
        amount: sum(duties.map(({ amount }) => amount)),
        currency: draft.currency,
      }),
      'openCoding',
    ),
  ];
}

/** Signature, its date and who validated it, where the ledger wants them (SET-3, NS p. 71). */
export function decideSignature({ ground: { document, control } }: PreparedPurchase): readonly Stop[] {
  if (!control.useDigitalSignature) return none;
  const missing = document.signatures.map(({ id, validationDate, validatorId }) =>
    [
      ['ID', id],
      ['ValidationDate', validationDate],
      ['ValidatorID', validatorId],
    ].flatMap(([field, value]) => (value === null || value === undefined || value.trim() === '' ? [field ?? ''] : [])),
  );
  const least = missing.toSorted((one, other) => one.length - other.length)[0] ?? [
    'ID',
    'ValidationDate',
    'ValidatorID',
  ];
  return least.length === 0 ? none : [stop(problem('check.signatureMissing', { fields: least.join(', ') }), 'none')];
}

/** The number that was chosen is still free (ACC-2). */
export function decideNumber({ ground: { number, document }, order }: PreparedPurchase): readonly Stop[] {
  if (number === null || !number.taken || order.use === 'update' || document.type === 'orderChange') return none;
  return [stop(problem('purchase.noTaken', { no: number.no }), 'chooseNo')];
}
