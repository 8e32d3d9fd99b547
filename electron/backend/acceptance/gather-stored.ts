import type { GatheredForDecision } from '../../../shared/domain/acceptance/acceptance.ts';
import { findDocument, type StoredDocument } from '../../storage/documents/stored-document.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { vendorChoicesOf } from '../../storage/purchasing/vendors.ts';
import { identifyVendors, type Identified } from '../vendors/identify-vendors.ts';
import { gatherDocument, type Relatives } from './gather-document.ts';
import { profileOf } from '../../../shared/einvoice/profiles.ts';

export interface GatheredStored {
  readonly stored: StoredDocument;
  readonly identified: Identified;
  readonly gathered: GatheredForDecision & { readonly relatives: Relatives };
}

/** A document of the store with everything its checks look at; null when there is none. */
export async function gatherStored(
  db: ReadableStore,
  id: number,
  deviatingVat = false,
): Promise<GatheredStored | null> {
  const stored = await findDocument(db, id);
  if (stored === null) return null;
  const identified = await identifyVendors(db, stored.content, await vendorChoicesOf(db, id));
  const gathered = await gatherDocument(db, {
    id,
    document: stored.content,
    status: stored.row.status,
    rejectionKind: stored.row.rejectionKind,
    rejectionReason: stored.rejectionReason,
    errorFindings: stored.findings.filter(({ severity }) => severity === 'error').length,
    profile: profileOf(stored.content),
    identified,
    ledgerId: stored.row.ledgerId,
    fields: stored.row,
    deviatingVat,
  });
  return { stored, identified, gathered };
}
