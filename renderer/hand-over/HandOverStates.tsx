import { CircleCheck, Clock, PencilLine, TriangleAlert, Undo2 } from 'lucide-react';
import type { HandOverState } from '../../shared/contract/hand-over.ts';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { StatusChip } from '../ui/states/StatusChip.tsx';
import { byHandWords } from './by-hand-words.ts';
import './hand-over.css';

/**
 * Where a posted voucher stands with every target of its ledger (ACT-1), each with the way to the file it went in. For the
 * page of a voucher, of its document, and of the queue.
 */
export function HandOverStates({
  voucherId,
  onlyIfAny = false,
}: {
  readonly voucherId: number;
  /** Says nothing where the ledger has no target. */
  readonly onlyIfAny?: boolean;
}) {
  const { t } = useText();
  const { value } = useCall('handOver.stateOf', { voucherId }, ['handOver.changed']);
  if (value === null) return null;
  if (value.states.length === 0 && onlyIfAny) return null;
  if (value.states.length === 0) return <p className="hand-over-quiet">{t('handOver:states.none')}</p>;
  return (
    <ul className="hand-over-states">
      {value.states.map((state) => (
        <li key={state.targetId}>
          <StateChip state={state} />
          <StateWords state={state} />
        </li>
      ))}
    </ul>
  );
}

function StateChip({ state: { state, problem } }: { readonly state: HandOverState }) {
  const { t } = useText();
  if (problem !== null) return <StatusChip icon={TriangleAlert} tone="bad" word={t('handOver:state.cannotGo')} />;
  switch (state) {
    case 'handedOver':
      return <StatusChip icon={CircleCheck} tone="good" word={t('handOver:state.handedOver')} />;
    case 'refused':
      return <StatusChip icon={Undo2} tone="warning" word={t('handOver:state.refused')} />;
    case 'byHand':
      return <StatusChip icon={PencilLine} tone="good" word={t('handOver:state.byHand')} />;
    case 'waiting':
      return <StatusChip icon={Clock} tone="quiet" word={t('handOver:state.waiting')} />;
  }
}

function StateWords({ state }: { readonly state: HandOverState }) {
  const { t, language, format } = useText();
  const goTo = useStore((store) => store.goTo);
  const { targetName, export: file, refused, entered, problem } = state;
  const because = problem === null ? null : sentence(problem, language);
  return (
    <div className="hand-over-state-words">
      <b>{targetName}</b>
      {because !== null ? (
        <small>{`${because.what} ${because.todo}`}</small>
      ) : entered !== null ? (
        <small>{byHandWords(entered, { t, format })}</small>
      ) : refused !== null ? (
        <small>
          {t('handOver:waits.refused', { at: format.dateTime(refused.at), by: refused.by, reason: refused.reason })}
        </small>
      ) : file === null ? (
        <small>{t('handOver:waits.next')}</small>
      ) : (
        <Button variant="link" className="fact-link" onPress={() => goTo('handOver', { id: file.id })}>
          {t('handOver:states.since', { file: file.fileName, at: format.dateTime(file.at) })}
        </Button>
      )}
    </div>
  );
}
