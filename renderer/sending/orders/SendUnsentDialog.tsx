import { Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { SendingFilter } from '../../../shared/contract/sending.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemState } from '../../ui/ProblemState.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { RangeFields } from '../list/RangeFields.tsx';
import { useSendingOrders } from './use-sending-orders.ts';
import './orders.css';

type Preview = CallOutput<'sending.preview'>;

/** *Send unsent*: what will go, and what will not and why, before anything goes (OUT-5). */
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
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const orders = useSendingOrders();
  const [filter, setFilter] = useState<SendingFilter>({ ...given, statuses: [] });
  const [busy, setBusy] = useState(false);
  const { value: preview, problem, reload } = useCall('sending.preview', { filter });
  const going = preview?.going.count ?? 0;

  async function send(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const answer = await backend.call('sending.sendUnsent', { filter });
    setBusy(false);
    if (!answer.ok) return orders.sayProblem(answer.problem);
    store.getState().say({
      text: t('sending:done.queued', { count: answer.value.queued }),
      todo: answer.value.stopped === 0 ? null : t('sending:unsent.left', { count: answer.value.stopped }),
    });
    onClose();
  }

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
            busy={busy}
            reason={preview === null ? t('sending:unsent.looking') : going === 0 ? t('sending:unsent.nothing') : null}
            onPress={() => void send()}
          >
            {t('sending:unsent.send', { count: going })}
          </Button>
        </>
      }
    >
      <div className="sending-unsent">
        <RangeFields ranges={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
        {problem !== null ? (
          <ProblemState problem={problem} onRetry={reload} />
        ) : preview === null ? (
          <ProgressLine label={t('sending:unsent.looking')} done={0} total={null} />
        ) : (
          <Outcome preview={preview} onOpen={onOpen} />
        )}
      </div>
    </Dialog>
  );
}

function Outcome({ preview, onOpen }: { readonly preview: Preview; readonly onOpen: (id: number) => void }) {
  const { t, format, language } = useText();
  const { going, stopped, more } = preview;
  const groups = useMemo(() => groupsOf(stopped.rows), [stopped.rows]);
  const sums = format.list(going.sums.map(({ currency, total }) => format.amountIn(total, currency)));
  return (
    <>
      <section aria-label={t('sending:unsent.going')}>
        <h3>
          {t('sending:unsent.goes', { count: going.count })}
          {going.count === 0 ? null : <span className="sending-sums number">{sums}</span>}
        </h3>
        {going.rows.length === 0 ? null : (
          <p className="sending-nos number">
            {going.rows
              .slice(0, 40)
              .map(({ no }) => no)
              .join(', ')}
            {going.count > 40 ? ' …' : ''}
          </p>
        )}
      </section>
      <section aria-label={t('sending:unsent.stopped')}>
        <h3>
          {stopped.count === 0 ? t('sending:unsent.noneStopped') : t('sending:unsent.stops', { count: stopped.count })}
        </h3>
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
      </section>
      {more === 0 ? null : <p className="row-muted">{t('sending:unsent.beyond', { count: more })}</p>}
    </>
  );
}

type Stopped = Preview['stopped']['rows'];

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
