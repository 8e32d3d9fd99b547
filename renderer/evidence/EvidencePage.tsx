import type { ComponentType } from 'react';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { iconSize, stroke } from '../ui/icon.ts';
import { BackupsPage } from './backups/BackupsPage.tsx';
import { evidenceIcons, type EvidencePageName, evidencePages } from './evidence-pages.ts';
import { IntegrityPage } from './integrity/IntegrityPage.tsx';
import { LogPage } from './log/LogPage.tsx';
import { PeriodPage } from './period/PeriodPage.tsx';
import { ShiftPage } from './shift/ShiftPage.tsx';
import '../ui/plain-table.css';
import './evidence.css';

const pages: Record<EvidencePageName, ComponentType> = {
  log: LogPage,
  integrity: IntegrityPage,
  backups: BackupsPage,
  period: PeriodPage,
  shift: ShiftPage,
};

/** What proves that nothing is lost and nothing was changed unseen (promises 1 and 3): log, integrity, backups, exports, reports. */
export function EvidencePage() {
  const { t } = useText();
  const asked = useStore((state) => state.place.params['tab']);
  const shown = evidencePages.find((one) => one === asked) ?? 'log';
  const Page = pages[shown];
  return (
    <div className="evidence">
      <nav className="evidence-nav" aria-label={t('evidence:title')}>
        {evidencePages.map((one) => {
          const Drawn = evidenceIcons[one];
          return (
            <a key={one} href={`#/evidence?tab=${one}`} {...(one === shown ? { 'aria-current': 'page' } : {})}>
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
