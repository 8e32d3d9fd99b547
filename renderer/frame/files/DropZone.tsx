import { FileDown } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { droppedFiles } from './file-batches.ts';
import { useReadFiles } from './use-read-files.ts';

/** The whole window takes XML files and folders (UI-35). */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const { readFiles } = useReadFiles();
  const [over, setOver] = useState(false);
  // Entering a child and leaving its parent come as a pair; only the sum says whether one is still over the window.
  const depth = useRef(0);
  const hasFiles = (transfer: DataTransfer): boolean => transfer.types.includes('Files');
  return (
    <div
      className="drop-zone"
      onDragEnter={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        void droppedFiles(event.dataTransfer).then(readFiles);
      }}
    >
      {children}
      {over ? (
        <div className="drop-over" aria-hidden>
          <div>
            <FileDown size={32} strokeWidth={1.5} />
            <b>{t('frame:drop.title')}</b>
            <span>{t('frame:drop.text')}</span>
          </div>
        </div>
      ) : null}
    </div>
  );
}
