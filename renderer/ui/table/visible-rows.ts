/** Browsers stop laying out boxes of about 33 million pixels; a longer list is scrolled in proportion. */
const tallest = 30_000_000;

export interface Viewport {
  readonly total: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly viewHeight: number;
}

export interface VisibleRows {
  /** Height of the scrolled box. */
  readonly height: number;
  /** First and last row that are at least partly in sight; last is -1 when there are none. */
  readonly first: number;
  readonly last: number;
  /** Where a row stands in the scrolled box. */
  readonly topOf: (index: number) => number;
}

/** Which rows of a list of equal heights are in sight, for any number of rows (UI-33). */
export function visibleRows({ total, rowHeight, scrollTop, viewHeight }: Viewport): VisibleRows {
  const whole = total * rowHeight;
  const height = Math.min(whole, tallest);
  const shift = topInWhole({ total, rowHeight, scrollTop, viewHeight }) - scrollTop;
  const top = scrollTop + shift;
  return {
    height,
    first: Math.max(0, Math.min(total - 1, Math.floor(top / rowHeight))),
    last: Math.min(total - 1, Math.ceil((top + viewHeight) / rowHeight) - 1),
    topOf: (index) => index * rowHeight - shift,
  };
}

/** The least scrolling that brings a row wholly into sight; the present place when it is there already. */
export function scrollToShow(index: number, viewport: Viewport): number {
  const { total, rowHeight, scrollTop, viewHeight } = viewport;
  const top = topInWhole(viewport);
  const rowTop = index * rowHeight;
  if (rowTop >= top && rowTop + rowHeight <= top + viewHeight) return scrollTop;
  const wished = rowTop < top ? rowTop : rowTop + rowHeight - viewHeight;
  const whole = total * rowHeight;
  if (whole <= tallest) return wished;
  return (wished * (tallest - viewHeight)) / (whole - viewHeight);
}

/** The row a key leads to from the one under the cursor, `page` rows being in sight; null: the key is none that moves. */
export function rowAfterKey(
  key: string,
  { from, count, page }: { readonly from: number; readonly count: number; readonly page: number },
): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const wished = moves[key];
  return wished === undefined ? null : Math.max(0, Math.min(count - 1, wished));
}

function topInWhole({ total, rowHeight, scrollTop, viewHeight }: Viewport): number {
  const whole = total * rowHeight;
  if (whole <= tallest) return scrollTop;
  return (scrollTop * (whole - viewHeight)) / (tallest - viewHeight);
}
