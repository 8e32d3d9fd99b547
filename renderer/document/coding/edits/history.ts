import type { PlaceEdit } from './coding-edit.ts';

/** One thing a person did to the coding, with what stood before, so that it can be taken back (Ctrl+Z). */
export interface Step {
  readonly before: readonly PlaceEdit[];
  readonly after: readonly PlaceEdit[];
}
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}
export const noHistory: History = { done: [], undone: [] };
const kept = 200;

/** What was undone before is forgotten once something new is done. */
export function remembered(history: History, step: Step): History {
  return { done: [...history.done, step].slice(-kept), undone: [] };
}

export function takenBack(
  history: History,
): { readonly history: History; readonly edits: readonly PlaceEdit[] } | null {
  const step = history.done.at(-1);
  if (step === undefined) return null;
  return { edits: step.before, history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } };
}

export function doneAgain(
  history: History,
): { readonly history: History; readonly edits: readonly PlaceEdit[] } | null {
  const step = history.undone.at(-1);
  if (step === undefined) return null;
  return { edits: step.after, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}
