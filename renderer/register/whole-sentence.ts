/** Sentences one after the other; what ends without a full stop (a parser's own words) gets one. */
export function wholeSentences(...parts: readonly (string | null)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .map((part) => (/[.!?…:”"]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
