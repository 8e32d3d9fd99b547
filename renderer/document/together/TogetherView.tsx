import { ArrowLeft, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentPage, InboxRow } from '../../../shared/contract/documents.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { ProgressLine } from '../../ui/states/ProgressLine.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { PrintedTogether } from './PrintedTogether.tsx';
import { TogetherDocument } from './TogetherDocument.tsx';

/** A document and its utility statements, read one beside the other: a tab each, as a picture or as XML (UTS-2, IN-32). */
export function TogetherView({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { t, language } = useText();
  const store = useAppStore();
  const backend = useBackend();
  const { value, problem } = useCall('utilityStatements.together', { id }, ['documents.changed']);
  const [selected, setSelected] = useState<string | null>(null);
  const [printed, setPrinted] = useState<readonly DocumentPage[] | null>(null);
  const rows = value?.documents.map(({ row }) => row) ?? [];

  async function print(): Promise<void> {
    const pages: DocumentPage[] = [];
    for (const row of rows) {
      const answer = await backend.call('documents.open', { id: row.id });
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        return void store.getState().say({ tone: 'bad', text: what, todo });
      }
      pages.push(answer.value);
    }
    flushSync(() => setPrinted(pages));
    window.print();
    setPrinted(null);
  }

  const back = (
    <Button variant="quiet" icon={ArrowLeft} hint="Esc" onPress={onClose}>
      {t('document:action.closeOriginal')}
    </Button>
  );
  if (problem !== null) return <ProblemState problem={problem}>{back}</ProblemState>;
  if (value === null) return <ProgressLine label={t('utility:together.loading')} done={0} total={null} />;
  return (
    <>
      <div className="view-bar">
        {back}
        <h2 className="clip">{t('utility:together.title')}</h2>
        <Button icon={Printer} className="together-print" onPress={() => void print()}>
          {t('utility:together.print')}
        </Button>
      </div>
      <Tabs<string>
        label={t('utility:together.tabs')}
        selected={selected ?? String(rows[0]?.id ?? '')}
        onSelect={setSelected}
        tabs={rows.map((row) => ({
          id: String(row.id),
          name: tabName(row, t(`words:documentType.${row.type}`)),
          content: <TogetherDocument id={row.id} />,
        }))}
      />
      {printed !== null && <PrintedTogether pages={printed} />}
    </>
  );
}

function tabName(row: InboxRow, type: string): string {
  return `${type} ${row.documentNo}`;
}
