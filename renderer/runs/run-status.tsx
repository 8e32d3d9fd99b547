import {
  Check,
  CheckCheck,
  Circle,
  CircleDashed,
  CirclePause,
  CircleHelp,
  Loader,
  Pencil,
  RotateCcw,
  Send,
  TriangleAlert,
  X,
} from 'lucide-react';
import type { RunRow } from '../../shared/contract/runs.ts';
import type { ItemOutcome, RunState } from '../../shared/domain/runs/run.ts';
import { outcomeWord } from './outcome-word.ts';
import { useText } from '../text/use-text.tsx';
import type { Icon } from '../ui/icon.ts';
import { StatusChip, type Tone } from '../ui/states/StatusChip.tsx';

interface Look {
  readonly icon: Icon;
  readonly tone: Tone;
}

const states: Record<RunState, Look> = {
  waiting: { icon: CircleDashed, tone: 'quiet' },
  running: { icon: Loader, tone: 'accent' },
  stopping: { icon: Loader, tone: 'warning' },
  stopped: { icon: CirclePause, tone: 'warning' },
  interrupted: { icon: TriangleAlert, tone: 'warning' },
  done: { icon: Check, tone: 'good' },
};

export function RunStateChip({ run }: { readonly run: Pick<RunRow, 'state' | 'counts'> }) {
  const { t } = useText();
  const held = run.state === 'done' && run.counts.failed > 0;
  const look = held ? { icon: Check, tone: 'quiet' as const } : states[run.state];
  return <StatusChip {...look} word={t(`words:runState.${run.state}`)} />;
}

const outcomes: Record<ItemOutcome, Look> = {
  waiting: { icon: Circle, tone: 'quiet' },
  posting: { icon: Check, tone: 'quiet' },
  accepted: { icon: Check, tone: 'good' },
  posted: { icon: CheckCheck, tone: 'good' },
  notPosted: { icon: TriangleAlert, tone: 'bad' },
  rejected: { icon: X, tone: 'quiet' },
  changed: { icon: Pencil, tone: 'good' },
  undone: { icon: RotateCcw, tone: 'quiet' },
  sent: { icon: Send, tone: 'good' },
  asks: { icon: CircleHelp, tone: 'warning' },
  stopped: { icon: TriangleAlert, tone: 'bad' },
};

export function OutcomeChip({ outcome, dryRun }: { readonly outcome: ItemOutcome; readonly dryRun: boolean }) {
  const text = useText();
  return <StatusChip {...outcomes[outcome]} word={outcomeWord(outcome, dryRun, text)} />;
}
