import { History, Moon, Sun, SunMoon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { RunsUnderWay } from '../runs/RunsUnderWay.tsx';
import { BackupHealth } from '../evidence/BackupHealth.tsx';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { languageNames, languages } from '../text/languages.ts';
import { useText } from '../text/use-text.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/overlays/Menu.tsx';
import { Popover } from '../ui/overlays/Popover.tsx';
import { ProgressLine } from '../ui/states/ProgressLine.tsx';
import { failedInExchange } from './places.ts';
import { timeLeft } from './time-left.ts';
import { useReadFiles } from './files/use-read-files.ts';
import './status-line.css';

const themes = ['system', 'light', 'dark'] as const;
const themeIcons = { system: SunMoon, light: Sun, dark: Moon };
const layouts = ['split', 'list', 'document'] as const;
const densities = ['compact', 'normal', 'relaxed'] as const;

/** Folder health, last scan, today, running reception, failed exchange; appearance, language, history, keys. */
export function StatusLine({
  historyOpen,
  onHistory,
  onKeys,
}: {
  readonly historyOpen: boolean;
  readonly onHistory: (open: boolean) => void;
  readonly onKeys: () => void;
}) {
  const { t, language } = useText();
  const store = useAppStore();
  const counts = useStore((state) => state.counts);
  const preferences = useStore((state) => state.preferences);
  const ThemeIcon = themeIcons[preferences.theme];
  const failed = counts === null ? 0 : failedInExchange(counts);
  return (
    <footer className="status-line" aria-label={t('frame:status.label')}>
      <FolderHealth />
      {counts === null ? null : (
        <span className="status-today clip number">
          {t('frame:status.arrived', { count: counts.arrivedToday })},{' '}
          {counts.needsYou === 0 ? t('frame:status.needNone') : t('frame:status.needYou', { count: counts.needsYou })}
        </span>
      )}
      {failed === 0 ? null : (
        <button type="button" className="status-failed" onClick={() => store.getState().goTo('exchange')}>
          {t('frame:status.failedExchange', { count: failed })}
        </button>
      )}
      <BackupHealth />
      <span className="status-space" />
      <RunsUnderWay />
      <Receiving />
      <Popover
        label={t('frame:toast.history')}
        placement="top end"
        isOpen={historyOpen}
        onOpenChange={onHistory}
        trigger={
          <AriaButton className="status-button" aria-label={t('frame:toast.history')}>
            <History size={14} strokeWidth={1.75} aria-hidden />
          </AriaButton>
        }
        className="history"
      >
        <HistoryList />
      </Popover>
      <Menu
        label={t('frame:theme.label')}
        placement="top end"
        trigger={
          <AriaButton className="status-button" aria-label={t('frame:theme.label')}>
            <ThemeIcon size={14} strokeWidth={1.75} aria-hidden />
          </AriaButton>
        }
      >
        <MenuSection title={t('frame:theme.label')}>
          {themes.map((theme) => (
            <MenuItem
              key={theme}
              id={theme}
              checked={preferences.theme === theme}
              onAction={() => store.getState().savePreferences({ theme })}
            >
              {t(`frame:theme.${theme}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection title={t('frame:layout.label')}>
          {layouts.map((layout) => (
            <MenuItem
              key={layout}
              id={layout}
              checked={preferences.split.layout === layout}
              onAction={() => store.getState().savePreferences({ split: { ...preferences.split, layout } })}
            >
              {t(`frame:layout.${layout}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection title={t('frame:density.label')}>
          {densities.map((density) => (
            <MenuItem
              key={density}
              id={density}
              checked={preferences.density === density}
              onAction={() => store.getState().savePreferences({ density })}
            >
              {t(`frame:density.${density}`)}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
      <Menu
        label={t('frame:language')}
        placement="top end"
        trigger={
          <AriaButton className="status-button" aria-label={`${t('frame:language')}: ${languageNames[language]}`}>
            {languageNames[language]}
          </AriaButton>
        }
      >
        {languages.map((one) => (
          <MenuItem
            key={one}
            id={one}
            checked={one === language}
            onAction={() => store.getState().savePreferences({ language: one })}
          >
            {languageNames[one]}
          </MenuItem>
        ))}
      </Menu>
      <AriaButton className="status-button" aria-label={t('frame:keys')} onPress={onKeys}>
        ?
      </AriaButton>
    </footer>
  );
}

/** The folder, and how long ago it was looked through; the words move with the clock. */
function FolderHealth() {
  const { t, format } = useText();
  const store = useAppStore();
  const health = useStore((state) => state.health);
  const lost = useStore((state) => state.connection === 'lost');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  // Without an answer nobody knows how the folder is; the banner says why.
  if (health === null || lost) return null;
  const scanned =
    health.lastScanAt === null
      ? t('frame:status.neverScanned')
      : t('frame:status.scanned', {
          when: format.ago(health.lastScanAt, Math.max(now, Date.parse(health.lastScanAt))),
        });
  return (
    <button
      type="button"
      className={`status-health${health.reachable ? '' : ' away'}`}
      title={health.folder}
      onClick={() => store.getState().goTo('setup', { params: { tab: 'folders' } })}
    >
      <span className="status-dot" aria-hidden />
      <span className="clip">
        {health.reachable
          ? health.profile === 'simulated'
            ? t('frame:status.simulated')
            : t('frame:status.reachable')
          : t('frame:status.away')}
        {health.reachable ? `, ${scanned}` : ''}
      </span>
    </button>
  );
}

/** A reception that runs: of the folder, or of files opened by hand; over ten seconds with the time left (UI-32). */
function Receiving() {
  const { t } = useText();
  const receiving = useStore((state) => state.health?.receiving ?? null);
  const { reading } = useReadFiles();
  const running = reading ?? receiving;
  const began = useRef<number | null>(null);
  if (running === null) began.current = null;
  else began.current ??= Date.now();
  if (running === null) return null;
  const left = timeLeft(began.current ?? 0, Date.now(), running.done, running.total);
  const label =
    reading === null ? t('frame:status.receiving', { ...running }) : t('frame:read.progress', { ...running });
  return (
    <span className="status-progress">
      <ProgressLine label={label} done={running.done} total={running.total} />
      {left === null ? null : (
        <span className="number">
          {left.unit === 'seconds'
            ? t('frame:status.secondsLeft', { count: left.count })
            : t('frame:status.minutesLeft', { count: left.count })}
        </span>
      )}
    </span>
  );
}

function HistoryList() {
  const { t, format } = useText();
  const toasts = useStore((state) => state.toasts);
  const run = useStore((state) => state.runToast);
  return (
    <div className="history-content">
      <h3>{t('frame:toast.history')}</h3>
      {toasts.length === 0 ? <p className="history-todo">{t('frame:toast.historyEmpty')}</p> : null}
      <ul>
        {toasts.map((toast) => (
          <li key={toast.id}>
            <time dateTime={toast.at}>{format.time(toast.at)}</time>
            <div>
              <p className={toast.tone}>{toast.text}</p>
              {toast.todo === null ? null : <p className="history-todo">{toast.todo}</p>}
            </div>
            {toast.action === null ? null : (
              <AriaButton className="button link" onPress={() => run(toast.id)}>
                {toast.action.label}
              </AriaButton>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
