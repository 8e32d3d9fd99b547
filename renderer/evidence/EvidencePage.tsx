import { DatabaseBackup, FileClock, FolderArchive, ScrollText, ShieldCheck } from 'lucide-react';
import type { ComponentType } from 'react';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { type Icon, iconSize, stroke } from '../ui/icon.ts';
import { BackupsPage } from './backups/BackupsPage.tsx';
import { IntegrityPage } from './integrity/IntegrityPage.tsx';
import { LogPage } from './log/LogPage.tsx';
import { PeriodPage } from './period/PeriodPage.tsx';
import { ShiftPage } from './shift/ShiftPage.tsx';
import '../ui/plain-table.css';
import './evidence.css';

const tabs = ['log', 'integrity', 'backups', 'period', 'shift'] as const;
type EvidenceTab = (typeof tabs)[number];

const pages: Record<EvidenceTab, { readonly icon: Icon; readonly page: ComponentType }> = {
  log: { icon: ScrollText, page: LogPage },
  integrity: { icon: ShieldCheck, page: IntegrityPage },
  backups: { icon: DatabaseBackup, page: BackupsPage },
  period: { icon: FolderArchive, page: PeriodPage },
  shift: { icon: FileClock, page: ShiftPage },
};

/** What proves that nothing is lost and nothing was changed unseen (promises 1 and 3): log, integrity, backups, exports, reports. */
export function EvidencePage() {
  const { t } = useText();
  const asked = useStore((state) => state.place.params['tab']);
  const tab = tabs.find((one) => one === asked) ?? 'log';
  const { page: Page } = pages[tab];
  return (
    <div className="evidence">
      <nav className="evidence-nav" aria-label={t('evidence:title')}>
        {tabs.map((one) => {
          const { icon: Drawn } = pages[one];
          return (
            <a key={one} href={`#/evidence?tab=${one}`} {...(one === tab ? { 'aria-current': 'page' } : {})}>
              <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
              {t(`evidence:tab.${one}`)}
            </a>
          );
        })}
      </nav>
      <Page />
    </div>
  );
}
