import { CircleCheck, CircleDashed, CircleMinus, CircleX } from 'lucide-react';
import type { VendorMatchView } from '../../../shared/contract/documents.ts';
import { useText } from '../../text/use-text.tsx';
import { type Icon, smallIconSize } from '../../ui/icon.ts';
import { type RuleVerdict, ruleVerdicts } from './rule-verdicts.ts';
import type { Candidate } from './candidate.ts';

const icons: Record<RuleVerdict['verdict'], Icon> = {
  decided: CircleCheck,
  agrees: CircleCheck,
  differs: CircleX,
  unknown: CircleMinus,
  missing: CircleDashed,
};

/** Why this vendor, or why none: every key in its order with what it had to say (IN-9). */
export function IdentifyRules({
  match,
  candidates,
}: {
  readonly match: VendorMatchView;
  readonly candidates: readonly Candidate[];
}) {
  const { t } = useText();
  return (
    <ol className="identify-rules" aria-label={t('decision:identify.label')}>
      {ruleVerdicts(match, candidates).map(({ key, verdict, cards, takenDiffers }) => {
        const Drawn = takenDiffers ? CircleX : icons[verdict];
        return (
          <li key={key} className={`rule-${takenDiffers ? 'differs' : verdict}`}>
            <Drawn size={smallIconSize} strokeWidth={2} aria-hidden />
            <b>{t(`document:matchedBy.${key}`)}</b>{' '}
            <span>
              {t(`decision:identify.${verdict}`, { count: cards })}
              {takenDiffers && `; ${t('decision:identify.takenDiffers')}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
