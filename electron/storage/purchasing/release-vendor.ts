import { queries, type WritableStore } from '../connection/handles.ts';

/**
 * Undecided documents let go of a card: as found, as chosen, as the one to pay. The number they are searched by follows
 * when they are identified anew.
 */
export async function releaseVendor(tx: WritableStore, vendorId: number): Promise<void> {
  const store = queries(tx);
  const pending = store.selectFrom('documents').select('id').where('status', '=', 'pending');
  await store.deleteFrom('vendorChoices').where('vendorId', '=', vendorId).where('documentId', 'in', pending).execute();
  const documents = store.updateTable('documents').where('status', '=', 'pending');
  await documents.set({ vendorId: null }).where('vendorId', '=', vendorId).execute();
  await documents.set({ payToVendorId: null }).where('payToVendorId', '=', vendorId).execute();
}
