import type { CallOutput } from '../../../shared/contract/calls.ts';
import { shownId } from '../../../shared/domain/document/citizen-number.ts';
import { keysOf } from '../../../shared/domain/vendors/party-keys.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { proposeVendor } from '../../../shared/domain/vendors/vendor-card.ts';
import {
  agrees,
  differingKeys,
  payToParty,
  primaryKeyMatches,
  secondaryKeys,
  vendorParty,
} from '../../../shared/domain/vendors/vendor-match.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import { listVendors } from '../../storage/purchasing/list-vendors.ts';
import { findVendorsByKey, withoutPerson } from '../../storage/purchasing/vendors.ts';
import type { Context } from '../context.ts';

const mostFound = 50;

/** The cards a document may be given to, those of the same company first, and the card it would make (IN-9). */
export async function listCandidates(
  { storage }: Context,
  documentId: number,
  payTo: boolean,
  search: string,
): Promise<Result<CallOutput<'vendors.candidates'>>> {
  const db = storage.read;
  const stored = await findDocument(db, documentId);
  if (stored === null) return refuse(problem('document.notFound', { id: String(documentId) }));
  const party = (payTo ? payToParty(stored.content) : null) ?? vendorParty(stored.content);
  const keys = keysOf(party);
  const matching = await findVendorsByKey(db, keys.legal);
  const wanted =
    search.trim() === '' && keys.legal !== null
      ? []
      : (await listVendors(db, search, { column: 'name', descending: false }, { offset: 0, limit: mostFound })).rows;
  const found = search.trim() === '' ? matching : matching.filter(({ id }) => wanted.some((row) => row.id === id));
  const others = wanted.filter(({ id }) => !matching.some((row) => row.id === id));
  return ok({
    key: keys.legal === null ? null : { ...keys.legal, id: shownId(keys.legal) },
    candidates: [...found, ...others].map((vendor) => ({
      vendor: withoutPerson(vendor),
      keyMatches: keys.legal === null || primaryKeyMatches(keys, vendor),
      matchedBy: [
        ...(primaryKeyMatches(keys, vendor) ? ['legalId'] : []),
        ...secondaryKeys.filter((key) => agrees(keys, vendor, key)),
      ],
      differs: differingKeys(keys, vendor),
    })),
    proposal: proposeVendor(party, stored.row.currency),
  });
}
