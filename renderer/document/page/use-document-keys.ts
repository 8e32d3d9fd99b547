import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { Action } from '../../keys/registry.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import type { DocumentTab } from './document-tabs.ts';
import type { DocumentActions } from './use-document-actions.ts';
import type { Walk } from './use-walk.ts';

interface KeysOf {
  readonly page: DocumentPage;
  /** The next document is on its way while this one is still drawn: only walking on is meant for it. */
  readonly leaving: boolean;
  readonly actions: DocumentActions;
  readonly walk: Walk;
  readonly showTab: (tab: DocumentTab) => void;
  /** The parts this document has. */
  readonly tabs: readonly DocumentTab[];
  /** What scrolls when nobody is typing. */
  readonly scroller: () => Element | null;
}

const tabKeys: Partial<Record<DocumentTab, readonly string[]>> = {
  coding: ['c'],
  payment: ['p'],
  details: ['d'],
  log: ['l'],
};
const step = 60;

/** The keys of the document (UI-20); everything here stands in the palette as well. */
export function useDocumentKeys({ page, leaving, actions, walk, showTab, tabs, scroller }: KeysOf): void {
  const { t } = useText();
  const store = useAppStore();
  const move = (by: (element: Element) => number): void => {
    const element = scroller();
    element?.scrollBy({ top: by(element) });
  };
  const only = (name: string, keys: readonly string[], label: string, run: () => void): Action => ({
    name: `document.${name}`,
    scope: 'document',
    keys,
    label,
    keyOnly: true,
    run,
  });
  const all: readonly Action[] = [
    ...[
      actions.accept,
      actions.acceptDeviating,
      actions.reject,
      actions.check,
      actions.post,
      actions.undo,
      actions.sendNow,
    ].filter((action): action is Action => action !== null),
    ...actions.more,
    {
      name: 'document.previous',
      scope: 'document',
      keys: ['Ctrl+ArrowUp', '['],
      label: t('document:head.previous'),
      reason: !walk.finding && walk.previous === null ? t('document:head.isFirst') : null,
      run: () => walk.step(-1),
    },
    {
      name: 'document.next',
      scope: 'document',
      keys: ['Ctrl+ArrowDown', ']'],
      label: t('document:head.next'),
      reason: !walk.finding && walk.next === null ? t('document:head.isLast') : null,
      run: () => walk.step(1),
    },
    ...tabs.map((tab): Action => ({
      name: `document.tab.${tab}`,
      scope: 'document',
      keys: tabKeys[tab] ?? [],
      label: t(`document:tab.${tab}`),
      run: () => showTab(tab),
    })),
    {
      name: 'document.mark',
      scope: 'document',
      keys: ['x', 'Space'],
      label: page.row.marked ? t('document:head.unmark') : t('document:head.mark'),
      run: () => void store.getState().mark([page.row.id], !page.row.marked),
    },
    only('down', ['j', 'ArrowDown'], t('document:head.scrollDown'), () => move(() => step)),
    only('up', ['k', 'ArrowUp'], t('document:head.scrollUp'), () => move(() => -step)),
    only('pageDown', ['PageDown'], t('document:head.scrollDown'), () => move((element) => element.clientHeight * 0.9)),
    only('pageUp', ['PageUp'], t('document:head.scrollUp'), () => move((element) => -element.clientHeight * 0.9)),
    only('end', ['End'], t('document:head.scrollDown'), () => move((element) => element.scrollHeight)),
    only('home', ['Home'], t('document:head.scrollUp'), () => move((element) => -element.scrollHeight)),
  ];
  useActions(leaving ? all.filter(({ name }) => name === 'document.previous' || name === 'document.next') : all);
}
