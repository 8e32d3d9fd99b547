import { Paperclip, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { base64Of } from '../../frame/files/file-batches.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';

/** What is attached, and which one goes along in the e-document (NS p. 115). Files are dropped here or chosen. */
export function Attachments({
  page,
  onKeep,
  onTaken,
}: {
  /** Null while the draft has not been kept yet. */
  readonly page: SalesPage | null;
  readonly onKeep: () => Promise<SalesPage | null>;
  readonly onTaken: (page: SalesPage) => void;
}) {
  const { t, format } = useText();
  const backend = useBackend();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attachments = page?.ground.attachments ?? [];

  async function add(files: readonly File[]): Promise<void> {
    const kept = page ?? (await onKeep());
    if (kept === null) return;
    for (const [index, file] of files.entries()) {
      const answer = await backend.call('sales.attach', {
        id: kept.document.id,
        fileName: file.name.slice(0, 200),
        base64: await base64Of(file),
        exported: attachments.length === 0 && index === 0,
      });
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return;
      onTaken(answer.value);
    }
  }
  async function order(call: 'detach' | 'export', position: number | null): Promise<void> {
    if (page === null) return;
    const { id } = page.document;
    const answer =
      call === 'detach' && position !== null
        ? await backend.call('sales.detach', { id, position })
        : await backend.call('sales.exportAttachment', { id, position });
    if (answer.ok) onTaken(answer.value);
    else setProblem(answer.problem);
  }
  return (
    <div
      className="sale-attachments"
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDrop={(event) => {
        // Else the window would take it for a document.
        event.preventDefault();
        event.stopPropagation();
        void add([...event.dataTransfer.files]);
      }}
    >
      {problem === null ? null : <ProblemLine problem={problem} />}
      <ul>
        {attachments.map((attachment, position) => (
          <li key={attachment.sha256}>
            <span className="clip">
              {attachment.fileName} <small>{format.bytes(attachment.size)}</small>
            </span>
            <Checkbox checked={attachment.exported} onChange={(yes) => void order('export', yes ? position : null)}>
              {t('sales:form.goesAlong')}
            </Checkbox>
            <IconButton
              icon={X}
              label={t('sales:form.detach', { file: attachment.fileName })}
              onPress={() => void order('detach', position)}
            />
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="attachment-input"
        accept=".tif,.tiff,.png,.jpg,.jpeg,.gif,.pdf,.xml"
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button variant="quiet" icon={Paperclip} onPress={() => input.current?.click()} className="sale-add">
        {t('sales:form.attach')}
      </Button>
      <p className="field-description">{t('sales:form.attachHelp')}</p>
    </div>
  );
}
