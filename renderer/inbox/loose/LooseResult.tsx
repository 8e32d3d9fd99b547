import { useState } from 'react';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { isDecided, type LooseResult as Result, type LooseRun } from './loose-run.ts';

/** What came of the run: how many were decided, and of each that was not, why, and the way to it (MASS-5). */
export function LooseResult({
  run,
  onAgain,
  onClose,
}: {
  readonly run: LooseRun;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const { t, language } = useText();
  const store = useAppStore();
  const backend = useBackend();
  const [undone, setUndone] = useState(false);
  const decided = run.results.filter(isDecided);
  const left = run.results.filter((result) => !isDecided(result));
  const count = (outcome: Result['outcome']): number => decided.filter((one) => one.outcome === outcome).length;
  const because = run.problem === null ? null : sentence(run.problem, language);

  async function undo(): Promise<void> {
    setUndone(true);
    let taken = 0;
    for (let at = 0; at < decided.length; at += 500) {
      const ids = decided.slice(at, at + 500).map(({ id }) => id);
      const answer = await backend.call('acceptance.undo', { ids });
      if (answer.ok) taken += answer.value.outcomes.filter(({ outcome }) => outcome === 'undone').length;
    }
    store.getState().say({ text: t('utility:loose.undone', { count: taken }) });
    onAgain();
  }

  return (
    <div className="loose">
      <ul className="loose-sums" aria-live="polite">
        {count('accepted') > 0 && <li>{t('utility:loose.accepted', { count: count('accepted') })}</li>}
        {count('rejected') > 0 && <li>{t('utility:loose.rejected', { count: count('rejected') })}</li>}
        {left.length > 0 && <li>{t('utility:loose.left', { count: left.length })}</li>}
        {run.stopped && <li>{t('utility:loose.stopped')}</li>}
        {because !== null && (
          <li role="alert">
            {because.what} {because.todo}
          </li>
        )}
      </ul>
      {left.length > 0 && (
        <section className="loose-preview">
          <h3>{t('utility:loose.leftTitle')}</h3>
          <ul>
            {left.map((one) => (
              <LeftRow
                key={one.id}
                result={one}
                onOpen={() => {
                  onClose();
                  store.getState().openHere(one.id);
                }}
              />
            ))}
          </ul>
        </section>
      )}
      <div className="loose-foot">
        {decided.length > 0 && (
          <Button busy={undone} onPress={() => void undo()}>
            {t('utility:loose.undo')}
          </Button>
        )}
        <Button onPress={onAgain}>{t('utility:loose.again')}</Button>
        <Button variant="main" onPress={onClose}>
          {t('utility:loose.close')}
        </Button>
      </div>
    </div>
  );
}

function LeftRow({ result, onOpen }: { readonly result: Result; readonly onOpen: () => void }) {
  const { t, language } = useText();
  return (
    <li>
      <span className="clip">
        {result.vendorName} <span className="number">{result.documentNo}</span>
      </span>
      <span className="loose-why">
        {result.stops.map(({ problem }, index) => (
          <span key={index}>{sentence(problem, language).what}</span>
        ))}
      </span>
      <Button onPress={onOpen}>{t('utility:loose.open', { number: result.documentNo })}</Button>
    </li>
  );
}
