import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Language } from './languages.ts';
import { type Text, textIn } from './text.ts';

const Current = createContext<Text>(textIn('en'));

/** Gives the language to everything below, and to the page itself, so that readers pronounce it right. */
export function TextProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Current value={textIn(language)}>{children}</Current>;
}

/** The texts and formats of the chosen language: `const { t, format } = useText()`. */
export function useText(): Text {
  return useContext(Current);
}
