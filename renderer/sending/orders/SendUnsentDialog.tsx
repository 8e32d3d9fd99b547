import { Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SendingFilter } from '../../../shared/contract/sending.ts';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { ProgressLine } from '../../ui/states/ProgressLine.tsx';
import { useRuns } from '../../runs/runs.ts';
import { timeLeftWords } from '../../runs/time-left-words.ts';
import { RangeFields } from '../list/RangeFields.tsx';
import { type Preview, usePreview } from './use-preview.ts';
import './orders.css';

/** *Send unsent*: what will go, and what will not and why, before anything goes; then a run sends it (OUT-5). */
export function SendUnsentDialog({
  filter: given,
  onOpen,
  onClose,
}: {
  /** What the list is narrowed to; days and amounts can be narrowed further here. */
  readonly filter: SendingFilter;
  readonly onOpen: (id: number) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const runs = useRuns();
  const [filter, setFilter] = useState<SendingFilter>({ ...given, statuses: [] });
  const { preview, problem, again } = usePreview(filter);
  const { complete, looked, total, goes } = preview;
  const left = timeLeftWords(preview.secondsLeft, text);

  return (
    <Dialog
      title={t('sending:unsent.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('sending:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('sending:cancel')}</Button>
          <Button
            variant="main"
            icon={Send}
            reason={!complete ? t('sending:unsent.looking') : goes === 0 ? t('sending:unsent.nothing') : null}
            onPress={() => {
              runs.start({ kind: 'send', scope: { unsent: filter } });
              onClose();
            }}
          >
            {t('sending:unsent.send', { count: goes })}
          </Button>
        </>
      }
    >
      <div className="sending-unsent">
        <RangeFields ranges={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
        {problem !== null ? (
          <ProblemState problem={problem} onRetry={again} />
        ) : (
          <>
            {complete ? null : (
              <div className="sending-looking">
                <ProgressLine
                  label={
                    total === 0 ? t('sending:unsent.looking') : t('sending:unsent.looked', { done: looked, total })
                  }
                  done={looked}
                  total={total === 0 ? null : total}
                />
                {left === null ? null : <p className="row-muted number">{left}</p>}
              </div>
            )}
            {looked === 0 && !complete ? null : <Outcome preview={preview} onOpen={onOpen} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Outcome({ preview, onOpen }: { readonly preview: Preview; readonly onOpen: (id: number) => void }) {
  const { t, format, language } = useText();
  const { goes, going, stops, stopped, complete } = preview;
  const groups = useMemo(() => groupsOf(stopped), [stopped]);
  const sums = format.list([...preview.sums].map(([currency, total]) => format.amountIn(total, currency)));
  return (
    <>
      <section aria-label={t('sending:unsent.going')}>
        <h3>
          {t('sending:unsent.goes', { count: goes })}
          {goes === 0 ? null : <span className="sending-sums number">{sums}</span>}
        </h3>
        {going.length === 0 ? null : (
          <p className="sending-nos number">
            {going.map(({ no }) => no).join(', ')}
            {goes > going.length ? ' …' : ''}
          </p>
        )}
      </section>
      <section aria-label={t('sending:unsent.stopped')}>
        {stops === 0 && !complete ? null : (
          <h3>{stops === 0 ? t('sending:unsent.noneStopped') : t('sending:unsent.stops', { count: stops })}</h3>
        )}
        <ul className="sending-stops">
          {groups.map(({ rows }) => {
            const [first] = rows;
            if (first === undefined) return null;
            const { what, todo } = sentence(first.problem, language);
            return (
              <li key={first.id}>
                <p>
                  <b className="number">{t('sending:unsent.times', { count: rows.length })}</b> {what}{' '}
                  <span className="row-muted">{todo}</span>
                </p>
                <p className="sending-links">
                  {rows.slice(0, 20).map(({ id, no, customerName }) => (
                    <Button key={id} variant="link" onPress={() => onOpen(id)}>
                      {`${no} ${customerName}`}
                    </Button>
                  ))}
                  {rows.length > 20 ? (
                    <span className="row-muted">{t('sending:unsent.more', { count: rows.length - 20 })}</span>
                  ) : null}
                </p>
              </li>
            );
          })}
        </ul>
        {stops > stopped.length ? (
          <p className="row-muted">{t('sending:unsent.more', { count: stops - stopped.length })}</p>
        ) : null}
      </section>
    </>
  );
}

type Stopped = Preview['stopped'];

/** The same reason once, the most frequent first. Of what cannot be written, the place makes the reason. */
function groupsOf(rows: Stopped): { readonly rows: Stopped }[] {
  const groups = new Map<string, Stopped[number][]>();
  for (const row of rows) {
    const { code, values } = row.problem;
    const key = `${code} ${values['because'] ?? ''} ${values['place'] ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].toSorted((one, other) => other.length - one.length).map((each) => ({ rows: each }));
}
