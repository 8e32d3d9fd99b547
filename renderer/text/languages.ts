/** The languages of the interface (UI-37); switched live. */
export const languages = ['da', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language's own name, as it stands in the menu. */
export const languageNames: Record<Language, string> = { da: 'Dansk', sv: 'Svenska', en: 'English' };

/** The locale whose numbers, dates and plurals go with a language. */
export const locales: Record<Language, string> = { da: 'da-DK', sv: 'sv-SE', en: 'en-GB' };

/** The first of the wished languages (BCP 47 tags) that the program speaks; Norwegian reads Danish, else English. */
export function chooseLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (base === 'da' || base === 'nb' || base === 'nn' || base === 'no') return 'da';
    if (base === 'sv') return 'sv';
    if (base === 'en') return 'en';
  }
  return 'en';
}
