/** True when every typed word begins or stands in the text, whatever their order, case and accents (UI-34). */
export function matchingWords(text: string, typed: string, locale: string): boolean {
  const fold = (one: string): string => one.toLocaleLowerCase(locale).normalize('NFD').replace(/\p{M}/gu, '');
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
