interface Coded {
  readonly code: string;
  readonly name: string;
}

/** What fits a typed text, codes that begin with it first, then names that do, then what has it anywhere. */
export function bestFirst<Entry extends Coded>(all: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = typed.toLowerCase();
  const rank = ({ code, name }: Coded): number => {
    const [own, called] = [code.toLowerCase(), name.toLowerCase()];
    if (own === wanted) return 0;
    if (own.startsWith(wanted)) return 1;
    if (called.startsWith(wanted)) return 2;
    return `${own} ${called}`.includes(wanted) ? 3 : 4;
  };
  return all.filter((entry) => rank(entry) < 4).toSorted((one, other) => rank(one) - rank(other));
}
