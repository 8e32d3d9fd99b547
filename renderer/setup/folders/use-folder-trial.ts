import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { ChosenProfile } from '../../../shared/domain/transport/transport-profile.ts';
import { useBackend } from '../../store/use-store.tsx';

export interface FolderTrial {
  readonly folder: string;
  readonly trying: boolean;
  readonly answer: CallOutput<'setup.tryFolder'> | null;
  readonly problem: Problem | null;
}

const restBeforeTrial = 400;

/** Tries a folder out while its path is written, once the typing rests (PLT-8). Late answers to another path are dropped. */
export function useFolderTrial(folder: string, profile: ChosenProfile = 'plain'): FolderTrial {
  const backend = useBackend();
  const [trial, setTrial] = useState<FolderTrial>({ folder: '', trying: false, answer: null, problem: null });

  useEffect(() => {
    let given = true;
    const wanted = folder.trim();
    if (wanted === '') return undefined;
    const timer = setTimeout(() => {
      setTrial({ folder: wanted, trying: true, answer: null, problem: null });
      void backend.call('setup.tryFolder', { folder: wanted, profile }).then((answer) => {
        if (given)
          setTrial({
            folder: wanted,
            trying: false,
            answer: answer.ok ? answer.value : null,
            problem: answer.ok ? answer.value.problem : answer.problem,
          });
      });
    }, restBeforeTrial);
    return () => {
      given = false;
      clearTimeout(timer);
    };
  }, [backend, folder, profile]);

  return folder.trim() !== '' && trial.folder === folder.trim()
    ? trial
    : { folder, trying: folder.trim() !== '', answer: null, problem: null };
}
