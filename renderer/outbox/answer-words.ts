import type { Text } from '../text/text.ts';

/** An answer's code in words (`BusinessAccept` and `AP` say the same); an unknown code stands for itself. */
export function answerWord(code: string, { find }: Pick<Text, 'find'>): string {
  return find('outbox', `code.${code}`) ?? code;
}
