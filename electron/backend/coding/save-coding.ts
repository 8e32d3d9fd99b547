import type { CodingView } from '../../../shared/contract/coding.ts';
import type { CodedDocument, CodedPlace, CodingEdit, CodingPlace } from '../../../shared/domain/coding/coding.ts';
import { codingText, isEmptyEdit } from '../../../shared/domain/coding/coding-text.ts';
import { placesText } from '../../../shared/domain/coding/places-text.ts';
import { preparePurchase } from '../../../shared/domain/purchase/prepare-purchase.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { hidingCitizensOf } from '../../../shared/domain/document/sensitive-document.ts';
import { setCodingEdit } from '../../storage/coding/coding-edits.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog, type NewLogEntry } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { identifyAnew } from '../vendors/identify-anew.ts';
import { codingView, isUndecided, readCoding, type StoredCoding } from './open-coding.ts';

/** One place with what a person says about it now; null takes it back. */
export interface PlaceEdit {
  readonly place: CodingPlace;
  readonly edit: CodingEdit | null;
}

/** Keeps what a person says about some places of an undecided document; its import status follows at once (COD-4, COD-8). */
export async function saveCoding(
  context: Context,
  id: number,
  edits: readonly PlaceEdit[],
): Promise<Result<CodingView>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const saved = await context.storage.write((tx) => writeEdits(tx, stamp, id, edits));
  if (!saved.ok) return saved;
  context.events.documents([id]);
  return ok(await codingView(context.storage.read, saved.value, true));
}

async function writeEdits(
  tx: WritableStore,
  stamp: Stamp,
  id: number,
  edits: readonly PlaceEdit[],
): Promise<Result<StoredCoding>> {
  const before = await readCoding(tx, id);
  if (!before.ok) return before;
  const because = whyNotEdited(before.value, edits);
  if (because !== null) return refuse(because);
  for (const { place, edit } of edits) {
    const said = edit === null ? null : withoutNeed({ ...edit, place }, before.value.coded);
    await setCodingEdit(tx, id, place, said === null || isEmptyEdit(said) ? null : { ...said, ...stamp });
  }
  const after = await readCoding(tx, id);
  if (!after.ok) return after;
  await recordLog(tx, changesLogged(stamp, before.value, after.value));
  await identifyAnew(tx, stamp, id);
  return after;
}

function whyNotEdited(found: StoredCoding, edits: readonly PlaceEdit[]): Problem | null {
  const { status } = found.stored.row;
  if (!isUndecided(found.stored)) return problem('document.readOnly', { status });
  const places = new Set(found.coded.places.map(({ place }) => place));
  const unknown = edits.find(({ place }) => !places.has(place));
  return unknown === undefined ? null : problem('coding.placeUnknown', { place: unknown.place });
}

/** The document's own string, said again, is no edit. */
function withoutNeed(edit: CodingEdit, { places }: CodedDocument): CodingEdit {
  const own = places.find(({ place }) => place === edit.place)?.string?.original ?? null;
  return edit.string !== null && edit.string === own ? { ...edit, string: null } : edit;
}

/** From what to what, once for all places that went the same way (promise 3). */
function changesLogged(stamp: Stamp, before: StoredCoding, after: StoredCoding): NewLogEntry[] {
  const { control } = after.ground;
  const changes = new Map<string, { readonly from: string; readonly to: string; readonly places: CodedPlace[] }>();
  for (const [index, place] of after.coded.places.entries()) {
    const was = before.coded.places[index];
    if (was === undefined || JSON.stringify(was) === JSON.stringify(place)) continue;
    const told = [codingText(was, control), codingText(place, control)] as const;
    // A string can change without changing what it comes to.
    const [from, to] = told[0] === told[1] ? [was.string?.text ?? '', place.string?.text ?? ''] : told;
    const key = `${from} → ${to}`;
    const change = changes.get(key) ?? { from, to, places: [] };
    change.places.push(place);
    changes.set(key, change);
  }
  return [...changes.values()].map(({ from, to, places }) =>
    logEntry(stamp, after.stored.row.id, 'CODING', 'codingChanged', { places: placesText(places), from, to }),
  );
}

/** *Split coding*: what these edits would come to; nothing is written (COD-4). */
export async function tryCoding(
  { storage }: Context,
  id: number,
  edits: readonly CodingEdit[],
): Promise<Result<Pick<CodingView, 'places' | 'stops'>>> {
  const found = await readCoding(storage.read, id);
  if (!found.ok) return found;
  const { ground } = found.value;
  const said = new Map<CodingPlace, CodingEdit>(ground.edits.map((edit) => [edit.place, edit]));
  for (const edit of edits) said.set(edit.place, edit);
  const { coding, codingStops } = preparePurchase({ ...ground, edits: [...said.values()] });
  const tried = { places: coding.places as CodingView['places'], stops: codingStops as CodingView['stops'] };
  return ok(hidingCitizensOf(ground.document, tried));
}
