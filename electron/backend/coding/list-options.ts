import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { CodingPlace } from '../../../shared/domain/coding/coding.ts';
import { suggestCoding } from '../../../shared/domain/coding/suggest-coding.ts';
import { keyText, type LedgerTables } from '../../../shared/domain/master/tables.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { lastAccountsOf } from '../../storage/coding/last-coding.ts';
import { fold } from '../../storage/query/folding.ts';
import type { Context } from '../context.ts';
import { readCoding, type StoredCoding } from './open-coding.ts';

type Option = CallOutput<'coding.options'>['options'][number];

/** A row of the set-up that can be typed where the account stands, in the form in which it is looked for. */
interface Listed {
  readonly option: Omit<Option, 'reason'>;
  readonly id: string;
  readonly no: string;
  readonly words: readonly string[];
}

/** One list for each snapshot of the set-up: thousands of rows are folded once, not at every key that is pressed. */
const lists = new WeakMap<LedgerTables, readonly Listed[]>();

/**
 * What can be typed where the account of a place stands, over number and name (COD-8): what this vendor was coded on
 * lately first, then the line above and a rule, then numbers that begin so, then words of the name; blocked ones last.
 */
export async function listCodingOptions(
  { storage }: Context,
  { id, place, search, limit }: { id: number; place: CodingPlace; search: string; limit: number },
): Promise<Result<{ options: Option[] }>> {
  const found = await readCoding(storage.read, id);
  if (!found.ok) return found;
  const { stored, vendorId, ground } = found.value;
  const reasons = new Map<string, Option['reason']>();
  const last = vendorId === null ? [] : await lastAccountsOf(storage.read, vendorId, stored.row.ledgerId);
  for (const { kind, no } of last) reasons.set(keyText([kind, no]), 'lastTime');
  for (const [key, reason] of nearby(found.value, place)) if (!reasons.has(key)) reasons.set(key, reason);
  const typed = loose(search);
  const words = typed.split(' ').filter((word) => word !== '');
  const order = new Map([...reasons.keys()].map((key, index) => [key, index]));
  // The list is in the order of numbers, and so is what has the same rank.
  const ranked = new Map<number, Listed[]>();
  for (const listed of listOf(ground.tables)) {
    const match = matchOf(listed, typed, words);
    if (match === null) continue;
    // Who types a number to its end means that one.
    const rank = match === 0 ? -1 : (order.get(listed.id) ?? match * farther);
    const key = listed.option.blocked ? rank + 10 * farther : rank;
    const others = ranked.get(key);
    if (others === undefined) ranked.set(key, [listed]);
    else others.push(listed);
  }
  const best = [...ranked.keys()].toSorted((a, b) => a - b).flatMap((rank) => ranked.get(rank) ?? []);
  return ok({
    options: best.slice(0, limit).map(({ option, id: key }) => ({ ...option, reason: reasons.get(key) ?? 'register' })),
  });
}

/** Farther down than anything that was used lately. */
const farther = 10_000;

/** 0: the number itself, 1: it begins so, 2: words of the name begin so, 3: they stand somewhere; null: no match. */
function matchOf({ no, words: own }: Listed, typed: string, words: readonly string[]): number | null {
  if (typed === '' || no.startsWith(typed)) return no === typed ? 0 : 1;
  const begins = (word: string): boolean => no.startsWith(word) || own.some((one) => one.startsWith(word));
  if (words.every(begins)) return 2;
  return words.every((word) => begins(word) || own.some((one) => one.includes(word))) ? 3 : null;
}

/** The accounts of the line above and of the rules for this place. */
function nearby({ coded, ground }: StoredCoding, place: CodingPlace): [string, Option['reason']][] {
  const at = coded.places.findIndex((one) => one.place === place);
  const above = coded.places.slice(0, Math.max(at, 0)).findLast(({ account }) => account !== null)?.account;
  const suggestions = suggestCoding({
    coded,
    itemNoOf: () => '',
    tables: ground.tables,
    vendorNo: ground.vendor?.no ?? '',
    last: null,
  });
  const rule = suggestions.find((one) => one.place === place && one.from === 'rule')?.edit;
  return [
    ...(rule === undefined ? [] : [[keyText([rule.accountKind, rule.accountNo]), 'rule'] as [string, 'rule']]),
    ...(above == null ? [] : [[keyText([above.value.kind, above.value.no]), 'lineAbove'] as [string, 'lineAbove']]),
  ];
}

/** Folded, and with `a` for `å` and `æ`, `o` for `ø`: who has no such keys finds them too. */
function loose(text: string): string {
  return fold(text).replace(/[{}]/gu, 'a').replaceAll('|', 'o');
}

function listOf(tables: LedgerTables): readonly Listed[] {
  const known = lists.get(tables);
  if (known !== undefined) return known;
  const listed = (kind: Option['kind'], no: string, name: string, blocked: boolean): Listed => ({
    option: { kind, no, name, blocked },
    id: keyText([kind, no]),
    no: loose(no),
    words: loose(name).split(' '),
  });
  const made = [
    ...tables.rows('accounts').map(({ no, name, blocked }) => listed('account', no, name, blocked === 'yes')),
    ...tables
      .rows('fixedAssets')
      .map(({ no, name, blocked, sold }) => listed('fixedAsset', no, name, blocked === 'yes' || sold === 'yes')),
    ...tables.rows('items').map(({ no, name, blocked }) => listed('item', no, name, blocked === 'yes')),
    ...tables.rows('aliasCodings').map(({ code, name, blocked }) => listed('alias', code, name, blocked === 'yes')),
  ];
  lists.set(tables, made);
  return made;
}
