import type { ListFilter } from '../ui/ListHead.tsx';

/** One out of several that narrows a register: an entry of its filter menu, and a chip while it is on. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly isChosen: boolean;
    readonly choose: () => void;
  }[];
  /** Null while nothing is narrowed by it. */
  readonly filter: ListFilter | null;
}

/** A choice among `values`; `all` is the one that narrows nothing. `titled`: its chip says what it narrows, too. */
export function choiceOf<Value extends string | number | null | boolean>({
  id,
  title,
  values,
  all,
  value,
  nameOf,
  onChoose,
  titled = false,
}: {
  readonly id: string;
  readonly title: string;
  readonly values: readonly Value[];
  readonly all: Value;
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
  readonly titled?: boolean;
}): Choice {
  return {
    id,
    title,
    items: values.map((one) => ({
      id: `${id} ${String(one ?? 'any')}`,
      name: nameOf(one),
      isChosen: one === value,
      choose: () => onChoose(one),
    })),
    filter:
      value === all
        ? null
        : { id, text: titled ? `${title}: ${nameOf(value)}` : nameOf(value), onRemove: () => onChoose(all) },
  };
}
