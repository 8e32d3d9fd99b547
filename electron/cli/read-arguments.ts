import { WrongUsage } from './command.ts';

/** Document ids, at least one. */
export function readIds(args: readonly string[]): readonly number[] {
  if (args.length === 0) throw new WrongUsage('ID');
  return args.map((text) => {
    const id = Number(text);
    if (!/^[1-9]\d*$/.test(text) || !Number.isSafeInteger(id)) throw new WrongUsage(text);
    return id;
  });
}

/** A word out of a list, or null when it was not given. */
export function readWord<Word extends string>(
  option: string,
  given: string | undefined,
  words: readonly Word[],
): Word | null {
  if (given === undefined) return null;
  const word = words.find((known) => known === given);
  if (word === undefined) throw new WrongUsage(`${option} ${given} (${words.join(', ')})`);
  return word;
}

/** How many, or infinity when nothing was said. */
export function readLimit(given: string | undefined): number {
  if (given === undefined) return Infinity;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new WrongUsage(`--limit ${given}`);
  return Number(given);
}

export function readNothing(args: readonly string[]): void {
  if (args[0] !== undefined) throw new WrongUsage(args[0]);
}
