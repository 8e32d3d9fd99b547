import type { CodedDocument } from '../../../shared/domain/coding/coding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';

/** A coding as it was accepted, with the words of the set-up it is shown with. Plain JSON. */
export interface AcceptedCoding {
  readonly coded: CodedDocument;
  /** Codes and words of the sections. */
  readonly codes: {
    readonly budget: string;
    readonly dimension: string;
    readonly account: string;
    readonly reposting: string;
    readonly settlementWord: string;
  };
  readonly dimensions: readonly { readonly code: string; readonly name: string }[];
}

export async function keepAcceptedCoding(tx: WritableStore, documentId: number, coding: AcceptedCoding): Promise<void> {
  await insertInto(tx, 'acceptedCodings', { documentId, coding: JSON.stringify(coding) });
}

/** Null: it is not accepted, or was before the program kept this. */
export async function acceptedCodingOf(db: ReadableStore, documentId: number): Promise<AcceptedCoding | null> {
  const row = await queries(db)
    .selectFrom('acceptedCodings')
    .select('coding')
    .where('documentId', '=', documentId)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.coding) as AcceptedCoding);
}

export async function deleteAcceptedCoding(tx: WritableStore, documentId: number): Promise<void> {
  await queries(tx).deleteFrom('acceptedCodings').where('documentId', '=', documentId).execute();
}
