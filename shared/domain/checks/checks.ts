import {
  decideBankAccount,
  decideCodingStops,
  decideDeviatingVat,
  decideDuties,
  decideNumber,
  decidePartner,
  decidePaymentStops,
  decidePeriod,
  decideReferenceOrder,
  decideSignature,
  decideTotal,
  decideVatGroups,
} from './purchase-checks.ts';
import type { DocumentType } from '../document/document.ts';
import type { PossibleDuplicate } from '../acceptance/duplicates.ts';
import { blockingDuplicate, remarkableLookAlike } from '../acceptance/duplicates.ts';
import { problem } from '../problem.ts';
import type { PreparedPurchase } from '../purchase/prepare-purchase.ts';
import { assertNever } from '../result.ts';
import type { DocumentStatus, RejectionKind } from '../status.ts';
import { stop, warning, type Stop } from '../stop.ts';
import type { VendorMatch } from '../vendors/vendor-match.ts';

/** Everything the checks of one document look at (ACC-1): gathered once, decided here, written elsewhere. */
export interface Gathered {
  readonly id: number;
  readonly type: DocumentType;
  readonly documentNo: string;
  readonly status: DocumentStatus;
  readonly rejectionKind: RejectionKind | null;
  readonly rejectionReason: string | null;
  readonly profileId: string | null;
  /** Name of the vendor as the document writes it. */
  readonly partyName: string;
  /** Findings that are errors, of the built-in checks (IN-7c). */
  readonly errorFindings: number;
  readonly vendor: VendorMatch;
  /** Null: the vendor itself is paid. */
  readonly payTo: VendorMatch | null;
  readonly sameNumber: readonly PossibleDuplicate[];
  readonly lookAlikes: readonly PossibleDuplicate[];
  /** The rejected invoice this credit note credits, if there is one here. */
  readonly creditedRejected: PossibleDuplicate | null;
  /** The undecided invoice or credit note a utility statement belongs to, whose decision it will take over (UTS-1). */
  readonly undecidedParent: { readonly id: number; readonly documentNo: string } | null;
  /** What would be made of it; null for types of which nothing is made. */
  readonly purchase: PreparedPurchase | null;
}

/** One entry of the ordered list: what it looks at is in its name, what it says in its stops. */
export interface Check {
  readonly name: string;
  readonly decide: (gathered: Gathered) => readonly Stop[];
}

const none: readonly Stop[] = [];

/** What is worked on in the purchase inbox (ACC-2); reminders and statements are accepted in inboxes of their own. */
const acceptedTypes: ReadonlySet<DocumentType> = new Set([
  'invoice',
  'creditNote',
  'order',
  'orderChange',
  'orderCancellation',
  'utilityStatement',
]);

/** A check that looks at the purchase document to be made; it has nothing to say where none is. */
function ofPurchase(name: string, decide: (purchase: PreparedPurchase) => readonly Stop[]): Check {
  return { name, decide: ({ purchase }) => (purchase === null ? none : decide(purchase)) };
}

/** The checks of ACC-1 in the order of its table. */
export const checks: readonly Check[] = [
  { name: 'status', decide: decideStatus },
  {
    name: 'profile',
    decide: ({ rejectionKind, profileId }) =>
      rejectionKind === 'profile'
        ? [stop(problem('check.profileError', { profile: profileId ?? '' }), 'showFindings')]
        : none,
  },
  {
    name: 'validation',
    decide: ({ rejectionKind }) =>
      rejectionKind === 'technical' ? [stop(problem('check.validationError'), 'showFindings')] : none,
  },
  {
    name: 'type',
    decide: ({ type }) => (acceptedTypes.has(type) ? none : [stop(problem('acceptance.notSupportedType', { type }))]),
  },
  {
    name: 'findings',
    decide: ({ errorFindings }) =>
      errorFindings > 0 ? [warning(problem('check.findings', { count: String(errorFindings) }), 'showFindings')] : none,
  },
  ofPurchase('deviatingVat', decideDeviatingVat),
  { name: 'vendor', decide: decideVendor },
  { name: 'payTo', decide: decidePayTo },
  { name: 'vendorName', decide: decideVendorName },
  ofPurchase('partner', decidePartner),
  ofPurchase('payment', decidePaymentStops),
  ofPurchase('coding', decideCodingStops),
  ofPurchase('vatGroup', decideVatGroups),
  ofPurchase('period', decidePeriod),
  ofPurchase('order', decideReferenceOrder),
  ofPurchase('number', decideNumber),
  ofPurchase('total', decideTotal),
  ofPurchase('duties', decideDuties),
  ofPurchase('signature', decideSignature),
  { name: 'duplicateNumber', decide: decideDuplicateNumber },
  { name: 'lookAlike', decide: decideLookAlike },
  { name: 'credited', decide: decideCredited },
  { name: 'parent', decide: decideParent },
  ofPurchase('bankAccount', decideBankAccount),
];

