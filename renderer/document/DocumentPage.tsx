import { useState } from 'react';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import { DocumentView } from './page/DocumentView.tsx';
import type { DocumentTab } from './page/document-tabs.ts';
import { useDocument } from './page/use-document.ts';
import { useWalk } from './page/use-walk.ts';
import './page/document-page.css';

/** The open document: who and how much, what is missing, its picture, its fields, and the decision (IN-30, UI-4, UI-6). */
export function DocumentPage({ id }: { readonly id: number }) {
  const { t } = useText();
  const { page, problem, reload } = useDocument(id);
  // Of the document asked for, not of the one still shown: quick steps are not lost.
  const walk = useWalk(id);
  const openHere = useStore((state) => state.openHere);
  // The tab stays while one walks through a list; what is open inside a document does not.
  const [tab, setTab] = useState<DocumentTab>('document');
  if (problem !== null) {
    return (
      <ProblemState problem={problem} onRetry={reload}>
        <Button onPress={() => openHere(null)}>{t('document:problem.back')}</Button>
      </ProblemState>
    );
  }
  if (page === null) return <div className="document-page" aria-busy />;
  return (
    <DocumentView key={page.row.id} page={page} leaving={page.row.id !== id} walk={walk} tab={tab} onTab={setTab} />
  );
}
