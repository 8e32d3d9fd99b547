import { useMemo } from 'react';
import { paperWords, type PaperWords } from '../../text/paper-words.ts';
import { useText } from '../../text/use-text.tsx';

/** How the paper says its values, in the language of the interface. */
export function usePaperWords(): PaperWords {
  const { t, find, format } = useText();
  return useMemo(() => paperWords({ t, find, format }), [t, find, format]);
}