function decideStatus({ status, rejectionKind, rejectionReason }: Gathered): readonly Stop[] {
  switch (status) {
    case 'pending':
      return none;
    case 'accepted':
    case 'acceptedAndPosted':
      return [stop(problem('acceptance.alreadyAccepted'))];
    case 'processing':
      return [stop(problem('document.notPending', { status }))];
    case 'rejected':
      return rejectionKind === 'business'
        ? [warning(problem('acceptance.wasRejected', { reason: rejectionReason ?? '' }))]
        : none;
    default:
      return assertNever(status);
  }
}

function decideVendor({ vendor, payTo }: Gathered): readonly Stop[] {
  const key = keyValues(vendor);
  switch (vendor.outcome) {
    case 'none':
      return [stop(problem('check.vendorMissing', key), 'createVendor')];
    case 'noKey':
      return [stop(problem('check.vendorNoKey'), 'chooseVendor')];
    case 'several':
      return [stop(problem('check.vendorAmbiguous', { ...key, count: String(vendor.candidates) }), 'chooseVendor')];
    case 'found':
    case 'chosen':
      if (vendor.blocked === 'all')
        return [stop(problem('check.vendorBlocked', vendorValues(vendor)), 'openVendor', vendor.vendorId)];
      // Recorded, but not paid: a person should know. A payee who is blocked in any way stops it instead.
      return vendor.blocked === 'payment' && payTo === null
        ? [warning(problem('payment.vendorBlocked', vendorValues(vendor)), 'openVendor', vendor.vendorId)]
        : none;
    default:
      return assertNever(vendor.outcome);
  }
}

function decidePayTo({ payTo }: Gathered): readonly Stop[] {
  if (payTo === null) return none;
  if (payTo.vendorId === null) return [stop(problem('check.payToVendorMissing', keyValues(payTo)), 'chooseVendor')];
  return payTo.blocked === ''
    ? none
    : [stop(problem('check.payToVendorBlocked', vendorValues(payTo)), 'openVendor', payTo.vendorId)];
}

function decideVendorName({ vendor, partyName }: Gathered): readonly Stop[] {
  if (!vendor.nameDiffers) return none;
  return [
    warning(
      problem('check.nameDiffers', { ours: vendor.vendorName ?? '', theirs: partyName }),
      'openVendor',
      vendor.vendorId,
    ),
  ];
}

function decideDuplicateNumber({ id, documentNo, sameNumber, vendor }: Gathered): readonly Stop[] {
  const other = blockingDuplicate(id, sameNumber);
  if (other === null) return none;
  return [
    stop(
      problem('check.duplicateNumber', { number: documentNo, vendor: vendor.vendorName ?? '', status: other.status }),
      'notADuplicate',
      other.id,
    ),
  ];
}

function decideLookAlike({ id, lookAlikes }: Gathered): readonly Stop[] {
  const other = remarkableLookAlike(id, lookAlikes);
  return other === null
    ? none
    : [warning(problem('check.lookAlike', { number: other.documentNo }), 'openDocument', other.id)];
}

/** Of a utility statement only the status changes (ACC-2): nothing is bought, so nobody needs to be known or paid. */
const statementChecks: ReadonlySet<string> = new Set(['status', 'profile', 'validation', 'type', 'findings', 'parent']);

function checksOf(type: DocumentType): readonly Check[] {
  return type === 'utilityStatement' ? checks.filter(({ name }) => statementChecks.has(name)) : checks;
}

function decideParent({ undecidedParent }: Gathered): readonly Stop[] {
  if (undecidedParent === null) return none;
  const { id, documentNo } = undecidedParent;
  return [warning(problem('check.followsParent', { number: documentNo }), 'openDocument', id)];
}

function decideCredited({ creditedRejected }: Gathered): readonly Stop[] {
  if (creditedRejected === null) return none;
  return [
    warning(
      problem('check.creditedRejected', { number: creditedRejected.documentNo }),
      'openDocument',
      creditedRejected.id,
    ),
  ];
}

function keyValues({ primaryKey }: VendorMatch): Record<string, string> {
  return { id: primaryKey?.id ?? '', scheme: primaryKey?.scheme ?? '' };
}

function vendorValues({ vendorNo, vendorName }: VendorMatch): Record<string, string> {
  return { no: vendorNo ?? '', name: vendorName ?? '' };
}

/** What every check says, in order: the list a person works off (UI-6). */
export function allStops(gathered: Gathered): Stop[] {
  return checksOf(gathered.type).flatMap((check) => check.decide(gathered));
}

/** What accepting says: the warnings up to and with the first stop; nothing after it is asked (ACC-1). */
export function stopsUntilBlocked(gathered: Gathered): Stop[] {
  const said: Stop[] = [];
  for (const check of checksOf(gathered.type)) {
    said.push(...check.decide(gathered));
    if (said.some(({ kind }) => kind === 'stop')) break;
  }
  return said;
}
