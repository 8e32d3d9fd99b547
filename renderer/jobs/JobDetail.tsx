import { Copy, Pencil, Play, Power, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { JobRow } from '../../shared/contract/jobs.ts';
import { useActions } from '../keys/use-actions.tsx';
import { copyText } from '../register/copy.ts';
import { useCall } from '../store/use-call.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel, Verdict } from '../ui/DetailFrame.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { TimeLine } from '../ui/states/TimeLine.tsx';
import { JobForm } from './JobForm.tsx';
import { runLooks } from './job-status.tsx';
import { causeWords, rhythmWords, saidOf, tookWords } from './job-words.ts';
import { useJobOrders } from './use-job-orders.ts';

/** One job: what came of it last, its plan, its history, and how the system's scheduler does the same. */
export function JobDetail({ job, position }: { readonly job: JobRow; readonly position: DetailPosition | null }) {
  const text = useText();
  const { t, format } = text;
  const orders = useJobOrders();
  const [editing, setEditing] = useState(false);
  const ledger = useStore((state) => state.setup?.ledgers.find(({ id }) => id === job.ledgerId)?.name ?? null);
  const runs = job.lastRun?.state === 'running';
  const run = (): void => void orders.run(job);
  const lacking = useLacking();
  const [mayRun, maySet] = [lacking('integration'), lacking('setup')];
  const whyNotRun = mayRun ?? (runs ? t('jobs:why.running') : null);
  const turn = (): void => void orders.switchTo(job, !job.enabled);

  useActions([
    {
      name: 'jobs.run',
      scope: 'global',
      keys: ['r'],
      label: t('jobs:action.run'),
      icon: Play,
      reason: whyNotRun,
      run,
    },
    {
      name: 'jobs.edit',
      scope: 'global',
      keys: ['e'],
      label: t('jobs:action.edit'),
      icon: Pencil,
      reason: maySet,
      run: () => setEditing(true),
    },
    {
      name: 'jobs.switch',
      scope: 'global',
      keys: ['s'],
      label: t(job.enabled ? 'jobs:action.off' : 'jobs:action.on'),
      icon: Power,
      reason: maySet,
      run: turn,
    },
    {
      name: 'jobs.remove',
      scope: 'global',
      keys: ['Delete'],
      label: t('jobs:action.remove'),
      icon: Trash2,
      reason: maySet,
      run: () => void orders.remove(job),
    },
  ]);

  return (
    <DetailFrame
      meta={t(`jobs:kind.${job.kind}`)}
      title={job.name}
      subtitle={rhythmWords(job.rhythm, text)}
      position={position}
      foot={
        <>
          <Button size="large" variant="main" icon={Play} hint="R" busy={runs} reason={whyNotRun} onPress={run}>
            {t('jobs:action.run')}
          </Button>
          <Button size="large" icon={Pencil} hint="E" reason={maySet} onPress={() => setEditing(true)}>
            {t('jobs:action.edit')}
          </Button>
          <Button size="large" icon={Power} hint="S" reason={maySet} onPress={turn}>
            {t(job.enabled ? 'jobs:action.off' : 'jobs:action.on')}
          </Button>
          <IconButton
            icon={Trash2}
            label={t('jobs:action.remove')}
            reason={maySet}
            onPress={() => void orders.remove(job)}
          />
        </>
      }
    >
      <DetailBody
        facts={
          <KeyValueList
            title={t('jobs:page.settings')}
            entries={[
              [t('jobs:page.next'), job.nextAt === null ? t('jobs:page.neverNext') : format.dateTime(job.nextAt)],
              [t('jobs:page.rhythm'), rhythmWords(job.rhythm, text)],
              [t('jobs:page.ledger'), ledger ?? t('jobs:page.allLedgers')],
              [t('jobs:page.kind'), t(`jobs:kindText.${job.kind}`)],
            ]}
          />
        }
      >
        <JobVerdict job={job} />
        <JobHistory job={job} />
        <Panel title={t('jobs:page.command')}>
          <p className="job-note">{t('jobs:page.commandText')}</p>
          <CommandLine command={job.command} />
          <p className="job-note">{t('jobs:page.ownerNote')}</p>
        </Panel>
      </DetailBody>
      {editing ? <JobForm job={job} onClose={() => setEditing(false)} /> : null}
    </DetailFrame>
  );
}

function JobVerdict({ job }: { readonly job: JobRow }) {
  const text = useText();
  const { t, format, language } = text;
  const run = job.lastRun;
  if (run === null)
    return (
      <Verdict tone="plain" lead={t('jobs:verdict.never')}>
        {job.nextAt === null
          ? t('jobs:verdict.neverOff')
          : t('jobs:verdict.neverText', { when: format.dateTime(job.nextAt) })}
      </Verdict>
    );
  const about = `${format.dateTime(run.startedAt)}, ${causeWords(run, text)}.`;
  if (run.state === 'running')
    return (
      <Verdict tone="plain" lead={t('jobs:verdict.running', { time: format.time(run.startedAt) })}>
        {causeWords(run, text)}
      </Verdict>
    );
  const said = run.problem === null ? null : sentence(run.problem, language);
  return (
    <Verdict tone={run.state === 'done' ? 'good' : 'bad'} lead={t(`jobs:verdict.${run.state}`)}>
      {said === null ? saidOf(run, job.kind, text) : `${said.what} ${said.todo}`}{' '}
      <span className="job-about">{about}</span>
    </Verdict>
  );
}

const shownAtFirst = 20;
const shownAtMost = 200;

function JobHistory({ job }: { readonly job: JobRow }) {
  const text = useText();
  const { t, format } = text;
  const [limit, setLimit] = useState(shownAtFirst);
  const { value } = useCall('jobs.history', { id: job.id, offset: 0, limit }, ['jobs.changed']);
  const rows = value?.rows ?? [];
  const total = value?.total ?? 0;
  return (
    <Panel
      title={t('jobs:page.history')}
      {...(total === 0 ? {} : { note: t('jobs:page.historyNote', { count: total }) })}
    >
      {total === 0 ? <p className="job-note">{t('jobs:page.historyEmpty')}</p> : null}
      <div className="job-history">
        <TimeLine
          label={t('jobs:page.history')}
          entries={rows.map((run) => ({
            id: String(run.id),
            time: `${format.tightDate(run.startedAt)} ${format.time(run.startedAt)}`,
            ...runLooks[run.state],
            text: saidOf(run, job.kind, text),
            note: [causeWords(run, text), tookWords(run, text)].filter((part) => part !== null).join(' · '),
          }))}
        />
      </div>
      {total > rows.length && limit < shownAtMost ? (
        <Button variant="link" onPress={() => setLimit(shownAtMost)}>
          {t('jobs:page.older')}
        </Button>
      ) : null}
    </Panel>
  );
}

function CommandLine({ command }: { readonly command: string }) {
  const { t } = useText();
  const say = useStore((state) => state.say);
  return (
    <div className="job-command">
      <code>{command}</code>
      <Button
        icon={Copy}
        onPress={() =>
          void copyText(command).then((copied) => {
            if (copied) say({ text: t('jobs:page.copied') });
          })
        }
      >
        {t('jobs:page.copy')}
      </Button>
    </div>
  );
}
