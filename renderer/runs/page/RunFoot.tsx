import { Ellipsis, FileDown, FileText, Play, Printer, RotateCcw, Undo2 } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { canGoOn, isUnderWay, sendsIn } from '../../../shared/domain/runs/run.ts';
import { type Action } from '../../keys/registry.ts';
import { useActions, useKeyHint } from '../../keys/use-actions.tsx';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx';
import type { RunPrinting } from '../print/use-print-run.ts';
import { AnswerAsked } from '../../sending/orders/AnswerAsked.tsx';
import { useRuns } from '../runs.ts';
import { startedFrom } from './started-from.ts';

/** What can be done with a run: start it after a dry run, the failed ones again, take it back, its report on paper. */
export function RunFoot({
  opened,
  printing,
}: {
  readonly opened: CallOutput<'runs.open'>;
  readonly printing: RunPrinting;
}) {
  const { run, canUndo } = opened;
  const { t } = useText();
  const runs = useRuns();
  const canPdf = useStore((state) => state.host?.can.includes('printToPdf') ?? false);
  const ended = !isUnderWay(run.state);
  const { failed, takenIn } = run.counts;
  const order = startedFrom(run);
  const canAgain = ended && failed > 0 && !run.dryRun;
  const whyNot = runs.whyNot(run.kind);
  const start = (): void => {
    if (order !== null) runs.start(order, true);
  };
  const action = (
    name: string,
    keys: readonly string[],
    label: string,
    icon: Action['icon'],
    run: () => void,
    reason: string | null = null,
  ): Action => ({
    name,
    scope: 'global',
    keys,
    label,
    reason,
    ...(icon === undefined ? {} : { icon }),
    run,
  });
  useActions([
    action('runs.print', ['Ctrl+P'], t('runs:action.print'), Printer, printing.print),
    action('runs.csv', [], t('runs:action.csv'), FileDown, printing.saveCsv),
    ...(canPdf ? [action('runs.pdf', [], t('runs:action.pdf'), FileText, printing.savePdf)] : []),
    ...(canAgain
      ? [
          action(
            'runs.again',
            ['a'],
            t('runs:action.again', { count: failed }),
            RotateCcw,
            () => runs.again(run.id),
            whyNot,
          ),
        ]
      : []),
    ...(order !== null && ended ? [action('runs.start', ['a'], t('runs:action.start'), Play, start, whyNot)] : []),
    ...(canGoOn(run.state) && run.counts.done < takenIn
      ? [action('runs.goOn', ['g'], t('runs:action.goOn'), Play, () => runs.goOn(run.id), whyNot)]
      : []),
    ...(canUndo && ended
      ? [action('runs.undo', [], t('runs:action.undo'), Undo2, () => runs.undo(run.id), whyNot)]
      : []),
    ...(isUnderWay(run.state)
      ? [action('runs.stop', ['s'], t('runs:action.stop'), undefined, () => runs.stop(run.id), whyNot)]
      : []),
  ]);
  const againHint = useKeyHint('runs.again', 'a');
  const startHint = useKeyHint('runs.start', 'a');
  return (
    <>
      {order !== null && ended ? (
        <Button size="large" variant="main" icon={Play} hint={startHint} reason={whyNot} onPress={start}>
          {t('runs:action.start')}
        </Button>
      ) : null}
      {canAgain ? (
        <Button
          size="large"
          variant="main"
          icon={RotateCcw}
          hint={againHint}
          reason={whyNot}
          onPress={() => runs.again(run.id)}
        >
          {t('runs:action.again', { count: failed })}
        </Button>
      ) : null}
      {ended && !run.dryRun && sendsIn(run.kind) ? <AnswerAsked opened={opened} /> : null}
      {canUndo && ended ? (
        <Button size="large" icon={Undo2} reason={whyNot} onPress={() => runs.undo(run.id)}>
          {t('runs:action.undo')}
        </Button>
      ) : null}
      {/* Together on a line, so that no button stands alone where the foot wraps. */}
      <span className="run-foot-paper">
        <Button
          size="large"
          variant="quiet"
          icon={Printer}
          reason={takenIn === 0 ? t('runs:report.none') : null}
          onPress={printing.print}
        >
          {t('runs:action.print')}
        </Button>
        <Menu
          label={t('runs:action.more')}
          placement="top end"
          trigger={<IconButton size="large" icon={Ellipsis} label={t('runs:action.more')} />}
        >
          <MenuItem icon={FileDown} onAction={printing.saveCsv}>
            {t('runs:action.csv')}
          </MenuItem>
          {canPdf ? (
            <MenuItem icon={FileText} onAction={printing.savePdf}>
              {t('runs:action.pdf')}
            </MenuItem>
          ) : null}
        </Menu>
      </span>
    </>
  );
}
