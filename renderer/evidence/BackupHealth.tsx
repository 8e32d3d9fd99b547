import { DatabaseBackup } from 'lucide-react';
import { useNow } from '../register/use-now.ts';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import './backup-health.css';

/** In the status line: nothing while there is a young backup, amber when a person should look (PLT-5). */
export function BackupHealth() {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const completed = useStore((state) => state.setup?.completed ?? false);
  const now = useNow(true, 60_000);
  const state = useCall('backups.state', completed ? {} : null, ['evidence.changed']).value;
  // The first backup makes itself a minute after something was done; until then nobody needs to look.
  if (state === null || state.state === 'fresh' || (state.state === 'none' && state.automatic)) return null;
  const { lastAt } = state;
  return (
    <button type="button" className="backup-health" onClick={() => goTo('evidence', { params: { tab: 'backups' } })}>
      <DatabaseBackup size={13} strokeWidth={2} aria-hidden />
      {lastAt === null
        ? t('evidence:health.none')
        : t('evidence:health.old', { when: format.ago(lastAt, Math.max(now, Date.parse(lastAt))) })}
    </button>
  );
}
