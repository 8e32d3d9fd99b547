import { BookOpen, FolderCog, Info, Keyboard, MessageSquareReply, Palette } from 'lucide-react';
import { type ComponentType, useEffect, useRef } from 'react';
import { useActions } from '../keys/use-actions.tsx';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { type Icon, iconSize, stroke } from '../ui/icon.ts';
import { AboutPage } from './AboutPage.tsx';
import { AnswersPage } from './AnswersPage.tsx';
import { AppearancePage } from './AppearancePage.tsx';
import { FoldersPage } from './FoldersPage.tsx';
import { KeysPage } from './KeysPage.tsx';
import { LedgersPage } from './LedgersPage.tsx';
import '../ui/form.css';
import './setup.css';

export const setupTabs = ['ledgers', 'folders', 'answers', 'appearance', 'keys', 'about'] as const;
export type SetupTab = (typeof setupTabs)[number];

const pages: Record<SetupTab, { readonly icon: Icon; readonly page: ComponentType }> = {
  ledgers: { icon: BookOpen, page: LedgersPage },
  folders: { icon: FolderCog, page: FoldersPage },
  answers: { icon: MessageSquareReply, page: AnswersPage },
  appearance: { icon: Palette, page: AppearancePage },
  keys: { icon: Keyboard, page: KeysPage },
  about: { icon: Info, page: AboutPage },
};

/** Set-up: a page per subject, each setting with its explanation beside it (SET-3); which page stands in the address. */
export function SetupPage() {
  const { t } = useText();
  const store = useAppStore();
  const wanted = useStore((state) => state.place.params['tab']);
  const tab = setupTabs.find((one) => one === wanted) ?? 'ledgers';
  const Page = pages[tab].page;
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [tab]);

  useActions(
    setupTabs.map((one) => ({
      name: `setup.${one}`,
      scope: 'global' as const,
      keys: [],
      label: `${t('setup:title')}: ${t(`setup:pages.${one}`)}`,
      icon: pages[one].icon,
      run: () => store.getState().goTo('setup', { params: { tab: one } }),
    })),
  );

  return (
    <div className="setup">
      <nav className="setup-pages" aria-label={t('setup:title')}>
        <h1>{t('setup:title')}</h1>
        <ul>
          {setupTabs.map((one) => {
            const Drawn = pages[one].icon;
            return (
              <li key={one}>
                <a href={`#/setup?tab=${one}`} {...(one === tab ? { 'aria-current': 'page' as const } : {})}>
                  <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
                  <span>
                    <b>{t(`setup:pages.${one}`)}</b>
                    <small>{t(`setup:pageAbout.${one}`)}</small>
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className="setup-page" ref={scroller} tabIndex={-1}>
        <div className="setup-page-inner">
          <header className="setup-page-head">
            <h2>{t(`setup:pages.${tab}`)}</h2>
            {tab === 'ledgers' || tab === 'about' ? null : <small>{t('setup:atOnce')}</small>}
          </header>
          <Page />
        </div>
      </div>
    </div>
  );
}
