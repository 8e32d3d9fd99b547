import { FolderArchive } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useNow } from '../../register/use-now.ts';
import { useCall } from '../../store/use-call.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useBackend, useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Panel, Verdict } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { Command } from '../Command.tsx';
import { FolderChoice } from '../FolderChoice.tsx';
import { type Work, useWork } from '../use-work.ts';
import { WorkProgress } from '../WorkProgress.tsx';
import { type Days, lastMonth, lastYear, thisYear } from './periods.ts';

const quick = { lastYear, thisYear, lastMonth } as const;
type Quick = keyof typeof quick;
const allLedgers = 'all';

/** A period written out, to be read for as long as the law asks and without the program (PLT-5). */
export function PeriodPage() {
  const { t, language } = useText();
  const backend = useBackend();
  const ledgers = useStore((state) => state.setup?.ledgers ?? []);
  const [days, setDays] = useState<Days>(() => lastYear(new Date()));
  const [ledger, setLedger] = useState(allLedgers);
  const [folder, setFolder] = useState('');
  const [withSensitive, setWithSensitive] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const work = useWork();
  const running = work.running.find(({ kind }) => kind === 'export') ?? null;
  const question = { ...days, ledgerId: ledger === allLedgers ? null : Number(ledger) };
  const isPeriod = days.from !== '' && days.to !== '' && days.from <= days.to;
  const plan = useCall('period.plan', isPeriod ? question : null, ['documents.changed']).value;
  const lacking = useLacking();
  const maySee = lacking('sensitive') === null;
  const chosen = (Object.keys(quick) as Quick[]).find((name) => {
    const { from, to } = quick[name](new Date());
    return from === days.from && to === days.to;
  });

  async function start(): Promise<void> {
    const answer = await backend.call('period.export', { ...question, folder: folder.trim(), language, withSensitive });
    setRefused(answer.ok ? null : answer.problem);
  }
  const why =
    lacking('bookkeeper') ??
    (!isPeriod ? t('evidence:period.noPeriod') : folder.trim() === '' ? t('evidence:period.noFolder') : null);
  useActions([
    {
      name: 'evidence.exportPeriod',
      scope: 'global',
      keys: [],
      label: t('evidence:tab.period'),
      icon: FolderArchive,
      reason: why,
      run: () => void start(),
    },
  ]);

  return (
    <div className="evidence-page" tabIndex={-1}>
      <div className="evidence-page-inner">
        <header className="evidence-head">
          <h1>{t('evidence:tab.period')}</h1>
        </header>
        <p className="evidence-lead">{t('evidence:period.lead')}</p>
        <Panel>
          <form
            className="evidence-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (why === null) void start();
            }}
          >
            <div className="wide">
              <ChoiceGroup
                label={t('evidence:period.quick')}
                value={chosen ?? null}
                choices={(Object.keys(quick) as Quick[]).map((id) => ({ id, name: t(`evidence:period.${id}`) }))}
                onChange={(name) => setDays(quick[name](new Date()))}
              />
            </div>
            <DateField
              label={t('evidence:period.from')}
              value={days.from}
              onChange={(from) => setDays({ ...days, from })}
            />
            <DateField label={t('evidence:period.to')} value={days.to} onChange={(to) => setDays({ ...days, to })} />
            <Select
              label={t('evidence:period.ledger')}
              value={ledger}
              choices={[
                { id: allLedgers, name: t('evidence:period.allLedgers') },
                ...ledgers.map(({ id, name }) => ({ id: String(id), name })),
              ]}
              onChange={setLedger}
            />
            <FolderChoice
              label={t('evidence:period.folder')}
              description={t('evidence:period.folderNote')}
              folder={folder}
              onChange={setFolder}
            />
            <div className="wide">
              {maySee ? (
                <Checkbox
                  checked={withSensitive}
                  description={t('evidence:period.sensitiveNote')}
                  onChange={setWithSensitive}
                >
                  {t('evidence:period.withSensitive')}
                </Checkbox>
              ) : (
                <p className="evidence-note">
                  {t('evidence:period.withSensitive')}: {t('evidence:period.sensitiveRole')}
                </p>
              )}
            </div>
            {refused === null ? null : (
              <div className="wide">
                <ProblemLine problem={refused} />
              </div>
            )}
            <div className="buttons wide">
              <Button
                type="submit"
                variant="main"
                size="large"
                icon={FolderArchive}
                busy={running !== null}
                reason={why}
              >
                {t('evidence:period.start')}
              </Button>
              {why === null ? null : <span className="evidence-note">{why}</span>}
            </div>
          </form>
        </Panel>
        {running === null ? null : (
          <Panel>
            <WorkProgress work={running} />
          </Panel>
        )}
        {work.lastExport === null || running !== null ? null : <Outcome lastExport={work.lastExport} />}
        {plan === null ? null : <Plan plan={plan} />}
        <p className="evidence-note">
          <Command
            sentence={t('evidence:period.commandLine', { command: '\u0000' })}
            command={`ebilag export-period --from ${days.from} --to ${days.to} "${folder.trim() || 'FOLDER'}"`}
          />
        </p>
      </div>
    </div>
  );
}

function Plan({
  plan,
}: {
  readonly plan: {
    documents: number;
    sensitive: number;
    entries: number;
    vouchers: number;
    sales: number;
    bytes: number;
  };
}) {
  const { t, format } = useText();
  return (
    <Panel title={t('evidence:period.plan')}>
      <KeyValueList
        entries={[
          [t('evidence:period.documents'), <span className="number">{format.number(plan.documents)}</span>],
          [t('evidence:period.sensitive'), plan.sensitive === 0 ? null : format.number(plan.sensitive)],
          [t('evidence:period.bytes'), <span className="number">{format.bytes(plan.bytes)}</span>],
          [t('evidence:period.vouchers'), <span className="number">{format.number(plan.vouchers)}</span>],
          [t('evidence:period.sales'), <span className="number">{format.number(plan.sales)}</span>],
          [t('evidence:period.entries'), <span className="number">{format.number(plan.entries)}</span>],
        ]}
      />
    </Panel>
  );
}

function Outcome({ lastExport }: { readonly lastExport: NonNullable<Work['lastExport']> }) {
  const { t, format, language } = useText();
  const now = useNow(true, 60_000);
  const { at, folder, facts, missing, withheld, problem } = lastExport;
  if (problem !== null) {
    const { what, todo } = sentence(problem, language);
    return (
      <Verdict tone={problem.code === 'work.stopped' ? 'plain' : 'bad'} lead={what}>
        {todo}
      </Verdict>
    );
  }
  const { documents, entries } = facts;
  return (
    <Verdict
      tone={missing === 0 ? 'good' : 'warning'}
      lead={t('evidence:period.done', { when: format.ago(at, Math.max(now, Date.parse(at))) })}
    >
      {t('evidence:period.doneText', { documents, entries, folder })}
      {withheld === 0 ? '' : ` ${t('evidence:period.withheldText', { count: withheld })}`}
      {missing === 0 ? '' : ` ${t('evidence:period.missingText', { count: missing })}`}
    </Verdict>
  );
}
