/** A stretch of a string: plain, or one a finding points at. */
export interface Stretch {
  readonly text: string;
  readonly severity: 'error' | 'warning' | null;
}

/** The text cut at the ends of its findings, so that each can be underlined where it is wrong (COD-2). */
export function markedText(
  text: string,
  findings: readonly { readonly severity: 'error' | 'warning'; readonly from: number; readonly to: number }[],
): Stretch[] {
  const inside = findings.filter(({ from, to }) => from < to && from < text.length);
  const cuts = [
    ...new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, Math.min(to, text.length)])]),
  ].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const over = inside.filter((finding) => finding.from < to && finding.to > from);
    const severity = over.some((finding) => finding.severity === 'error')
      ? 'error'
      : over.length > 0
        ? 'warning'
        : null;
    return { text: text.slice(from, to), severity };
  });
}
