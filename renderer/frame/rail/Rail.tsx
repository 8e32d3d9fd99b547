import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { useKeyHint } from '../../keys/use-actions.tsx';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Tooltip } from '../../ui/overlays/Tooltip.tsx';
import { LedgerSwitch } from './LedgerSwitch.tsx';
import { placePages } from '../place-pages.tsx';
import { type PlaceEntry, railGroups } from '../places.ts';
import { useNarrow } from '../use-narrow.ts';
import './rail.css';

/** Where one can be, with what needs somebody there (UI-1). In a narrow window only its icons stand. */
export function Rail({ onFind }: { readonly onFind: () => void }) {
  const { t } = useText();
  const store = useAppStore();
  const split = useStore((state) => state.preferences.split);
  const narrow = useNarrow();
  const small = split.railCollapsed || narrow;
  const hint = useKeyHint('palette', 'Ctrl+K');
  const find = (
    <button type="button" className="rail-find" onClick={onFind} {...(small ? { 'aria-label': t('frame:find') } : {})}>
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <span className="rail-name">{t('frame:find')}</span>
      {hint === null ? null : (
        <kbd className="key-hint" aria-hidden>
          {hint}
        </kbd>
      )}
    </button>
  );
  const toggle = t(small ? 'frame:rail.expand' : 'frame:rail.collapse');
  const Toggle = small ? PanelLeftOpen : PanelLeftClose;
  return (
    <nav className={`rail${small ? ' small' : ''}`} aria-label={t('frame:rail.label')}>
      <LedgerSwitch small={small} />
      <Tooltip text={small ? t('frame:find') : null} hint={hint}>
        {find}
      </Tooltip>
      <div className="rail-groups">
        {railGroups.map((group) => {
          const places = group.places.filter(({ name }) => placePages[name] !== undefined);
          return places.length === 0 ? null : (
            <section key={group.name} aria-label={t(`frame:group.${group.name}`)}>
              <h2 className="rail-group">{t(`frame:group.${group.name}`)}</h2>
              <ul>
                {places.map((place) => (
                  <RailEntry key={place.name} place={place} small={small} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {narrow ? null : (
        <Tooltip text={small ? toggle : null}>
          <button
            type="button"
            className="rail-toggle"
            aria-label={toggle}
            onClick={() =>
              store.getState().savePreferences({ split: { ...split, railCollapsed: !split.railCollapsed } })
            }
          >
            <Toggle size={16} strokeWidth={1.75} aria-hidden />
          </button>
        </Tooltip>
      )}
    </nav>
  );
}

function RailEntry({
  place: { name, icon: Drawn, need },
  small,
}: {
  readonly place: PlaceEntry;
  readonly small: boolean;
}) {
  const { t, format } = useText();
  const here = useStore((state) => state.place.name === name);
  const goTo = useStore((state) => state.goTo);
  const writes = useStore((state) => state.place.params['write'] !== undefined);
  const counts = useStore((state) => state.counts);
  const setupErrors = useStore((state) => state.setupErrors);
  const { waiting, failed } =
    name === 'setup' ? { waiting: setupErrors, failed: 0 } : counts === null ? { waiting: 0, failed: 0 } : need(counts);
  const count = failed > 0 ? failed : waiting;
  const words = count === 0 ? null : t(failed > 0 ? 'frame:failed' : 'frame:needs', { count });
  const label = t(`frame:place.${name}`);
  return (
    <li>
      <Tooltip text={small ? (words === null ? label : `${label}: ${words}`) : null}>
        <a
          className="rail-entry"
          href={`#/${name}`}
          {...(here ? { 'aria-current': 'page' as const } : {})}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            // From something that is written there one comes back to its list.
            if (!here || writes) goTo(name);
          }}
        >
          <Drawn size={16} strokeWidth={1.75} aria-hidden />
          <span className="rail-name clip">{label}</span>
          {words === null ? null : (
            <span className={`rail-count number${failed > 0 ? ' failed' : ''}`} title={words}>
              <span aria-hidden>{format.number(count)}</span>
              <span className="unseen">{words}</span>
            </span>
          )}
        </a>
      </Tooltip>
    </li>
  );
}
