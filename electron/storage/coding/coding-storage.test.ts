import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyEdit } from '../../../shared/domain/coding/coding-text.ts';
import { aDocument, openTestStorage, receive } from '../testing/build.ts';
import { documentChoicesOf, setDocumentChoice } from '../documents/lists/document-choices.ts';
import { queries } from '../connection/handles.ts';
import type { Storage } from '../open-storage.ts';
import { codingEditsOf, setCodingEdit } from './coding-edits.ts';

let storage: Storage;
let id: number;
beforeEach(async () => {
  storage = await openTestStorage();
  id = (await storage.write((tx) => receive(tx, [aDocument()])))[0] ?? 0;
});
afterEach(() => storage.close());

const stamp = { by: 'anna', at: '2026-11-21T08:00:00.000Z' };

describe('what people say of a document', () => {
  test('COD-4 a place keeps the last thing said of it, until it is taken back', async () => {
    const edit = { ...emptyEdit('line:0'), accountNo: '2210', dimensions: { FORMÅL: '5' }, ...stamp };
    await storage.write(async (tx) => {
      await setCodingEdit(tx, id, 'line:0', { ...edit, accountNo: '1' });
      await setCodingEdit(tx, id, 'line:0', edit);
      await setCodingEdit(tx, id, 'header', { ...edit, place: 'header' });
    });
    expect(await codingEditsOf(storage.read, id)).toEqual([{ ...edit, place: 'header' }, edit]);
    await storage.write((tx) => setCodingEdit(tx, id, 'header', null));
    expect(await codingEditsOf(storage.read, id)).toEqual([edit]);
  });

  test('a choice is kept with who and when, and can be taken back', async () => {
    await storage.write(async (tx) => {
      await setDocumentChoice(tx, id, 'orderUse', { value: 'update', ...stamp });
      await setDocumentChoice(tx, id, 'orderUse', { value: 'createNew', ...stamp });
      await setDocumentChoice(tx, id, 'purchaseNo', { value: 'KF000099', ...stamp });
    });
    expect(await documentChoicesOf(storage.read, id)).toEqual(
      new Map([
        ['orderUse', { value: 'createNew', ...stamp }],
        ['purchaseNo', { value: 'KF000099', ...stamp }],
      ]),
    );
    await storage.write((tx) => setDocumentChoice(tx, id, 'orderUse', null));
    expect([...(await documentChoicesOf(storage.read, id)).keys()]).toEqual(['purchaseNo']);
  });

  test('PLT-6 a vendor’s last documents and the unposted ones are found by their index', async () => {
    const planOf = async (query: string): Promise<string> => {
      const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(query)}`.execute(
        queries(storage.read),
      );
      return rows.map(({ detail }) => detail).join('\n');
    };
    const last =
      "select id from purchaseDocuments where vendorId = 1 and ledgerId = 1 and kind = 'x' order by id desc limit 1";
    expect(await planOf(last)).toContain('purchaseDocumentsLastOfVendor');
    const open = "select id from purchaseDocuments where ledgerId = 1 and kind in ('a', 'b') and status = 'open'";
    expect(await planOf(open)).toContain('purchaseDocumentsUnposted');
  });
});
