import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';

const savedSetting = prepared((store, { name }: { name: string }) =>
  store.selectFrom('settings').select('value').where('name', '=', name),
);

/** A setting of the program as plain JSON, or null when it was never saved. The caller checks its shape. */
export async function readSetting(db: ReadableStore, name: string): Promise<unknown> {
  const text = settingText(db, name);
  return text === null ? null : (JSON.parse(text) as unknown);
}

/** The same as it was saved. */
export function settingText(db: ReadableStore, name: string): string | null {
  return savedSetting(db, { name })[0]?.value ?? null;
}

export async function saveSetting(tx: WritableStore, name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await queries(tx)
    .insertInto('settings')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
    .execute();
}

/** The preferences a user saved, as plain JSON, or null (UI-38). The caller checks their shape. */
export async function readPreferences(db: ReadableStore, user: string): Promise<unknown> {
  const row = await queries(db).selectFrom('preferences').select('value').where('user', '=', user).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.value) as unknown);
}

export async function savePreferences(tx: WritableStore, user: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await queries(tx)
    .insertInto('preferences')
    .values({ user, value: text })
    .onConflict((conflict) => conflict.column('user').doUpdateSet({ value: text }))
    .execute();
}
