import { Play } from 'lucide-react';
import { useStore } from '../store/use-store.tsx';
import { languageNames, languages } from '../text/languages.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceGroup } from '../ui/fields/ChoiceGroup.tsx';
import { StepFrame } from './StepFrame.tsx';

/** The language, switched at once; and the way round everything else, the demo. */
export function LanguageStep({
  onNext,
  onDemo,
  startingDemo,
}: {
  readonly onNext: () => void;
  readonly onDemo: () => void;
  readonly startingDemo: boolean;
}) {
  const { t, language, format } = useText();
  const save = useStore((state) => state.savePreferences);
  return (
    <StepFrame
      step="language"
      title={t('firstStart:language.title')}
      text={t('firstStart:language.text')}
      nextLabel={t('firstStart:own.title')}
      onBack={null}
      onNext={() => {
        save({ language });
        onNext();
      }}
    >
      <ChoiceGroup
        label={t('firstStart:language.title')}
        hideLabel
        look="cards"
        value={language}
        choices={languages.map((id) => ({ id, name: languageNames[id] }))}
        onChange={(chosen) => save({ language: chosen })}
      />
      <p className="step-note number">
        {format.date('2026-11-20')} · {format.amountIn('12500.00', 'DKK')}
      </p>
      <div className="first-demo">
        <div>
          <h3>{t('firstStart:demo.title')}</h3>
          <p>{t('firstStart:demo.text')}</p>
        </div>
        <Button icon={Play} busy={startingDemo} onPress={onDemo}>
          {t('firstStart:demo.start')}
        </Button>
      </div>
    </StepFrame>
  );
}
