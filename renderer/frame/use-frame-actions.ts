import {
  Columns2,
  FileUp,
  History,
  Keyboard,
  PanelLeft,
  RefreshCw,
  RotateCcw,
  Rows3,
  Search,
  SunMoon,
} from 'lucide-react';
import { useDecisions } from '../document/decision/decisions.ts';
import { useActions } from '../keys/use-actions.tsx';
import { useAppStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { useReadFiles } from './files/use-read-files.ts';
import { useRefresh } from './use-refresh.ts';

const densities = ['compact', 'normal', 'relaxed'] as const;

/** What can be done everywhere. */
export function useFrameActions(open: (what: 'palette' | 'keys' | 'history') => void): void {
  const { t } = useText();
  const store = useAppStore();
  const { chooseFiles } = useReadFiles();
  const { refresh } = useRefresh();
  const { lastDecided, undoLast } = useDecisions();
  const layout = (chosen: 'split' | 'list' | 'document') => (): void => {
    const { preferences, savePreferences } = store.getState();
    savePreferences({ split: { ...preferences.split, layout: chosen } });
  };
  useActions([
    {
      name: 'palette',
      scope: 'global',
      keys: ['Ctrl+K', 'Alt+Q'],
      label: t('actions:palette'),
      icon: Search,
      keyOnly: true,
      run: () => open('palette'),
    },
    { name: 'keys', scope: 'global', keys: ['?'], label: t('actions:keys'), icon: Keyboard, run: () => open('keys') },
    {
      name: 'history',
      scope: 'global',
      keys: [],
      label: t('actions:history'),
      icon: History,
      run: () => open('history'),
    },
    {
      name: 'refresh',
      scope: 'global',
      keys: ['F5'],
      label: t('actions:refresh'),
      icon: RefreshCw,
      run: () => void refresh(),
    },
    {
      name: 'undoLast',
      scope: 'global',
      keys: ['u'],
      label: t('actions:undo'),
      icon: RotateCcw,
      reason: lastDecided === null ? t('frame:undoNothing') : null,
      run: undoLast,
    },
    {
      name: 'openFile',
      scope: 'global',
      keys: ['Ctrl+O'],
      label: t('actions:openFile'),
      icon: FileUp,
      run: chooseFiles,
    },
    {
      name: 'theme',
      scope: 'global',
      keys: [],
      label: t('actions:theme'),
      icon: SunMoon,
      run: () => {
        const dark =
          getComputedStyle(document.documentElement).colorScheme === 'dark' ||
          (store.getState().preferences.theme === 'system' &&
            window.matchMedia('(prefers-color-scheme: dark)').matches);
        store.getState().savePreferences({ theme: dark ? 'light' : 'dark' });
      },
    },
    {
      name: 'density',
      scope: 'global',
      keys: [],
      label: t('actions:density'),
      icon: Rows3,
      run: () => {
        const { preferences, savePreferences } = store.getState();
        savePreferences({
          density: densities[(densities.indexOf(preferences.density) + 1) % densities.length] ?? 'normal',
        });
      },
    },
    {
      name: 'rail',
      scope: 'global',
      keys: ['Ctrl+B'],
      label: t('actions:rail'),
      icon: PanelLeft,
      run: () => {
        const { preferences, savePreferences } = store.getState();
        savePreferences({ split: { ...preferences.split, railCollapsed: !preferences.split.railCollapsed } });
      },
    },
    {
      name: 'layout.split',
      scope: 'global',
      keys: ['Alt+1'],
      label: t('actions:layoutSplit'),
      icon: Columns2,
      run: layout('split'),
    },
    {
      name: 'layout.list',
      scope: 'global',
      keys: ['Alt+2'],
      label: t('actions:layoutList'),
      icon: Columns2,
      run: layout('list'),
    },
    {
      name: 'layout.document',
      scope: 'global',
      keys: ['Alt+3'],
      label: t('actions:layoutDocument'),
      icon: Columns2,
      run: layout('document'),
    },
  ]);
}
