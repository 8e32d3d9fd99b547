import { AlignLeft, ArrowLeft, Copy, Printer, Save, WrapText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCall } from '../../store/use-call.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { ProgressLine } from '../../ui/states/ProgressLine.tsx';
import { prettyXml } from './pretty-xml.ts';
import { SourceView } from './SourceView.tsx';
import { useOriginal } from './use-original.ts';

interface OriginalProps {
  readonly id: number;
  readonly sensitive: boolean;
  readonly onClose: () => void;
  readonly onPrint: (text: string) => void;
}

/** The original XML: as it came, or laid out (IN-32, IN-33). */
export function OriginalView({ id, sensitive, onClose, onPrint }: OriginalProps) {
  const { t } = useText();
  const store = useAppStore();
  const [laidOut, setLaidOut] = useState(true);
  const { value, problem, loading } = useCall('documents.original', { id });
  const { save } = useOriginal(id);
  const text = useMemo(() => (value === null ? '' : laidOut ? prettyXml(value.text) : value.text), [value, laidOut]);
  const back = (
    <Button variant="quiet" icon={ArrowLeft} hint="Esc" onPress={onClose}>
      {t('document:action.closeOriginal')}
    </Button>
  );
  if (problem !== null) return <ProblemState problem={problem}>{back}</ProblemState>;
  if (value === null)
    return loading ? <ProgressLine label={t('document:original.loading')} done={0} total={null} /> : null;
  return (
    <>
      <div className="view-bar">
        {back}
        <h2 className="clip">{value.fileName}</h2>
        {sensitive && <p className="view-note">{t('document:original.sensitive')}</p>}
      </div>
      <SourceView
        text={text}
        asXml
        label={t('document:original.title')}
        facts={(lines) => t('document:original.facts', { encoding: value.encoding, size: value.size, count: lines })}
        tools={
          <>
            <IconButton
              icon={laidOut ? AlignLeft : WrapText}
              label={laidOut ? t('document:original.asIs') : t('document:original.pretty')}
              pressed={laidOut}
              onPress={() => setLaidOut(!laidOut)}
            />
            <IconButton
              icon={Copy}
              label={t('document:original.copy')}
              onPress={() =>
                void navigator.clipboard
                  .writeText(text)
                  .then(() => store.getState().say({ text: t('document:original.copied'), tone: 'plain' }))
              }
            />
            <IconButton icon={Save} label={t('document:original.save')} onPress={save} />
            <IconButton icon={Printer} label={t('document:original.print')} onPress={() => onPrint(text)} />
          </>
        }
      />
    </>
  );
}
