import type { Language } from './languages.ts';

/** The page a browser sees whose link was used already: nothing of the program is loaded there, so it is text of its own. */
export const usedLink = {
  da: {
    title: 'Dette link er brugt',
    what: 'Et link til Ebilag virker kun én gang, så ingen andre på maskinen kan komme ind med det.',
    todo: 'Gå til det vindue, hvor Ebilag blev startet, og tryk på Enter: så vises et nyt link. Eller start Ebilag igen.',
  },
  sv: {
    title: 'Länken är redan använd',
    what: 'En länk till Ebilag fungerar bara en gång, så att ingen annan på datorn kan komma in med den.',
    todo: 'Gå till fönstret där Ebilag startades och tryck på Enter: då visas en ny länk. Eller starta Ebilag igen.',
  },
  en: {
    title: 'This link has been used',
    what: 'A link to Ebilag works once only, so that nobody else on this machine can come in with it.',
    todo: 'Go to the window where Ebilag was started and press Enter: a new link is shown. Or start Ebilag again.',
  },
} satisfies Record<Language, { readonly title: string; readonly what: string; readonly todo: string }>;
