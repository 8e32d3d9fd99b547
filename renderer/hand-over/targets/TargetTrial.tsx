import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import type { TargetPart } from './target-part.ts';

type Trial = CallOutput<'handOver.tryTarget'>;

/** The latest voucher as the target would get it, with everything the set-up lacks for it. Nothing is written or saved. */
export function TargetTrial({ part: { setup, ledgerId } }: { readonly part: TargetPart }) {
  const { t, language } = useText();
  const backend = useBackend();
  const [tried, setTried] = useState<{ setup: string; trial: Trial | null; refused: Problem | null } | null>(null);
  const asked = JSON.stringify({ setup, ledgerId });
  // What was tried with another set-up says nothing about this one.
  const shown = tried?.setup === asked ? tried : null;

  async function tryOut(): Promise<void> {
    // The rows still being typed are no mapping yet.
    const accounts = setup.accounts.filter(({ account }) => account !== '');
    const answer = await backend.call('handOver.tryTarget', { ledgerId, setup: { ...setup, accounts } });
    setTried({
      setup: asked,
      trial: answer.ok ? answer.value : null,
      refused: answer.ok ? null : answer.problem,
    });
  }
  const trial = shown?.trial ?? null;
  return (
    <>
      <Button icon={FileSearch} onPress={() => void tryOut()}>
        {t('handOver:setup.tryAgain')}
      </Button>
      {shown?.refused == null ? null : <ProblemLine problem={shown.refused} />}
      {(trial?.problems ?? []).map((problem) => (
        <ProblemLine key={JSON.stringify(problem)} problem={problem} />
      ))}
      {trial === null || trial.text === '' ? null : (
        <figure className="hand-over-trial">
          <figcaption>{t('handOver:setup.tried', { no: trial.voucherNo, file: trial.fileName })}</figcaption>
          <pre tabIndex={0}>{trial.text}</pre>
          {trial.remarks.map((remark) => (
            <p key={JSON.stringify(remark)} className="remark">
              {sentence(remark, language).what}
            </p>
          ))}
        </figure>
      )}
    </>
  );
}
