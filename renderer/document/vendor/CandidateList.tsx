import { CircleCheck, CircleMinus } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useText } from '../../text/use-text.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import type { Candidate } from './candidate.ts';

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly search: string;
  readonly chosenId: number | null;
  readonly onChoose: (id: number | null) => void;
  /** Enter or a double click on a card. */
  readonly onTake: () => void;
}

/** The cards to choose from; those with another legal number stand below, greyed, with the reason (UI-31). */
export function CandidateList({ candidates, search, chosenId, onChoose, onTake }: CandidatesProps) {
  const { t } = useText();
  const matching = candidates.filter((one) => one.keyMatches);
  const others = candidates.filter((one) => !one.keyMatches);
  return (
    <div className="candidates" onDoubleClick={onTake}>
      <h3>{t('document:vendor.matching')}</h3>
      {matching.length === 0 ? (
        <p className="decision-quiet">{t('document:vendor.noMatching')}</p>
      ) : (
        <Cards label={t('document:vendor.matching')} candidates={matching} chosenId={chosenId} onChoose={onChoose} />
      )}
      <h3>{t('document:vendor.others')}</h3>
      {others.length === 0 ? (
        <p className="decision-quiet">
          {search === '' ? t('document:vendor.typeToSearch') : t('document:vendor.noneFound', { search })}
        </p>
      ) : (
        <Cards label={t('document:vendor.others')} candidates={others} chosenId={chosenId} onChoose={onChoose} />
      )}
    </div>
  );
}

function Cards({
  label,
  candidates,
  chosenId,
  onChoose,
}: {
  readonly label: string;
  readonly candidates: readonly Candidate[];
  readonly chosenId: number | null;
  readonly onChoose: (id: number | null) => void;
}) {
  return (
    <ListBox
      aria-label={label}
      className="candidate-cards"
      selectionMode="single"
      selectedKeys={chosenId === null ? [] : [chosenId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        onChoose(typeof key === 'number' ? key : null);
      }}
    >
      {candidates.map((candidate) => (
        <ListBoxItem
          key={candidate.vendor.id}
          id={candidate.vendor.id}
          textValue={`${candidate.vendor.no} ${candidate.vendor.name}`}
          className={`candidate${candidate.keyMatches ? '' : ' is-other'}`}
        >
          <CandidateCard candidate={candidate} />
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

function CandidateCard({ candidate }: { readonly candidate: Candidate }) {
  const { t, find, format } = useText();
  const { vendor } = candidate;
  const nameOf = (key: string): string => find('document', `matchedBy.${key}`) ?? key;
  return (
    <>
      <p className="candidate-name">
        <span className="number">{vendor.no}</span> {vendor.name}
        {vendor.blocked !== '' && (
          <span className="candidate-blocked">{t(`document:vendor.blocked.${vendor.blocked}`)}</span>
        )}
      </p>
      <p className="candidate-about">
        {[vendor.postalCode, vendor.city].filter((part) => part !== '').join(' ')}
        {vendor.documents > 0 && ` · ${t('document:vendor.documents', { count: vendor.documents })}`}
      </p>
      {!candidate.keyMatches && (
        <p className="candidate-about">
          {vendor.legalId === '' ? t('document:vendor.otherNoKey') : t('document:vendor.otherWhy')}
        </p>
      )}
      {candidate.matchedBy.length > 0 && (
        <p className="candidate-evidence is-good">
          <CircleCheck size={iconSize} strokeWidth={stroke} aria-hidden />
          {t('document:vendor.matches', {
            keys: format.list(candidate.matchedBy.map(nameOf)),
            count: candidate.matchedBy.length,
          })}
        </p>
      )}
      {candidate.differs.length > 0 && (
        <p className="candidate-evidence is-warning">
          <CircleMinus size={iconSize} strokeWidth={stroke} aria-hidden />
          {t('document:vendor.differs', {
            keys: format.list(candidate.differs.map(nameOf)),
            count: candidate.differs.length,
          })}
        </p>
      )}
    </>
  );
}
