import { CircleCheck, CircleHelp, DatabaseBackup, RotateCcw, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { BackupRow } from '../../../shared/contract/backups.ts';
import { useNow } from '../../register/use-now.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';

const verdicts = {
  verified: { icon: CircleCheck, tone: 'good' },
  unsound: { icon: TriangleAlert, tone: 'bad' },
  unverified: { icon: CircleHelp, tone: 'quiet' },
} as const;

/** The backups there are, newest first, each with its age, size and verdict. */
export function BackupList({
  backups,
  onRestore,
}: {
  readonly backups: readonly BackupRow[];
  readonly onRestore: (backup: BackupRow) => void;
}) {
  const { t, format, find } = useText();
  const now = useNow(true, 60_000);
  const lacks = useLacking()('setup');
  if (backups.length === 0)
    return (
      <EmptyState
        icon={DatabaseBackup}
        title={t('evidence:backups.emptyTitle')}
        text={t('evidence:backups.emptyText')}
      />
    );
  return (
    <Panel title={t('evidence:backups.list')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('evidence:backups.column.at')}</th>
            <th scope="col">{t('evidence:backups.column.reason')}</th>
            {(['size', 'documents', 'entries'] as const).map((column) => (
              <th key={column} scope="col" className="end">
                {t(`evidence:backups.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('evidence:backups.column.verdict')}</th>
            <th scope="col" aria-label={t('evidence:backups.restore')} />
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.file}>
              <td title={backup.file}>
                <span className="number">{format.dateTime(backup.at)}</span>{' '}
                <span className="row-second">{format.ago(backup.at, Math.max(now, Date.parse(backup.at)))}</span>
              </td>
              <td>{find('words', `backupReason.${backup.reason}`)}</td>
              <td className="end number">{format.bytes(backup.size)}</td>
              <td className="end number">{backup.documents === null ? '—' : format.number(backup.documents)}</td>
              <td className="end number">{backup.entries === null ? '—' : format.number(backup.entries)}</td>
              <td className="chip-cell">
                <StatusChip
                  {...verdicts[backup.verdict]}
                  word={t(`evidence:backups.verdict.${backup.verdict}`)}
                  note={backup.faults.length === 0 ? null : backup.faults.join('\n')}
                />
              </td>
              <td className="actions">
                <VerifyButton backup={backup} />{' '}
                <Button icon={RotateCcw} reason={lacks} onPress={() => onRestore(backup)}>
                  {t('evidence:backups.restore')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function VerifyButton({ backup: { file } }: { readonly backup: BackupRow }) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [busy, setBusy] = useState(false);
  async function verify(): Promise<void> {
    setBusy(true);
    const answer = await backend.call('backups.verify', { file });
    setBusy(false);
    if (!answer.ok) {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    } else if (answer.value.verdict === 'verified')
      store.getState().say({ text: t('evidence:backups.verified', { file }) });
    else store.getState().say({ tone: 'bad', text: t('evidence:backups.notWhole', { file }) });
  }
  return (
    <IconButton
      icon={ShieldCheck}
      label={t('evidence:backups.verifyOf', { file })}
      reason={busy ? t('evidence:restore.checking') : null}
      onPress={() => void verify()}
    />
  );
}
