import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { base64Of, fileBatches } from './file-batches.ts';
import { CurrentReading, type ReadFiles } from './use-read-files.ts';
import { receiptParts } from '../use-refresh.ts';

type Received = CallOutput<'files.receive'>;

/** Reads files by hand (IN-35) in batches, with progress, and says what came of it with the way there. */
export function ReadFilesProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const store = useAppStore();
  const backend = useBackend();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<ReadFiles['reading']>(null);
  const newest = useRef(text);
  newest.current = text;

  const ways = useMemo(() => {
    async function readFiles(files: readonly File[]): Promise<void> {
      const xml = files.filter(({ name }) => /\.xml$/i.test(name));
      const { say } = store.getState();
      if (xml.length === 0) {
        const { what, todo } = sentence(problem('file.none'), newest.current.language);
        say({ tone: 'bad', text: what, todo });
        return;
      }
      const sum: Received = { received: 0, inbox: 0, rejected: 0, failed: 0, repeated: 0, seconds: 0, results: [] };
      setReading({ done: 0, total: xml.length });
      try {
        for (const batch of fileBatches(xml)) {
          const sent = await Promise.all(
            batch.map(async (file) => ({ name: file.name, base64: await base64Of(file) })),
          );
          const answer = await backend.call('files.receive', { files: sent });
          if (!answer.ok) {
            const { what, todo } = sentence(answer.problem, newest.current.language);
            say({ tone: 'bad', text: what, todo });
            return;
          }
          for (const key of ['received', 'inbox', 'rejected', 'failed', 'repeated'] as const)
            sum[key] += answer.value[key];
          sum.results.push(...answer.value.results);
          setReading({ done: sum.results.length, total: xml.length });
        }
      } catch {
        say({
          tone: 'bad',
          text: newest.current.t('frame:read.unreadable', { name: xml[sum.results.length]?.name ?? '' }),
        });
      } finally {
        setReading(null);
        store.getState().refreshInbox();
        void store.getState().readCounts();
      }
      if (sum.results.length > 0) sayResult(sum);
    }
    function sayResult(sum: Received): void {
      const { t } = newest.current;
      const { say, goTo, place } = store.getState();
      const arrived = sum.results.find(({ documentId }) => documentId !== null)?.documentId ?? null;
      const show =
        sum.failed > 0
          ? { label: t('frame:read.showFailed'), key: null, run: () => goTo('exchange') }
          : arrived === null
            ? null
            : { label: t('frame:read.showDocument'), key: null, run: () => goTo(place.name, { id: arrived }) };
      const failedOnly = sum.results.length === 1 ? (sum.results[0]?.problem ?? null) : null;
      say({
        tone: sum.failed > 0 ? 'bad' : 'done',
        text: t('frame:read.result', { count: sum.results.length, parts: receiptParts(sum, newest.current) }),
        todo: failedOnly === null ? null : sentence(failedOnly, newest.current.language).what,
        action: show,
      });
    }
    return { readFiles, chooseFiles: () => input.current?.click() };
  }, [store, backend]);

  return (
    <CurrentReading value={useMemo(() => ({ ...ways, reading }), [ways, reading])}>
      {children}
      <input
        ref={input}
        type="file"
        accept=".xml,text/xml,application/xml"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void ways.readFiles(files);
        }}
      />
    </CurrentReading>
  );
}
