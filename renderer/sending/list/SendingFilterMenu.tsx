import { salesKinds } from '../../../shared/domain/sales/customer.ts';
import type { SendingArea } from '../../../shared/domain/sending/attempt-channel.ts';
import { sendStatuses, type SendStatus } from '../../../shared/domain/sending/verdict.ts';
import { FilterMenu } from '../../register/FilterMenu.tsx';
import { useText } from '../../text/use-text.tsx';
import { MenuItem, MenuSection } from '../../ui/overlays/Menu.tsx';
import { attentionStatuses, type ListNarrowing } from './sending-filter.ts';

/** Statuses, kinds, history; and the way to days and amounts. */
export function SendingFilterMenu({
  narrowing,
  area,
  onChange,
  onRanges,
}: {
  readonly narrowing: ListNarrowing;
  readonly area: SendingArea;
  readonly onChange: (part: Partial<ListNarrowing>) => void;
  readonly onRanges: () => void;
}) {
  const { t } = useText();
  const { statuses, kinds, history } = narrowing;
  const attention =
    attentionStatuses.every((one) => statuses.includes(one)) && statuses.length === attentionStatuses.length;
  const toggle = (status: SendStatus): void =>
    onChange({
      statuses: statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status],
    });
  return (
    <FilterMenu>
      <MenuSection title={t('sending:filter.status')}>
        <MenuItem
          id="attention"
          checked={attention}
          onAction={() => onChange({ statuses: attention ? [] : [...attentionStatuses] })}
        >
          {t('sending:filter.attention')}
        </MenuItem>
        {sendStatuses.map((status) => (
          <MenuItem
            key={status}
            id={status}
            checked={statuses.includes(status)}
            keepOpen
            onAction={() => toggle(status)}
          >
            {t(`words:sendStatus.${status}`)}
          </MenuItem>
        ))}
      </MenuSection>
      {area === 'documents' ? (
        <MenuSection title={t('sending:filter.kind')}>
          {salesKinds.slice(0, 2).map((kind) => (
            <MenuItem
              key={kind}
              id={kind}
              checked={kinds.includes(kind)}
              onAction={() => onChange({ kinds: kinds.includes(kind) ? [] : [kind] })}
            >
              {t(`words:documentType.${kind}`)}
            </MenuItem>
          ))}
        </MenuSection>
      ) : null}
      <MenuSection title={t('sending:filter.more')}>
        <MenuItem id="ranges" onAction={onRanges}>
          {t('sending:filter.ranges')}
        </MenuItem>
        <MenuItem id="history" checked={history} onAction={() => onChange({ history: !history })}>
          {t('sending:filter.history')}
        </MenuItem>
      </MenuSection>
    </FilterMenu>
  );
}
