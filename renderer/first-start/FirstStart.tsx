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
  const [resumed] = useState(step !== 'language');
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
                <li key={one} className={index < at ? 'past' : index === at ? 'here' : ''} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
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
            {resumed ? <p className="first-resumed">{t('firstStart:resume')}</p> : null}
            {step === 'language' ? <LanguageStep onNext={go(1)} onDemo={() => void leave('demo')} startingDemo={busy === 'demo'} /> : null}
            {step === 'ledger' ? <LedgerStep onNext={go(1)} onBack={go(-1)} /> : null}
            {step === 'folders' ? <FolderStep onNext={go(1)} onBack={go(-1)} /> : null}
            {step === 'done' ? <DoneStep onOpen={() => void leave('end')} onBack={go(-1)} opening={busy === 'end'} /> : null}
          </section>
        </div>
    </main>
  );
}

/** The program's mark: a document that arrives in its tray. */
function Mark() {
  return (
    <svg className="first-mark" viewBox="0 0 48 48" width="44" height="44" aria-hidden>
      <rect width="48" height="48" rx="11" fill="var(--accent)" />
      <path d="M17 11h11l5 5v12H17z" fill="none" stroke="var(--on-accent)" strokeWidth="2.4" strokeLinejoin="round" />
      <path d="M21 19h8M21 23.5h5" stroke="var(--on-accent)" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M11 27v7a3 3 0 0 0 3 3h20a3 3 0 0 0 3-3v-7h-7a6 6 0 0 1-12 0z" fill="var(--accent)" stroke="var(--on-accent)" strokeWidth="2.4" strokeLinejoin="round" />
    </svg>
  );
}
