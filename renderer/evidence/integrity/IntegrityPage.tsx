import { CircleCheck, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { VerificationRow } from '../../../shared/contract/evidence.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useNow } from '../../register/use-now.ts';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel, Verdict } from '../../ui/DetailFrame.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';
import { Command } from '../Command.tsx';
import { useRunning } from '../use-work.ts';
import { WorkProgress } from '../WorkProgress.tsx';

/** Whether the log's chain, the store and the archive are whole, and what is not (PLT-5, promise 1). */
export function IntegrityPage() {
  const { t } = useText();
  const backend = useBackend();
  const running = useRunning('verify');
  const called = useCall('evidence.verifications', {}, ['evidence.changed']);
  const [last, ...earlier] = called.value?.verifications ?? [];
  const why = running === null ? null : t('evidence:integrity.running');
  const start = (): void => void backend.call('evidence.verify', {});
  useActions([
    {
      name: 'evidence.verify',
      scope: 'global',
      keys: ['c'],
      label: t('evidence:integrity.start'),
      icon: ShieldCheck,
      reason: why,
      run: start,
    },
  ]);
  return (
    <div className="evidence-page" tabIndex={-1}>
      <div className="evidence-page-inner">
        <header className="evidence-head">
          <h1>{t('evidence:tab.integrity')}</h1>
          <Button
            variant="main"
            size="large"
            icon={ShieldCheck}
            hint="C"
            busy={running !== null}
            reason={why}
            onPress={start}
          >
            {t('evidence:integrity.start')}
          </Button>
        </header>
        <p className="evidence-lead">{t('evidence:integrity.lead')}</p>
        {running === null ? null : (
          <Panel>
            <WorkProgress work={running} />
          </Panel>
        )}
        {called.value === null ? null : last === undefined ? (
          <Verdict tone="plain" lead={t('evidence:integrity.never')}>
            {t('evidence:integrity.neverText')}
          </Verdict>
        ) : (
          <Outcome verification={last} />
        )}
        {earlier.length === 0 ? null : <Earlier verifications={earlier} />}
        <p className="evidence-note">
          <Command sentence={t('evidence:integrity.commandLine', { command: '\u0000' })} command="ebilag verify" />
        </p>
      </div>
    </div>
  );
}

function Outcome({ verification }: { readonly verification: VerificationRow }) {
  const { t, format, language } = useText();
  const now = useNow(true, 60_000);
  const { at, by, documents, entries, originals, problems } = verification;
  const when = format.ago(at, Math.max(now, Date.parse(at)));
  if (problems.length === 0)
    return (
      <Verdict tone="good" lead={t('evidence:integrity.whole')}>
        {t('evidence:integrity.wholeText', { documents, entries, originals, when, by })}
      </Verdict>
    );
  return (
    <>
      <Verdict tone="bad" lead={t('evidence:integrity.faults', { count: problems.length })}>
        {t('evidence:integrity.faultsText', { when, by })}
      </Verdict>
      <Panel title={t('evidence:integrity.what')}>
        <ul className="evidence-faults">
          {problems.map((problem) => {
            const { what, todo } = sentence(problem, language);
            const { documents: ofDocuments = '', sha256 = '' } = problem.values;
            return (
              <li key={`${problem.code} ${JSON.stringify(problem.values)}`}>
                <TriangleAlert size={16} strokeWidth={2} aria-hidden />
                <div>
                  <p>
                    <b>{what}</b> {todo}
                  </p>
                  {ofDocuments === '' && sha256 === '' ? null : (
                    <small>
                      {[ofDocuments === '' ? '' : `${t('evidence:integrity.documents')}: ${ofDocuments}`, sha256]
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </small>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </Panel>
    </>
  );
}

function Earlier({ verifications }: { readonly verifications: readonly VerificationRow[] }) {
  const { t, format } = useText();
  return (
    <Panel title={t('evidence:integrity.history')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('evidence:integrity.column.at')}</th>
            <th scope="col">{t('evidence:integrity.column.by')}</th>
            {(['documents', 'entries', 'originals', 'seconds'] as const).map((column) => (
              <th key={column} scope="col" className="end">
                {t(`evidence:integrity.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('evidence:integrity.column.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {verifications.map(({ id, at, by, documents, entries, originals, seconds, problems }) => (
            <tr key={id}>
              <td className="number">{format.dateTime(at)}</td>
              <td>{by}</td>
              {[documents, entries, originals, seconds].map((count, place) => (
                <td key={place} className="end number">
                  {format.number(count)}
                </td>
              ))}
              <td className="chip-cell">
                {problems.length === 0 ? (
                  <StatusChip icon={CircleCheck} tone="good" word={t('evidence:integrity.ok')} />
                ) : (
                  <StatusChip icon={TriangleAlert} tone="bad" word={t('evidence:integrity.notOk')} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
