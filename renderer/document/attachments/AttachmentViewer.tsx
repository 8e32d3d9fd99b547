import {
  ArrowLeft,
  ChevronLeft,
  ChevronRight,
  Download,
  FileQuestion,
  Globe,
  Minus,
  Plus,
  StretchHorizontal,
} from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { AttachmentEntry } from '../../../shared/domain/document/document.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { ProgressLine } from '../../ui/states/ProgressLine.tsx';
import { attachmentName } from './attachment-name.ts';
import { bytesOf } from './bytes.ts';
import { PdfViewer } from './PdfViewer.tsx';
import { PictureViewer, TiffViewer } from './PictureViewer.tsx';
import { cleanFileName, saveFile } from './save-file.ts';
import { TextAttachment } from './TextAttachment.tsx';
import './attachments.css';

type Content = CallOutput<'documents.attachment'>;
const zooms = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

interface ViewerProps {
  readonly id: number;
  readonly attachments: readonly AttachmentEntry[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
}

/** An attachment shown inside, by what its content is; anything else is offered for saving, never run (IN-32, PLT-3). */
export function AttachmentViewer({ id, attachments, index, onIndex, onClose }: ViewerProps) {
  const { t } = useText();
  const store = useAppStore();
  const entry = attachments.find((one) => one.index === index) ?? null;
  const external = entry?.externalUri ?? null;
  const { value, problem, loading, reload } = useCall('documents.attachment', external === null ? { id, index } : null);
  const [zoom, setZoom] = useState(1);
  const [pages, setPages] = useState<{ page: number; pages: number } | null>(null);
  const onPage = useCallback((page: number, count: number) => setPages(count > 1 ? { page, pages: count } : null), []);
  const fallback = t('document:attachment.unnamed', { number: index + 1 });
  const name = value?.fileName ?? (entry === null ? fallback : attachmentName(entry, fallback));
  const position = attachments.findIndex((one) => one.index === index);
  const step = (by: number): void => {
    const next = attachments[position + by];
    if (next === undefined) return;
    setZoom(1);
    setPages(null);
    onIndex(next.index);
  };
  const save = (): void => {
    if (value === null) return;
    const clean = cleanFileName(value.fileName, fallback);
    saveFile(clean, bytesOf(value.base64));
    store.getState().say({ text: t('document:done.saved', { name: clean }) });
  };
  const zoomable = value !== null && ['pdf', 'png', 'jpeg', 'gif', 'tiff'].includes(value.kind);
  const zoomBy = (by: 1 | -1): void =>
    setZoom(
      (now) => (by === 1 ? zooms.find((one) => one > now + 0.01) : zooms.findLast((one) => one < now - 0.01)) ?? now,
    );

  return (
    <section className="viewer" aria-label={name}>
      <div className="view-bar">
        <Button variant="quiet" icon={ArrowLeft} hint="Esc" onPress={onClose}>
          {t('document:attachment.close')}
        </Button>
        <h2 className="clip" title={name}>
          {name}
        </h2>
        {value !== null && (
          <p className="view-note number">
            {t(`document:attachment.kind.${value.kind}`)} · {t('document:attachment.size', { size: value.size })}
          </p>
        )}
        <span className="document-space" />
        {pages !== null && <p className="view-note number">{t('document:attachment.page', pages)}</p>}
        {zoomable && (
          <>
            <IconButton icon={Minus} label={t('document:attachment.zoomOut')} onPress={() => zoomBy(-1)} />
            <IconButton icon={StretchHorizontal} label={t('document:attachment.fit')} onPress={() => setZoom(1)} />
            <IconButton icon={Plus} label={t('document:attachment.zoomIn')} onPress={() => zoomBy(1)} />
          </>
        )}
        {attachments.length > 1 && (
          <>
            <IconButton
              icon={ChevronLeft}
              label={t('document:attachment.previous')}
              reason={position <= 0 ? t('document:head.isFirst') : null}
              onPress={() => step(-1)}
            />
            <IconButton
              icon={ChevronRight}
              label={t('document:attachment.next')}
              reason={position === attachments.length - 1 ? t('document:head.isLast') : null}
              onPress={() => step(1)}
            />
          </>
        )}
        {value !== null && <IconButton icon={Download} label={t('document:attachment.save')} onPress={save} />}
      </div>
      {external !== null && <ExternalAttachment uri={external} />}
      {problem !== null && <ProblemState problem={problem} onRetry={reload} />}
      {loading && <ProgressLine label={t('document:attachment.loading', { name })} done={0} total={null} />}
      {value !== null && <Shown key={index} content={value} zoom={zoom} onPage={onPage} onSave={save} />}
    </section>
  );
}

function Shown({
  content,
  zoom,
  onPage,
  onSave,
}: {
  readonly content: Content;
  readonly zoom: number;
  readonly onPage: (page: number, pages: number) => void;
  readonly onSave: () => void;
}) {
  const { t } = useText();
  const bytes = useMemo(() => bytesOf(content.base64), [content.base64]);
  switch (content.kind) {
    case 'pdf':
      return (
        <div className="viewer-scroll" tabIndex={0} role="region" aria-label={content.fileName}>
          <PdfViewer bytes={bytes} zoom={zoom} onPage={onPage} />
        </div>
      );
    case 'png':
    case 'jpeg':
    case 'gif':
      return (
        <div className="viewer-scroll" tabIndex={0} role="region" aria-label={content.fileName}>
          <PictureViewer bytes={bytes} kind={content.kind} name={content.fileName} zoom={zoom} />
        </div>
      );
    case 'tiff':
      return (
        <div className="viewer-scroll" tabIndex={0} role="region" aria-label={content.fileName}>
          <TiffViewer bytes={bytes} name={content.fileName} zoom={zoom} onPage={onPage} />
        </div>
      );
    case 'text':
    case 'xml':
      return <TextAttachment bytes={bytes} name={content.fileName} asXml={content.kind === 'xml'} />;
    case 'other':
      return (
        <EmptyState
          icon={FileQuestion}
          title={t('document:attachment.otherTitle')}
          text={`${t('document:attachment.other')}${content.declaredMime === null ? '' : ` ${t('document:attachment.declared', { mime: content.declaredMime })}`}`}
        >
          <Button icon={Download} onPress={onSave}>
            {t('document:attachment.save')}
          </Button>
        </EmptyState>
      );
  }
}

/** The address is text to copy, not a link: nothing a sender wrote is ever opened by a slip of the hand. */
function ExternalAttachment({ uri }: { readonly uri: string }) {
  const { t } = useText();
  const store = useAppStore();
  const copy = (): void =>
    void navigator.clipboard
      .writeText(uri)
      .then(() => store.getState().say({ text: t('document:done.linkCopied'), tone: 'plain' }));
  return (
    <EmptyState
      icon={Globe}
      title={t('document:attachment.external')}
      text={
        <>
          <p>{t('document:attachment.externalText')}</p>
          <code className="viewer-address">{uri}</code>
        </>
      }
    >
      <Button onPress={copy}>{t('document:attachment.copyAddress')}</Button>
    </EmptyState>
  );
}
