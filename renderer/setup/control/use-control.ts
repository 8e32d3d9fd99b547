import { useState } from 'react';
import type { FieldProblem } from '../../../shared/contract/master.ts';
import type { ControlSetup } from '../../../shared/domain/master/control-setup.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';

type Name = keyof ControlSetup;

export interface Control {
  readonly control: ControlSetup | null;
  readonly refused: Problem | null;
  readonly reload: () => void;
  /** Why a setting could not be saved. */
  readonly faultOf: (name: Name) => FieldProblem | null;
  /** Where the last save of a setting stands, and whether it can be taken back. */
  readonly stateOf: (name: Name) => 'saving' | 'saved' | null;
  /** Saved at once; what stood there before is kept for taking back. */
  readonly change: <N extends Name>(name: N, value: ControlSetup[N]) => void;
  readonly undo: (name: Name) => void;
}

/** The control setup of a ledger (SET-3): each setting is saved when it is changed, and can be taken back while one is here. */
export function useControl(ledgerId: number | null): Control {
  const backend = useBackend();
  const { value, problem, reload } = useCall('control.read', ledgerId === null ? null : { ledgerId }, [
    'setup.changed',
    'master.changed',
  ]);
  const [own, setOwn] = useState<Partial<ControlSetup>>({});
  const [states, setStates] = useState<Partial<Record<Name, 'saving' | 'saved'>>>({});
  const [before, setBefore] = useState<Partial<ControlSetup>>({});
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [refused, setRefused] = useState<Problem | null>(null);
  const control = value === null ? null : { ...value, ...own };

  async function save<N extends Name>(name: N, wanted: ControlSetup[N], undoable: boolean): Promise<void> {
    if (ledgerId === null || control === null) return;
    const stood = control[name];
    // Shown at once; the backend's answer has the last word.
    setOwn((now) => ({ ...now, [name]: wanted }));
    setStates((now) => ({ ...now, [name]: 'saving' }));
    setFaults((now) => now.filter(({ field }) => field !== name));
    setRefused(null);
    const answer = await backend.call('control.save', { ledgerId, control: { [name]: wanted } });
    const found = answer.ok ? answer.value.faults : [];
    const saved = answer.ok && found.length === 0;
    setFaults((now) => [...now, ...found]);
    if (!answer.ok) setRefused(answer.problem);
    setStates(({ [name]: _was, ...rest }) => (saved && undoable ? { ...rest, [name]: 'saved' } : rest));
    setBefore((now) => (saved && undoable ? { ...now, [name]: stood } : now));
    // A refused text stays as it was typed, beside its reason.
    if (saved) {
      reload();
      setOwn(({ [name]: _own, ...rest }) => ({ ...rest, [name]: wanted }));
    } else if (!answer.ok) setOwn(({ [name]: _own, ...rest }) => rest as Partial<ControlSetup>);
  }

  return {
    control,
    refused: problem ?? refused,
    reload,
    faultOf: (name) => faults.find(({ field }) => field === name) ?? null,
    stateOf: (name) => states[name] ?? null,
    change: (name, wanted) => void save(name, wanted, true),
    undo: (name) => {
      if (Object.hasOwn(before, name)) void save(name, before[name] as ControlSetup[typeof name], false);
    },
  };
}
