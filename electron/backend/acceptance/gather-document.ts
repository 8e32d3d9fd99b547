import type { GatheredForDecision } from '../../../shared/domain/acceptance/acceptance.ts';
import type { ProfileRow } from '../../../shared/domain/acceptance/answer.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { headerOf } from '../../../shared/domain/document/document-header.ts';
import type { PossibleDuplicate } from '../../../shared/domain/acceptance/duplicates.ts';
import type { DocumentStatus, RejectionKind } from '../../../shared/domain/status.ts';
import { preparePurchase } from '../../../shared/domain/purchase/prepare-purchase.ts';
import { vendorParty } from '../../../shared/domain/vendors/vendor-match.ts';
import { findRelatedById } from '../../storage/documents/credit-notes.ts';
import type { RelatedRow } from '../../storage/documents/related-documents.ts';
import { findByNumbers, findLookAlikes, findSameNumber } from '../../storage/documents/related-documents.ts';
import { parentIdOf } from '../../storage/documents/utility-links.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import type { Identified } from '../vendors/identify-vendors.ts';
import { gatherPurchase, type DocumentToBuy } from './gather-purchase.ts';

/** A document as the checks meet it: just read, or taken from the store. `id` 0: not stored yet, so later than all others. */
export interface DocumentToCheck {
  readonly id: number;
  readonly document: EDocument;
  readonly status: DocumentStatus;
  readonly rejectionKind: RejectionKind | null;
  readonly rejectionReason: string | null;
  readonly errorFindings: number;
  readonly profile: ProfileRow;
  readonly identified: Identified;
  readonly ledgerId: number;
  /** Fields a person may have changed; null: as the document says. */
  readonly fields: DocumentToBuy['fields'];
  /** With the document's own VAT (ACC-7). */
  readonly deviatingVat: boolean;
  readonly reads?: DocumentToBuy['reads'];
}

/** Gathers what the checks of ACC-1 look at. Decides nothing. */
export async function gatherDocument(
  db: ReadableStore,
  checked: DocumentToCheck,
): Promise<GatheredForDecision & { readonly relatives: Relatives }> {
  const { document, identified } = checked;
  const relatives = await gatherRelatives(db, checked);
  const party = vendorParty(document);
  return {
    id: checked.id === 0 ? Number.MAX_SAFE_INTEGER : checked.id,
    type: document.type,
    documentNo: document.number,
    status: checked.status,
    rejectionKind: checked.rejectionKind,
    rejectionReason: checked.rejectionReason,
    profileId: document.profileId,
    partyName: party.name ?? party.legal?.name ?? '',
    errorFindings: checked.errorFindings,
    vendor: identified.vendor,
    payTo: identified.payTo,
    sameNumber: relatives.sameNumber,
    lookAlikes: relatives.lookAlikes,
    creditedRejected: rejectedOne(relatives.credits),
    undecidedParent: await undecidedParentOf(db, checked),
    purchase: await purchaseOf(db, checked),
    document,
    profile: checked.profile,
    relatives,
  };
}

/** What would be made of it, thought through; nothing of what is decided already, or can never be accepted. */
async function purchaseOf(db: ReadableStore, checked: DocumentToCheck): Promise<GatheredForDecision['purchase']> {
  const { status, rejectionKind } = checked;
  const open = status === 'pending' || (status === 'rejected' && rejectionKind === 'business');
  const ground = open ? await gatherPurchase(db, checked) : null;
  return ground === null ? null : preparePurchase(ground);
}

/** The parent of a utility statement, while it is still to be decided. */
async function undecidedParentOf(
  db: ReadableStore,
  { id, document }: DocumentToCheck,
): Promise<GatheredForDecision['undecidedParent']> {
  if (document.type !== 'utilityStatement' || id === 0) return null;
  const parentId = await parentIdOf(db, id);
  const [parent] = parentId === null ? [] : await findRelatedById(db, [parentId]);
  return parent?.status === 'pending' ? { id: parent.id, documentNo: parent.documentNo } : null;
}

/** Other documents this one has to do with. */
export interface Relatives {
  readonly sameNumber: readonly RelatedRow[];
  readonly lookAlikes: readonly RelatedRow[];
  /** Invoices a credit note names, as far as they are here. */
  readonly credits: readonly RelatedRow[];
}

async function gatherRelatives(
  db: ReadableStore,
  { id, document, identified: { vendorKey, vendor } }: DocumentToCheck,
): Promise<Relatives> {
  if (document.type !== 'invoice' && document.type !== 'creditNote')
    return { sameNumber: [], lookAlikes: [], credits: [] };
  const { amountInclVat, currency, issueDate } = headerOf(document);
  const self = { id, vendorKey, vendorId: vendor.vendorId, type: document.type, documentNo: document.number };
  return {
    sameNumber: await findSameNumber(db, self),
    lookAlikes: await findLookAlikes(db, { ...self, amountInclVat, currency, issueDate }),
    credits:
      document.type === 'creditNote' ? await findByNumbers(db, vendorKey, ['invoice'], creditedNumbers(document)) : [],
  };
}

/** Numbers of the invoices a credit note refers to, in its header and on its lines. */
export function creditedNumbers(document: EDocument): string[] {
  const references = [...document.references, ...document.lines.flatMap((line) => line.references)];
  return references.filter(({ kind }) => kind === 'invoice').map(({ id }) => id);
}

function rejectedOne(credits: readonly RelatedRow[]): PossibleDuplicate | null {
  return credits.find(({ status }) => status === 'rejected') ?? null;
}
