import type { ExportOutcome, TargetRow } from '../../shared/contract/hand-over.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';

export interface HandOverOrders {
  /** Everything that waits for a target, as one file (ACT-1). */
  readonly handOver: (target: TargetRow) => Promise<void>;
  /** A file once more, or one that could not be written yet. */
  readonly repeat: (id: number) => Promise<void>;
  /** What the books refused waits again. Answers whether it was done. */
  /** Entered in the books by hand: they leave the queue; the message offers to take that back. Answers whether it was done. */
  readonly enterByHand: (targetId: number, voucherIds: readonly number[], enteredAs: string) => Promise<boolean>;
  readonly takeEntryBack: (targetId: number, voucherIds: readonly number[]) => Promise<void>;
  readonly refuse: (id: number, voucherIds: readonly number[] | null, reason: string) => Promise<boolean>;
}

export function useHandOverOrders(): HandOverOrders {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();

  function sayProblem(problem: Problem): void {
    const { what, todo } = sentence(problem, language);
    store.getState().say({ tone: 'bad', text: what, todo });
  }

  /** The first problem is said; all of them stand where what could not go is shown. */
  function sayOutcome({ export: row, exported, remaining, problems, remarks }: ExportOutcome, done: string): void {
    const [problem] = problems;
    if (problem !== undefined) sayProblem(problem);
    const [remark] = remarks;
    if (row === null) {
      if (problem === undefined) store.getState().say({ text: t('handOver:done.nothing') });
      return;
    }
    if (row.status !== 'written') return;
    store.getState().say({
      text: done,
      todo:
        exported > 0 && remaining > 0
          ? t('handOver:done.remaining', { count: remaining })
          : remark === undefined
            ? null
            : sentence(remark, language).what,
      link: {
        label: t('handOver:view.files'),
        run: () => store.getState().goTo('handOver', { id: row.id }),
      },
    });
  }

  async function takeEntryBack(targetId: number, voucherIds: readonly number[]): Promise<void> {
    const answer = await backend.call('handOver.takeEntryBack', { targetId, voucherIds: [...voucherIds] });
    const problem = answer.ok ? answer.value.problems[0] : answer.problem;
    if (problem !== undefined) sayProblem(problem);
    if (answer.ok && answer.value.changed > 0)
      store.getState().say({ text: t('handOver:done.refused', { count: answer.value.changed }) });
  }

  return {
    takeEntryBack,
    enterByHand: async (targetId, voucherIds, enteredAs) => {
      const answer = await backend.call('handOver.enterByHand', { targetId, voucherIds: [...voucherIds], enteredAs });
      const problem = answer.ok ? answer.value.problems[0] : answer.problem;
      if (problem !== undefined) sayProblem(problem);
      if (answer.ok && answer.value.changed > 0)
        store.getState().say({
          text: t('handOver:done.byHand', { count: answer.value.changed }),
          action: { label: t('frame:toast.undo'), key: 'u', run: () => void takeEntryBack(targetId, voucherIds) },
        });
      return answer.ok;
    },
    handOver: async ({ id, ledgerId }) => {
      const answer = await backend.call('handOver.export', { ledgerId, targetId: id });
      if (!answer.ok) return sayProblem(answer.problem);
      const { exported, export: row } = answer.value;
      sayOutcome(answer.value, t('handOver:done.exported', { count: exported, file: row?.fileName ?? '' }));
    },
    repeat: async (id) => {
      const answer = await backend.call('handOver.repeat', { id });
      if (!answer.ok) return sayProblem(answer.problem);
      const { export: row } = answer.value;
      sayOutcome({ ...answer.value, remaining: 0 }, t('handOver:done.repeated', { file: row?.fileName ?? '' }));
    },
    refuse: async (id, voucherIds, reason) => {
      const answer = await backend.call('handOver.refuse', {
        id,
        voucherIds: voucherIds === null ? null : [...voucherIds],
        reason,
      });
      const problem = answer.ok ? answer.value.problems[0] : answer.problem;
      if (problem !== undefined) sayProblem(problem);
      if (answer.ok && answer.value.refused > 0)
        store.getState().say({ text: t('handOver:done.refused', { count: answer.value.refused }) });
      return answer.ok;
    },
  };
}
