import { FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { decodeText } from './decode-text.ts';
import './csv.css';

/** A text file from the disk, chosen or dropped. What is no text is refused in words. */
export function FileChoice({
  label,
  accept,
  about,
  quiet = false,
  onText,
}: {
  readonly label: string;
  /** As the file chooser takes it: `.csv,text/csv`. */
  readonly accept: string;
  readonly about?: ReactNode;
  /** Only a button: a file was chosen before. */
  readonly quiet?: boolean;
  readonly onText: (text: string, fileName: string) => void;
}) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    setWrong(text === null);
    if (text !== null) onText(text, file.name);
  }
  return (
    <div
      className={`file-choice${over ? ' over' : ''}${quiet ? ' quiet' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // Else the window would take it for a document.
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button icon={FileUp} {...(quiet ? {} : { variant: 'main' as const })} onPress={() => input.current?.click()}>
        {label}
      </Button>
      {quiet ? null : <span>{t('master:csv.drop')}</span>}
      {about === undefined || quiet ? null : <p>{about}</p>}
      {wrong ? (
        <p className="mistake" role="alert">
          {t('master:csv.notText')}
        </p>
      ) : null}
    </div>
  );
}
