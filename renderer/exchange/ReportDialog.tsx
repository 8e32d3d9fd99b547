import { Copy, Download } from 'lucide-react';
import { saveFile } from '../document/attachments/save-file.ts';
import { copyText } from '../register/copy.ts';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import { toCsv } from '../register/csv.ts';
import { type ReportWords, reportTable } from './report-table.ts';
import '../ui/plain-table.css';

/** The exchange-status report for support: counts, the oldest row, the stranded; copied or saved (IN-2, PLT-3). */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, find, format } = useText();
  const say = useStore((state) => state.say);
  const { value: report, problem, reload } = useCall('exchange.report', {}, ['exchange.changed']);
  const words: ReportWords = {
    heads: [
      t('exchange:reportDialog.direction'),
      t('exchange:reportDialog.type'),
      t('exchange:reportDialog.status'),
      t('exchange:reportDialog.count'),
    ],
    direction: (direction) => t(`words:direction.${direction}`),
    type: (type) => (type === null ? t('exchange:unknownType') : (find('words', `documentType.${type}`) ?? type)),
    status: (status) => t(`words:exchangeStatus.${status}`),
    total: t('exchange:reportDialog.total'),
    stranded: t('exchange:reportDialog.stranded'),
    oldest: t('exchange:reportDialog.oldest'),
    made: t('exchange:reportDialog.made'),
  };

  async function copy(): Promise<void> {
    if (report === null) return;
    const text = reportTable(report, words, new Date().toISOString())
      .map((row) => row.join('\t'))
      .join('\n');
    if (await copyText(text)) say({ text: t('exchange:done.copied') });
  }
  function save(): void {
    if (report === null) return;
    const now = new Date().toISOString();
    saveFile(
      `${t('exchange:reportDialog.fileName')}-${now.slice(0, 10)}.csv`,
      new TextEncoder().encode(toCsv(reportTable(report, words, now))),
    );
  }

  return (
    <Dialog
      title={t('exchange:reportDialog.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('exchange:reportDialog.close')}
      footer={
        <>
          <Button icon={Copy} onPress={() => void copy()}>
            {t('exchange:reportDialog.copy')}
          </Button>
          <Button icon={Download} onPress={save}>
            {t('exchange:reportDialog.saveCsv')}
          </Button>
        </>
      }
    >
      {problem === null ? null : <ProblemState problem={problem} onRetry={reload} />}
      {report === null ? null : (
        <div className="exchange-report">
          <p>{t('exchange:reportDialog.text')}</p>
          {report.counts.length === 0 ? (
            <p>
              <b>{t('exchange:reportDialog.none')}</b>
            </p>
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  {words.heads.map((head, at) => (
                    <th key={head} scope="col" className={at === 3 ? 'end' : ''}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {report.counts.map(({ direction, type, status, count }) => (
                  <tr key={`${direction} ${type ?? ''} ${status}`}>
                    <td>{words.direction(direction)}</td>
                    <td>{words.type(type)}</td>
                    <td>{words.status(status)}</td>
                    <td className="end number">{format.number(count)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" colSpan={3}>
                    {words.total}
                  </th>
                  <td className="end number">
                    {format.number(report.counts.reduce((sum, { count }) => sum + count, 0))}
                  </td>
                </tr>
              </tfoot>
            </table>
          )}
          {report.oldest === null ? null : (
            <p>
              <b>{words.oldest}:</b>{' '}
              {t('exchange:reportDialog.oldestText', {
                sequence: report.oldest.sequence,
                file: report.oldest.file,
                time: format.dateTime(report.oldest.createdAt),
              })}
            </p>
          )}
          <p>
            <b>{words.stranded}:</b> {format.number(report.stranded)}
          </p>
        </div>
      )}
    </Dialog>
  );
}
