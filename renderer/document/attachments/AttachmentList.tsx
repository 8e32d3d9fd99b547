import { File, FileCode, FileSpreadsheet, FileText, Globe, Image } from 'lucide-react';
import type { AttachmentEntry } from '../../../shared/domain/document/document.ts';
import { useText } from '../../text/use-text.tsx';
import type { Icon } from '../../ui/icon.ts';
import { iconSize, stroke } from '../../ui/icon.ts';
import { attachmentName } from './attachment-name.ts';
import './attachments.css';

/** What came with the document: type, name, size. What the sender declares only chooses the icon. */
export function AttachmentList({
  attachments,
  onOpen,
}: {
  readonly attachments: readonly AttachmentEntry[];
  readonly onOpen: (index: number) => void;
}) {
  const { t, format } = useText();
  if (attachments.length === 0) return <p className="attachment-none">{t('document:side.noAttachments')}</p>;
  return (
    <ul className="attachment-list">
      {attachments.map((one) => {
        const Drawn = iconOf(one);
        const name = attachmentName(one, t('document:attachment.unnamed', { number: one.index + 1 }));
        return (
          <li key={one.index}>
            <button
              type="button"
              className="attachment"
              title={one.description ?? name}
              onClick={() => onOpen(one.index)}
            >
              <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
              <span className="clip">
                <span className="unseen">{t('document:attachment.open', { name: '' })}</span>
                {name}
              </span>
              <span className="attachment-size number">
                {one.externalUri !== null
                  ? t('document:attachment.external')
                  : one.size === null
                    ? t('document:attachment.damaged')
                    : format.bytes(one.size)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function iconOf({ mimeCode, fileName, externalUri }: AttachmentEntry): Icon {
  if (externalUri !== null) return Globe;
  const kind = `${mimeCode ?? ''} ${fileName ?? ''}`.toLowerCase();
  if (/image|\.(png|jpe?g|gif|tiff?)$/.test(kind)) return Image;
  if (/pdf|text\/plain|\.txt$/.test(kind)) return FileText;
  if (/sheet|excel|csv/.test(kind)) return FileSpreadsheet;
  return /xml/.test(kind) ? FileCode : File;
}
