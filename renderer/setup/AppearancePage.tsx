import { Monitor, Moon, Rows2, Rows3, Rows4, Sun } from 'lucide-react';
import { useState } from 'react';
import { noticeWay } from '../frame/notices/system-notice.ts';
import { useStore } from '../store/use-store.tsx';
import { languageNames, languages } from '../text/languages.ts';
import { useText } from '../text/use-text.tsx';
import { ChoiceGroup } from '../ui/fields/ChoiceGroup.tsx';
import { Switch } from '../ui/fields/Checkbox.tsx';
import { Setting } from './Setting.tsx';

/** How the program looks and what opens next, per user and at once (UI-3, UI-10, UI-37, UI-38). */
export function AppearancePage() {
  const { t, language } = useText();
  const preferences = useStore((state) => state.preferences);
  const save = useStore((state) => state.savePreferences);
  const densityIcons = { compact: Rows4, normal: Rows3, relaxed: Rows2 } as const;
  const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const;

  return (
    <>
      <Setting name={t('setup:appearance.language')} help={t('setup:appearance.languageHelp')}>
        <ChoiceGroup
          label={t('setup:appearance.language')}
          hideLabel
          value={language}
          choices={languages.map((id) => ({ id, name: languageNames[id] }))}
          onChange={(chosen) => save({ language: chosen })}
        />
      </Setting>
      <Setting name={t('setup:appearance.theme')} help={t('setup:appearance.themeHelp')}>
        <ChoiceGroup
          label={t('setup:appearance.theme')}
          hideLabel
          value={preferences.theme}
          choices={(['system', 'light', 'dark'] as const).map((id) => ({
            id,
            name: t(`setup:appearance.themes.${id}`),
            icon: themeIcons[id],
          }))}
          onChange={(theme) => save({ theme })}
        />
      </Setting>
      <Setting name={t('setup:appearance.density')} help={t('setup:appearance.densityHelp')}>
        <ChoiceGroup
          label={t('setup:appearance.density')}
          hideLabel
          value={preferences.density}
          choices={(['compact', 'normal', 'relaxed'] as const).map((id) => ({
            id,
            name: t(`setup:appearance.densities.${id}`),
            icon: densityIcons[id],
          }))}
          onChange={(density) => save({ density })}
        />
      </Setting>
      <Setting name={t('setup:appearance.after')} help={t('setup:appearance.afterHelp')}>
        <ChoiceGroup
          label={t('setup:appearance.after')}
          hideLabel
          value={preferences.afterDecision}
          choices={(['next', 'previous', 'stay', 'list'] as const).map((id) => ({
            id,
            name: t(`setup:appearance.afters.${id}`),
          }))}
          onChange={(afterDecision) => save({ afterDecision })}
        />
      </Setting>
      <Notifications />
    </>
  );
}

/** In a browser the person is asked by it first, when switching on and never before (UI-36). */
function Notifications() {
  const { t } = useText();
  const host = useStore((state) => state.host);
  const wanted = useStore((state) => state.preferences.notifications);
  const save = useStore((state) => state.savePreferences);
  const [way, setWay] = useState(() => noticeWay(host));
  if (way === 'none') return null;

  async function switchTo(notifications: boolean): Promise<void> {
    if (notifications && way !== 'host') await Notification.requestPermission();
    const now = noticeWay(host);
    setWay(now);
    if (!notifications || now !== 'refused') save({ notifications });
  }
  return (
    <Setting
      name={t('setup:appearance.notifications')}
      help={t(`setup:appearance.${way === 'refused' ? 'notificationsRefused' : 'notificationsHelp'}`)}
    >
      <Switch checked={wanted && (way === 'host' || way === 'browser')} onChange={(on) => void switchTo(on)}>
        {t('setup:appearance.notificationsOn')}
      </Switch>
    </Setting>
  );
}
