import { Copy, FolderOpen } from 'lucide-react';
import { copyText } from '../register/copy.ts';
import { useAppStore, useBackend, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Setting } from './Setting.tsx';

/** Which version this is and where everything lies. */
export function AboutPage() {
  const { t } = useText();
  const store = useAppStore();
  const backend = useBackend();
  const host = useStore((state) => state.host);
  const setup = useStore((state) => state.setup);
  if (host === null || setup === null) return null;
  const canOpen = host.can.includes('openFolder');
  const roles = host.user.roles.length === 0 ? t('setup:about.allRoles') : host.user.roles.join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [t('setup:about.version'), `Ebilag ${host.version}`],
    [t('setup:about.host'), t(`setup:about.hosts.${host.host}`)],
    [t('setup:about.user'), `${host.user.name} (${host.user.initials})`],
    [t('setup:about.roles'), roles],
    [t('setup:about.dataFolder'), setup.dataFolder],
    [t('setup:about.transportFolder'), setup.transportFolder],
  ];

  async function copy(): Promise<void> {
    const text = [...facts, ['User agent', navigator.userAgent] as const]
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
    if (await copyText(text)) store.getState().say({ text: t('setup:about.copied') });
  }
  const open = (folder: 'data' | 'transport') =>
    canOpen ? (
      <Button icon={FolderOpen} onPress={() => void backend.call('desktop.openFolder', { folder })}>
        {t('setup:about.open')}
      </Button>
    ) : null;

  return (
    <>
      <Setting name={t('setup:about.version')}>
        <p>
          Ebilag <span className="number">{host.version}</span>
        </p>
        <p className="setting-note">{t(`setup:about.hosts.${host.host}`)}</p>
        {setup.demo ? <p className="setting-note remark">{t('setup:about.demoText')}</p> : null}
      </Setting>
      <Setting name={t('setup:about.user')}>
        <p>
          {host.user.name} <span className="row-muted">{host.user.initials}</span>
        </p>
        <p className="setting-note">
          {t('setup:about.roles')}: {roles}
        </p>
      </Setting>
      <Setting name={t('setup:about.dataFolder')} help={t('setup:about.dataFolderHelp')}>
        <code className="mono">{setup.dataFolder}</code>
        {open('data')}
      </Setting>
      <Setting name={t('setup:about.transportFolder')} help={t('setup:folders.transportHelp')}>
        <code className="mono">{setup.transportFolder === '' ? '—' : setup.transportFolder}</code>
        {setup.transportFolder === '' ? null : open('transport')}
      </Setting>
      <Setting name={t('setup:about.support')} help={t('setup:about.supportHelp')}>
        <Button icon={Copy} onPress={() => void copy()}>
          {t('setup:about.copy')}
        </Button>
      </Setting>
    </>
  );
}
