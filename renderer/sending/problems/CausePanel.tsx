import { ChevronDown, ChevronRight, Copy, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { copyText } from '../../register/copy.ts';
import { since } from '../../register/since.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { areaOf } from '../../../shared/domain/sending/attempt-channel.ts';
import { SendStatusChip } from '../SendStatusChip.tsx';

export type Cause = CallOutput<'sending.causes'>['causes'][number];
const shownAtOnce = 8;

/** One cause: how many met it, who says so, what usually helps, and the documents. */
export function CausePanel({
  cause,
  isMarked,
  onSend,
}: {
  readonly cause: Cause;
  /** One came here for this one. */
  readonly isMarked: boolean;
  readonly onSend: (cause: Cause) => Promise<void>;
}) {
  const { t, format, language, find } = useText();
  const goTo = useStore((state) => state.goTo);
  const say = useStore((state) => state.say);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const lacking = useLacking()('clerk');
  const panel = useRef<HTMLElement>(null);
  const { count, rule, advice, status, speaker, code, text, problem, rows } = cause;
  const own = problem === null ? null : sentence(problem, language).what;
  const words = [own, text].filter((part) => part != null).join('\n');
  const title = t(`sending:cause.${advice}`);
  // What the standard or the network calls it, for whoever asks them.
  const known = rule ?? (code === null ? null : (find('outbox', `code.${code}`) ?? code));
  useEffect(() => {
    if (isMarked) panel.current?.scrollIntoView({ block: 'start' });
  }, [isMarked]);

  async function sendAll(): Promise<void> {
    setBusy(true);
    await onSend(cause);
    setBusy(false);
  }

  return (
    <section
      ref={panel}
      className={`panel sending-cause${isMarked ? ' is-marked' : ''}`}
      aria-label={known === null ? title : `${title} · ${known}`}
    >
      <div className="panel-head">
        <SendStatusChip status={status} />
        <h2>{title}</h2>
        <span className="panel-note">
          {known === null ? null : <>{known} · </>}
          {t('sending:problems.met', { count })} ·{' '}
          {t('sending:note.by', { who: t(`words:speaker.${speaker ?? 'program'}`) })}
        </span>
        <span className="panel-end">
          <Button
            icon={Copy}
            onPress={() =>
              void copyText(
                [known === null ? title : `${title} (${known})`, words, rows.map(({ no }) => no).join(', ')].join('\n'),
              ).then((copied) => {
                if (copied) say({ text: t('outbox:done.copied') });
              })
            }
          >
            {t('sending:action.copy')}
          </Button>
          <Button variant="main" icon={RotateCcw} busy={busy} reason={lacking} onPress={() => void sendAll()}>
            {t('sending:problems.sendAll', { count })}
          </Button>
        </span>
      </div>
      {words === '' ? null : <p className="sending-words">{words}</p>}
      <p className="sending-advice">{t(`sending:advice.${advice}`)}</p>
      <ul className="sending-cause-rows">
        {rows.slice(0, all ? rows.length : shownAtOnce).map((row) => (
          <li key={row.id}>
            <Button variant="link" onPress={() => goTo('sending', { id: row.id, params: { area: areaOf(row.kind) } })}>
              {row.no}
            </Button>
            <span className="clip">{row.customerName}</span>
            <span className="number">{format.amountIn(row.total, row.currency)}</span>
            <span className="row-muted number">{since(row.since, format)}</span>
          </li>
        ))}
      </ul>
      {rows.length > shownAtOnce ? (
        <Button variant="quiet" icon={all ? ChevronDown : ChevronRight} expanded={all} onPress={() => setAll(!all)}>
          {all ? t('sending:problems.fewer') : t('sending:unsent.more', { count: rows.length - shownAtOnce })}
        </Button>
      ) : null}
    </section>
  );
}
