/** One thing that can be picked in a cell. */
export interface CellOption {
  readonly key: string;
  readonly name: string;
  readonly blocked: boolean;
  readonly kind: 'account' | 'fixedAsset' | 'item' | 'alias' | 'value';
  readonly reason: 'lastTime' | 'lineAbove' | 'rule' | 'register';
}

/**
 * Which option Enter takes: the one whose code was typed to the last letter, else the first that is not blocked, in the
 * backend's order. Minus one: none.
 */
export function bestOption(options: readonly CellOption[], typed: string): number {
  const wanted = typed.trim().toLowerCase();
  const exact = options.findIndex(({ key }) => key.toLowerCase() === wanted);
  return exact === -1 ? options.findIndex(({ blocked }) => !blocked) : exact;
}
