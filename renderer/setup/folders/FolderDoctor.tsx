import { CircleCheck, Stethoscope, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { type DoctorStep, doctorWords } from './doctor-words.ts';
import { Setting } from '../Setting.tsx';
import './folder-doctor.css';

/** The self-test of the transport folders, step by step, each with what to do when it fails (PLT-7b). */
export function FolderDoctor() {
  const text = useText();
  const { t } = text;
  const backend = useBackend();
  const store = useAppStore();
  const [state, setState] = useState<{
    running: boolean;
    steps: readonly DoctorStep[] | null;
    problem: Problem | null;
  }>({ running: false, steps: null, problem: null });

  async function examine(): Promise<void> {
    setState({ ...state, running: true, problem: null });
    const answer = await backend.call('transport.doctor', {});
    setState(
      answer.ok
        ? { running: false, steps: answer.value.steps, problem: null }
        : { running: false, steps: null, problem: answer.problem },
    );
    if (answer.ok) announce(verdict(answer.value.steps));
    void store.getState().readHealth();
  }
  function verdict(steps: readonly DoctorStep[]): string {
    const wrong = steps.filter(({ ok }) => !ok).length;
    return wrong === 0 ? t('setup:doctor.allWell') : t('setup:doctor.notWell', { count: wrong });
  }

  return (
    <Setting name={t('setup:doctor.title')} help={t('setup:doctor.text')}>
      <div className="buttons">
        <Button icon={Stethoscope} busy={state.running} onPress={() => void examine()}>
          {state.running
            ? t('setup:doctor.running')
            : state.steps === null
              ? t('setup:doctor.run')
              : t('setup:doctor.again')}
        </Button>
        {state.steps === null || state.running ? null : (
          <b className={state.steps.every(({ ok }) => ok) ? 'well' : 'unwell'}>{verdict(state.steps)}</b>
        )}
      </div>
      {state.problem === null ? null : <ProblemLine problem={state.problem} />}
      {state.steps === null ? null : (
        <ol className="doctor-steps" aria-busy={state.running}>
          {state.steps.map((step, at) => {
            const words = doctorWords(step, text);
            const Drawn = step.ok ? CircleCheck : TriangleAlert;
            return (
              <li key={`${step.step} ${String(at)}`} className={step.ok ? 'well' : 'unwell'}>
                <Drawn size={16} strokeWidth={2} aria-label={t(step.ok ? 'setup:doctor.good' : 'setup:doctor.bad')} />
                <b>{words.name}</b>
                <div>
                  <p>{words.found}</p>
                  {words.todo === null ? null : <p className="doctor-todo">{words.todo}</p>}
                  {words.reason === null ? null : <code>{words.reason}</code>}
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </Setting>
  );
}
