import type { DocumentType } from '../../../shared/domain/document/document.ts';
import type { ReadableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';

const kinds = prepared((store, { id }: { readonly id: number }) =>
  store.selectFrom('documents').select(['type', 'ledgerId']).where('id', '=', id),
);

/** What a document is and whose, without reading the rest of it; null: there is none. */
export function documentKind(
  db: ReadableStore,
  id: number,
): { readonly type: DocumentType; readonly ledgerId: number } | null {
  const [row] = kinds(db, { id });
  return row === undefined ? null : { type: row.type as DocumentType, ledgerId: row.ledgerId };
}
