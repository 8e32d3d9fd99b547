import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { sendingQuestions } from '../../../shared/domain/sending/decide-sending.ts';
import { readReport } from '../../runs/print/read-report.ts';
import { useRuns } from '../../runs/runs.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { AskDialog } from './AskDialog.tsx';
import { type Asked, useSendingOrders } from './use-sending-orders.ts';

/** Of a run that sends: what asked is answered for together, and leaves in a run of its own (OUT-5). */
export function AnswerAsked({
  opened: { run, outcomes },
}: {
  readonly opened: Pick<CallOutput<'runs.open'>, 'run' | 'outcomes'>;
}) {
  const { t } = useText();
  const backend = useBackend();
  const runs = useRuns();
  const { sayProblem } = useSendingOrders();
  const [asked, setAsked] = useState<Asked | null>(null);
  const lacking = useLacking()('clerk');
  const count = outcomes.find(({ outcome }) => outcome === 'asks')?.documents ?? 0;
  if (count === 0) return null;

  async function ask(): Promise<void> {
    const rows = await readReport(backend, run.id, { outcomes: ['asks'] });
    if (!rows.ok) return sayProblem(rows.problem);
    const named = new Set(rows.value.flatMap(({ stops }) => stops.map(({ problem }) => problem.values['question'])));
    setAsked({
      ids: rows.value.map(({ documentId }) => documentId),
      nos: rows.value.map(({ documentNo }) => documentNo),
      questions: sendingQuestions.filter((question) => named.has(question)),
      channel: run.options.channel,
    });
  }

  return (
    <>
      <Button size="large" variant="main" icon={CircleHelp} reason={lacking} onPress={() => void ask()}>
        {t('runs:action.answer', { count })}
      </Button>
      {asked === null ? null : (
        <AskDialog
          asked={asked}
          onSend={async (reason) => {
            const { questions, channel } = asked;
            setAsked(null);
            const options = { confirmed: [...questions], reason, channel };
            runs.start({ kind: 'sendAgain', scope: { sales: [...asked.ids] }, options }, true);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
