import type { VendorRow } from '../../../shared/contract/vendors.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { keysOf, type PartyKeys } from '../../../shared/domain/vendors/party-keys.ts';
import { matchVendor, payToParty, vendorParty, type VendorMatch } from '../../../shared/domain/vendors/vendor-match.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { findVendor, findVendorsByKey } from '../../storage/purchasing/vendors.ts';

/** Who a document's vendor and pay-to vendor are, and under which keys they were looked for (IN-9). */
export interface Identified {
  readonly vendor: VendorMatch;
  /** Null: the vendor itself is paid. */
  readonly payTo: VendorMatch | null;
  readonly vendorKey: PartyKeys['legal'];
  readonly payToKey: PartyKeys['legal'];
}

export interface VendorChoices {
  readonly vendorId: number | null;
  readonly payToVendorId: number | null;
}

export const noChoices: VendorChoices = { vendorId: null, payToVendorId: null };

/** Gives the cards with a primary key. */
export type FindCards = (key: PartyKeys['legal']) => Promise<readonly VendorRow[]>;

/** The keys under which a document's vendors are looked for, for fetching the cards of many documents at once. */
export function keysToFind(document: EDocument): NonNullable<PartyKeys['legal']>[] {
  const payee = payToParty(document);
  return [vendorParty(document), ...(payee === null ? [] : [payee])]
    .map((party) => keysOf(party).legal)
    .filter((key) => key !== null);
}

/** Identifies both vendors of a document with the cards as they are now. */
export async function identifyVendors(
  db: ReadableStore,
  document: EDocument,
  choices: VendorChoices,
  find: FindCards = (key) => findVendorsByKey(db, key),
): Promise<Identified> {
  const seller = vendorParty(document);
  const payee = payToParty(document);
  const vendorKey = keysOf(seller).legal;
  const payToKey = payee === null ? null : keysOf(payee).legal;
  return {
    vendor: matchVendor(seller, await find(vendorKey), await chosenCard(db, choices.vendorId)),
    payTo:
      payee === null ? null : matchVendor(payee, await find(payToKey), await chosenCard(db, choices.payToVendorId)),
    vendorKey,
    payToKey,
  };
}

async function chosenCard(db: ReadableStore, id: number | null): Promise<VendorRow | null> {
  return id === null ? null : findVendor(db, id);
}
