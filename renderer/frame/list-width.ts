/** Pixels: a list narrower than this is no list, a document narrower than that no document. */
export const leastList = 320;
export const leastDetail = 480;
/** The columns every list starts with fit into this. */
export const narrowestNormalList = 640;
const widestNormalList = 880;
/** What a list gets of the room both share: on a large screen names are whole, and the paper still stands at its full width. */
const share = 0.46;

/** How wide the list is until a person has moved the line (UI-2), for the pixels list and document share. */
export function normalListWidth(room: number): number {
  return Math.round(Math.min(Math.max(room * share, narrowestNormalList), widestNormalList));
}

/** The widest a list may be drawn beside a document. */
export function mostListWidth(room: number): number {
  return Math.max(leastList, room - leastDetail);
}

/** The list's width beside a document: what the person chose, else the normal one, within what both sides need. */
export function listWidthIn(room: number, chosen: number | null): number {
  return Math.min(Math.max(chosen ?? normalListWidth(room), leastList), mostListWidth(room));
}
