import { Check } from 'lucide-react';
import { useState } from 'react';
import { useAppStore, useBackend, useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FolderStep } from './FolderStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { LedgerStep } from './LedgerStep.tsx';
import { resumeAt, type Step, steps } from './steps.ts';
import './first-start.css';

/** The first start (PLT-8): language, ledger, folder, ready; or the demo; or straight into an empty inbox. */
export function FirstStart() {
  const { t, language } = useText();
  const store = useAppStore();
  const backend = useBackend();
  const [step, setStep] = useState<Step>(() => {
    const { preferences, setup } = store.getState();
    return setup === null ? 'language' : resumeAt(preferences, setup);
  });
  const [resumed] = useState(step === 'language' ? null : step);
  const [busy, setBusy] = useState<'demo' | 'end' | null>(null);
  const ready = useStore((state) => state.setup !== null);
  const at = steps.indexOf(step);
  const go = (by: 1 | -1) => (): void => setStep(steps[at + by] ?? step);

  /** Leaves the wizard for the inbox; the frame follows because the set-up says that it is completed. */
  async function leave(how: 'demo' | 'end'): Promise<void> {
    setBusy(how);
    if (store.getState().preferences.language === null) store.getState().savePreferences({ language });
    if (how === 'demo') {
      const started = await backend.call('setup.startDemo', {});
      if (!started.ok) return complain(started.problem);
    }
    const ended = await backend.call('setup.complete', {});
    if (!ended.ok) return complain(ended.problem);
    store.getState().goTo('purchase');
    await store.getState().start();
  }
  function complain(problem: Parameters<typeof sentence>[0]): void {
    const { what, todo } = sentence(problem, language);
    store.getState().say({ tone: 'bad', text: what, todo });
    setBusy(null);
  }

  if (!ready) return null;
  return (
    <main className="first-start">
      <div className="first-card">
        <aside className="first-side">
          <Mark />
          <h1>{t('firstStart:title')}</h1>
          <p>{t('firstStart:lead')}</p>
          <ol className="first-steps">
            {steps.map((one, index) => (
              <li
                key={one}
                className={index < at ? 'past' : index === at ? 'here' : ''}
                {...(index === at ? { 'aria-current': 'step' as const } : {})}
              >
                <span className="first-dot" aria-hidden>
                  {index < at ? <Check size={12} strokeWidth={3} /> : index + 1}
                </span>
                {t(`firstStart:steps.${one}`)}
              </li>
            ))}
          </ol>
          <div className="first-look">
            <Button variant="link" busy={busy === 'end'} onPress={() => void leave('end')}>
              {t('firstStart:look.text')}
            </Button>
            <small>{t('firstStart:look.help')}</small>
          </div>
        </aside>
        <section className="first-step" aria-live="polite">
          {resumed === step ? <p className="first-resumed">{t('firstStart:resume')}</p> : null}
          {step === 'language' ? (
            <LanguageStep onNext={go(1)} onDemo={() => void leave('demo')} startingDemo={busy === 'demo'} />
          ) : null}
          {step === 'ledger' ? <LedgerStep onNext={go(1)} onBack={go(-1)} /> : null}
          {step === 'folders' ? <FolderStep onNext={go(1)} onBack={go(-1)} /> : null}
          {step === 'done' ? (
            <DoneStep onOpen={() => void leave('end')} onBack={go(-1)} opening={busy === 'end'} />
          ) : null}
        </section>
      </div>
    </main>
  );
}

/** The program's mark: a document with its tick, as on the icon. */
function Mark() {
  return (
    <svg className="first-mark" viewBox="0 0 32 32" width="44" height="44" aria-hidden>
      <rect x="1" y="1" width="30" height="30" rx="7" fill="var(--accent)" />
      <path
        d="M9 5h10l5 5v15.5a1.5 1.5 0 0 1-1.5 1.5H9a1.5 1.5 0 0 1-1.5-1.5v-19A1.5 1.5 0 0 1 9 5z"
        fill="var(--on-accent)"
      />
      <path d="M19 5l5 5h-4a1 1 0 0 1-1-1z" fill="var(--accent)" opacity="0.4" />
      <path
        d="M11.5 18.5l3.5 3.5 6-7"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
