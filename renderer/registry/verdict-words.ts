import { CircleCheck, CircleHelp, CircleSlash, CircleX, Clock } from 'lucide-react';
import type { KindAnswer } from '../../shared/contract/registry.ts';
import type { VerdictAnswer } from '../../shared/domain/registry/verdict.ts';
import { sentence } from '../text/sentence.ts';
import type { Text } from '../text/text.ts';
import type { Icon } from '../ui/icon.ts';
import type { Tone } from '../ui/states/StatusChip.tsx';

/** How the five answers look: only a definite no is red, and what is not known is none. */
export const verdictLooks: Readonly<Record<VerdictAnswer, { readonly icon: Icon; readonly tone: Tone }>> = {
  canReceive: { icon: CircleCheck, tone: 'good' },
  notKnown: { icon: CircleHelp, tone: 'quiet' },
  notValidNow: { icon: Clock, tone: 'warning' },
  notForThisType: { icon: CircleSlash, tone: 'warning' },
  notRegistered: { icon: CircleX, tone: 'bad' },
};

/** What stands beside an answer: the way, the day, what is registered instead, or why nothing is known. */
export function verdictDetail({ verdict, earlier }: KindAnswer, text: Text): string {
  const { t, format, language } = text;
  switch (verdict.answer) {
    case 'canReceive': {
      const until = verdict.endpoint.activeUntil;
      return [
        wayWords(verdict, text),
        until === null ? null : t('registry:answer.until', { date: format.mediumDate(until) }),
      ]
        .filter((part) => part !== null)
        .join(', ');
    }
    case 'notValidNow': {
      const { activeFrom, activeUntil } = verdict.endpoint;
      return verdict.because === 'expired'
        ? t('registry:answer.expired', { date: format.mediumDate(activeUntil ?? '') })
        : t('registry:answer.notYetActive', { date: format.mediumDate(activeFrom ?? '') });
    }
    case 'notForThisType': {
      const types = verdict.instead.map(({ kind, format: one }) =>
        t('registry:answer.kindOf', { kind: kindWord(kind, text), format: t(`registry:format.${one}`) }),
      );
      return types.length === 0
        ? t('registry:answer.insteadNothing')
        : t('registry:answer.instead', { types: format.list(types) });
    }
    case 'notKnown': {
      const because = verdict.problem === null ? null : sentence(verdict.problem, language);
      const before =
        earlier === null
          ? null
          : t('registry:answer.earlier', {
              date: format.mediumDate(earlier.foundAt),
              verdict: t(`registry:answer.verdict.${earlier.verdict.answer}`).toLocaleLowerCase(format.locale),
            });
      return [because?.what, because?.todo, before].filter((part) => part != null).join(' ');
    }
    case 'notRegistered':
      return '';
  }
}

export function kindWord(kind: string, { find }: Pick<Text, 'find'>): string {
  return find('words', `documentType.${kind}`) ?? kind;
}

function wayWords(
  { network, format }: Pick<Extract<KindAnswer['verdict'], { answer: 'canReceive' }>, 'network' | 'format'>,
  { t }: Pick<Text, 't'>,
): string {
  return t('registry:answer.way', {
    format: t(`registry:format.${format}`),
    network: t(`registry:network.${network}`),
  });
}
