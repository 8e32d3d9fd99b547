import { Copy, Download, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useActions } from '../../keys/use-actions.tsx';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { usePrinting } from '../../document/print/PrintSheet.tsx';
import { personWord } from '../log/log-words.ts';
import { type Days, momentsOf, thisMonth, thisWeek, today, yesterday } from '../period/periods.ts';
import { PrintedShift } from './PrintedShift.tsx';
import { DecisionTable, RowsTable, WaitingTable } from './ShiftTables.tsx';
import { useShiftRows } from './use-shift-rows.ts';

const quick = { today, yesterday, week: thisWeek, month: thisMonth } as const;
type Quick = keyof typeof quick;
const everybody = '\u0000';

/** What somebody did in a time, with sums, and what waits: on the screen, on paper, as a table (promise 3). */
export function ShiftPage() {
  const text = useText();
  const { t } = text;
  const me = useStore((state) => state.host?.user.name ?? '');
  const [by, setBy] = useState<string | null>(null);
  const [days, setDays] = useState<Days>(() => today(new Date()));
  const people = useCall('log.people', {}).value?.people ?? [];
  const isPeriod = days.from !== '' && days.to !== '' && days.from <= days.to;
  const person = by ?? me;
  const shift = { by: person === everybody ? null : person, ...momentsOf(isPeriod ? days : today(new Date())) };
  const on = ['documents.changed', 'posting.changed', 'runs.changed'] as const;
  const { value: report, problem, reload } = useCall('shift.report', isPeriod && person !== '' ? shift : null, on);
  const rows = useShiftRows(shift);
  const { value: first } = useCall(
    'shift.rows',
    isPeriod && person !== '' ? { ...shift, decision: null, offset: 0, limit: 200 } : null,
    on,
  );
  const who = person === everybody ? t('evidence:shift.everybody') : personWord(person, text);
  const print = usePaper(rows.gather);
  const chosen = (Object.keys(quick) as Quick[]).find((name) => {
    const { from, to } = quick[name](new Date());
    return from === days.from && to === days.to;
  });

  useActions([
    {
      name: 'evidence.printShift',
      scope: 'global',
      keys: ['Ctrl+P'],
      label: t('evidence:shift.print'),
      icon: Printer,
      run: () => void print.print(),
    },
    {
      name: 'evidence.copyShift',
      scope: 'global',
      keys: [],
      label: t('evidence:shift.copy'),
      icon: Copy,
      run: rows.copy,
    },
  ]);

  return (
    <div className="evidence-page" tabIndex={-1}>
      <div className="evidence-page-inner">
        <header className="evidence-head">
          <h1>{t('evidence:tab.shift')}</h1>
          <IconButton icon={Copy} label={t('evidence:shift.copy')} onPress={rows.copy} />
          <IconButton icon={Download} label={t('evidence:shift.save')} onPress={rows.save} />
          {print.canPdf ? (
            <IconButton
              icon={FileDown}
              label={t('evidence:shift.pdf')}
              onPress={() => void print.savePdf(`${t('evidence:shift.printTitle')} ${who} ${days.from}`)}
            />
          ) : null}
          <Button icon={Printer} hint="Ctrl P" onPress={() => void print.print()}>
            {t('evidence:shift.print')}
          </Button>
        </header>
        <Panel>
          <div className="evidence-form">
            <Select
              label={t('evidence:shift.person')}
              value={person}
              choices={[
                ...[...new Set([me, ...people])].map((id) => ({
                  id,
                  name: id === me ? `${t('evidence:shift.me')} (${me})` : personWord(id, text),
                })),
                { id: everybody, name: t('evidence:shift.everybody') },
              ]}
              onChange={setBy}
            />
            <DateField
              label={t('evidence:shift.from')}
              value={days.from}
              onChange={(from) => setDays({ ...days, from })}
            />
            <DateField label={t('evidence:shift.to')} value={days.to} onChange={(to) => setDays({ ...days, to })} />
            <div className="wide">
              <ChoiceGroup
                label={t('evidence:shift.quick')}
                hideLabel
                value={chosen ?? null}
                choices={(Object.keys(quick) as Quick[]).map((id) => ({ id, name: t(`evidence:shift.${id}`) }))}
                onChange={(name) => setDays(quick[name](new Date()))}
              />
            </div>
          </div>
        </Panel>
        {problem === null ? null : <ProblemState problem={problem} onRetry={reload} />}
        {report === null ? null : (
          <>
            <Panel title={t('evidence:shift.done')}>
              <DecisionTable decisions={report.decisions} />
            </Panel>
            <Panel title={t('evidence:shift.waits')}>
              <WaitingTable waiting={report.waiting} />
            </Panel>
            {first === null || first.total === 0 ? null : (
              <Panel
                title={t('evidence:shift.rows')}
                {...(first.total > first.rows.length
                  ? { note: t('evidence:shift.notAll', { count: first.rows.length, total: first.total }) }
                  : {})}
              >
                <RowsTable
                  rows={first.rows}
                  withPerson={person === everybody}
                  isOneDay={days.from === days.to}
                  linked
                />
              </Panel>
            )}
          </>
        )}
      </div>
      {print.rows === null || report === null ? null : (
        <PrintedShift who={who} days={days} report={report} rows={print.rows} withPerson={person === everybody} />
      )}
    </div>
  );
}

/** The sheet with every row is laid before it is printed, and taken away after (UI-4). */
function usePaper(gather: ReturnType<typeof useShiftRows>['gather']) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const canPdf = useStore((state) => state.host?.can.includes('printToPdf') ?? false);
  const [rows, setRows] = useState<Awaited<ReturnType<typeof gather>>>(null);
  const clear = (): void => setRows(null);
  usePrinting(nothingToLay, clear);
  return {
    rows,
    canPdf,
    print: async () => {
      const found = await gather();
      if (found === null) return;
      flushSync(() => setRows(found));
      window.print();
      clear();
    },
    savePdf: async (fileName: string) => {
      const found = await gather();
      if (found === null) return;
      flushSync(() => setRows(found));
      const answer = await backend.call('desktop.printToPdf', { fileName: `${fileName}.pdf` });
      clear();
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        store.getState().say({ tone: 'bad', text: what, todo });
      } else if (answer.value.saved) store.getState().say({ text: t('evidence:shift.pdfSaved') });
    },
  };
}

const nothingToLay = (): void => undefined;
