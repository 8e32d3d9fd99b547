import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels: of the list's window, of a row at the chosen density, of the heads. */
export interface TableBox {
  readonly width: number;
  readonly height: number;
  readonly row: number;
  readonly head: number;
}

/** Measures a table when it appears, when its window changes and when the density does. */
export function useTableBox(grid: RefObject<HTMLDivElement | null>): TableBox {
  const [box, setBox] = useState<TableBox>({ width: Number.POSITIVE_INFINITY, height: 600, row: 34, head: 30 });
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const measure = (): void => {
      const row = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 34;
      const head = element.querySelector<HTMLElement>('.table-head')?.offsetHeight ?? 30;
      const height = element.clientHeight - (Number.parseFloat(getComputedStyle(element).paddingBottom) || 0);
      const width = element.clientWidth;
      setBox((old) =>
        old.width === width && old.height === height && old.row === row && old.head === head
          ? old
          : { width, height, row, head },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const density = new MutationObserver(measure);
    density.observe(document.documentElement, { attributeFilter: ['data-density'] });
    return () => {
      observer.disconnect();
      density.disconnect();
    };
  }, [grid]);
  return box;
}
