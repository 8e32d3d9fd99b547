/** Stands wherever a citizen's number would: only the card shows it, and only to those who may see it (IN-9, IN-33). */
export const hiddenNumber = '••••';

/** `DK:CPR` with its numeric form, and the scheme of a citizen's reference. */
export function isCitizenScheme(scheme: string | null): boolean {
  return scheme !== null && /^(?:DK:CPR|9901|ARR)$/iu.test(scheme.trim());
}

/** An identifier as it may be shown in lists, sentences and the log. */
export function shownId({ id, scheme }: { readonly id: string; readonly scheme: string | null }): string {
  return id !== '' && isCitizenScheme(scheme) ? hiddenNumber : id;
}
