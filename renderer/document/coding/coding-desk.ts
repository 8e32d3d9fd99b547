import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CodedPlaceView, CodingEditInput, CodingView } from '../../../shared/contract/coding.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Backend } from '../../backend.ts';
import { editOf, orNull, type Place, type PlaceEdit } from './edits/coding-edit.ts';
import { doneAgain, type History, noHistory, remembered, takenBack } from './edits/history.ts';

/**
 * What lies on the desk while a document is coded: the coding as the backend knows it, and what has been typed since and
 * is on its way there. Typing never waits; edits go in one call after the other, the newest of each place.
 */
export interface CodingDesk {
  readonly view: CodingView | null;
  readonly problem: Problem | null;
  /** Said here, not yet answered. */
  readonly waiting: ReadonlyMap<Place, CodingEditInput | null>;
  /** Codes picked here whose words are known before the backend answers. */
  readonly names: ReadonlyMap<string, string>;
  readonly history: History;
  /** The last edits were refused: the coding is shown as it stands. */
  readonly refused: Problem | null;
}

export interface CodingOrders {
  readonly read: () => Promise<void>;
  /** Says something about places, all of it one step of undo. Returns whether anything changes by it. */
  readonly change: (edits: readonly PlaceEdit[]) => boolean;
  /** The backend answers again: what waits is sent. */
  readonly resume: () => void;
  readonly undo: () => readonly Place[];
  readonly redo: () => readonly Place[];
  readonly learnName: (code: string, name: string) => void;
  /** Everything typed has been answered. */
  readonly settled: () => Promise<void>;
}

export interface CodingDeskStore {
  readonly store: StoreApi<CodingDesk>;
  readonly orders: CodingOrders;
}

const perCall = 2000;

export function createCodingDesk(backend: Pick<Backend, 'call'>, id: number): CodingDeskStore {
  const store = createStore<CodingDesk>(() => ({
    view: null,
    problem: null,
    waiting: new Map(),
    names: new Map(),
    history: noHistory,
    refused: null,
  }));
  const { getState: get, setState: set } = store;
  let sending: Promise<void> | null = null;
  let asked = 0;
  let changedMeanwhile = false;
  let stalled = false;

  async function read(): Promise<void> {
    // What is on its way answers with all anew; what changed after that is read when all is answered.
    if (sending !== null) {
      changedMeanwhile = true;
      return;
    }
    asked += 1;
    const mine = asked;
    const answer = await backend.call('coding.open', { id });
    if (mine !== asked) return;
    set(answer.ok ? { view: answer.value, problem: null } : { problem: answer.problem });
  }

  async function send(): Promise<void> {
    while (get().waiting.size > 0) {
      const batch = [...get().waiting].slice(0, perCall);
      asked += 1;
      // One after the other: the newest word about a place is the last one written.
      const answer = await backend.call('coding.save', { id, edits: batch.map(([place, edit]) => ({ place, edit })) });
      const waiting = new Map(get().waiting);
      for (const [place, edit] of batch) if (waiting.get(place) === edit) waiting.delete(place);
      if (answer.ok) set({ view: answer.value, waiting, refused: null });
      else if (answer.problem.code === 'call.unreachable') {
        // Nobody answers: what was typed stays, and is sent when somebody does again.
        stalled = true;
        set({ refused: answer.problem });
        return;
      } else {
        set({ waiting: new Map(), history: noHistory, refused: answer.problem });
        sending = null;
        await read();
        return;
      }
    }
  }

  function write(edits: readonly PlaceEdit[]): void {
    const waiting = new Map(get().waiting);
    for (const { place, edit } of edits) waiting.set(place, edit);
    stalled = false;
    set({ waiting, refused: null });
    pump();
  }

  function pump(): void {
    sending ??= send().finally(() => {
      sending = null;
      if (stalled) return;
      if (get().waiting.size > 0) pump();
      else if (changedMeanwhile) {
        changedMeanwhile = false;
        void read();
      }
    });
  }

  function replay(step: ReturnType<typeof takenBack>): readonly Place[] {
    if (step === null) return [];
    set({ history: step.history });
    write(step.edits);
    return step.edits.map(({ place }) => place);
  }

  return {
    store,
    orders: {
      read,
      change: (edits) => {
        const state = get();
        const changing = edits
          .map(({ place, edit }) => ({ place, edit: edit === null ? null : orNull(edit) }))
          .filter(({ place, edit }) => !same(saidAbout(state, place), edit));
        if (changing.length === 0) return false;
        const before = changing.map(({ place }) => ({ place, edit: saidAbout(state, place) }));
        set({ history: remembered(state.history, { before, after: changing }) });
        write(changing);
        return true;
      },
      resume: () => {
        if (!stalled) return;
        stalled = false;
        pump();
      },
      undo: () => replay(takenBack(get().history)),
      redo: () => replay(doneAgain(get().history)),
      learnName: (code, name) => set({ names: new Map(get().names).set(code, name) }),
      settled: async () => {
        while (sending !== null) await sending;
      },
    },
  };
}

/** What a person has said about a place, also when it is still on its way. */
export function saidAbout({ view, waiting }: CodingDesk, place: Place): CodingEditInput | null {
  const said = waiting.get(place);
  if (said !== undefined) return said;
  return view === null ? null : editOf(view, place);
}

/** A place as it will be once what is on its way has been answered: shown at once, decided by the backend. */
export function shownPlace(
  place: CodedPlaceView,
  { waiting, names }: Pick<CodingDesk, 'waiting' | 'names'>,
): CodedPlaceView {
  const edit = waiting.get(place.place);
  if (edit === undefined || edit === null) return place;
  const manual = <Value>(value: Value) => ({ value, source: 'manual' as const, overruled: [] });
  const typed =
    edit.alias !== ''
      ? { kind: 'account' as const, no: edit.alias, name: names.get(edit.alias) ?? '' }
      : edit.accountKind === ''
        ? null
        : { kind: edit.accountKind, no: edit.accountNo, name: names.get(edit.accountNo) ?? '' };
  const account = typed === null ? place.account : manual(typed);
  const dimensions = [
    ...place.dimensions.filter(({ dimension }) => edit.dimensions[dimension] === undefined),
    ...Object.entries(edit.dimensions)
      .filter(([, value]) => value !== '')
      .map(([dimension, value]) => ({ dimension, valueName: '', ...manual(value) })),
  ];
  return {
    ...place,
    account,
    dimensions,
    budget: edit.budget === '' ? place.budget : manual(edit.budget),
    project: edit.project === '' ? place.project : edit.project,
    vatGroup: edit.vatGroup === '' ? place.vatGroup : manual(edit.vatGroup),
    fate: edit.leaveOut ? 'leftOut' : account !== null && place.fate === 'uncoded' ? 'coded' : place.fate,
  };
}

function same(one: CodingEditInput | null, other: CodingEditInput | null): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(edit: CodingEditInput | null): unknown {
  if (edit === null) return null;
  const { origin: _origin, dimensions, ...rest } = edit;
  return { ...rest, dimensions: Object.entries(dimensions).sort(([one], [other]) => (one < other ? -1 : 1)) };
}
