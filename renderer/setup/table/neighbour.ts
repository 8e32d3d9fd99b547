/** The row to stand on when some have gone: the next that stays, else the last before, else none (UI-3). */
export function neighbour(ids: readonly number[], open: number | null, gone: readonly number[]): number | null {
  const at = open === null ? -1 : ids.indexOf(open);
  const stays = (id: number): boolean => !gone.includes(id);
  return ids.slice(at + 1).find(stays) ?? ids.slice(0, Math.max(0, at)).findLast(stays) ?? null;
}
