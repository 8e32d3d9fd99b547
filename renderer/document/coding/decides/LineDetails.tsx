import { type KeyboardEvent, useRef, useState } from 'react';
import type { CodedPlaceView, CodingEditInput } from '../../../../shared/contract/coding.ts';
import { ReferenceField } from '../../../setup/table/row/ReferenceField.tsx';
import { useText } from '../../../text/use-text.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { type Details, detailsEdit } from './line-details.ts';

/** Budget and project of a place: rare enough to stand outside the grid, written and shown here (COD-3, COD-8). */
export function LineDetails({
  place,
  ledgerId,
  said,
  onKeep,
}: {
  readonly place: CodedPlaceView;
  readonly ledgerId: number;
  readonly said: CodingEditInput | null;
  readonly onKeep: (edit: CodingEditInput) => void;
}) {
  const { t } = useText();
  const kept: Details = { budget: said?.budget ?? '', project: said?.project ?? '' };
  // Null: nothing is being typed, what is kept stands there (also after undo).
  const [typed, setShown] = useState<Details | null>(null);
  // Enter picks from the list and keeps in one key press, before anything is drawn again.
  const newest = useRef(typed);
  const setTyped = (details: Details | null): void => {
    newest.current = details;
    setShown(details);
  };
  const shown = typed ?? kept;
  const keep = (): void => {
    const details = newest.current;
    if (details === null) return;
    setTyped(null);
    const edit = detailsEdit(place.place, said, details);
    if (edit !== null) onKeep(edit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') keep();
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
  };
  const { budget, project } = place;
  return (
    <div
      className="coding-details"
      role="group"
      aria-label={t('coding:details.label')}
      onBlur={keep}
      onKeyDown={onKeyDown}
    >
      <ReferenceField
        table="budgets"
        scope=""
        ledgerId={ledgerId}
        label={t('coding:subject.budget')}
        value={shown.budget}
        onChange={(value) => setTyped({ ...shown, budget: value })}
        description={
          budget === null || budget.source === 'manual'
            ? t('coding:details.budgetAbout')
            : t('coding:details.otherwise', { value: budget.value, source: t(`coding:source.${budget.source}`) })
        }
        error={null}
        required={false}
      />
      <TextField
        label={t('coding:subject.project')}
        value={shown.project}
        maxLength={50}
        onChange={(value) => setTyped({ ...shown, project: value })}
        description={
          kept.project !== '' || project === null
            ? t('coding:details.projectAbout')
            : t('coding:details.otherwise', { value: project, source: t('coding:source.alias') })
        }
      />
    </div>
  );
}
