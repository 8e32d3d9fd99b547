import { Minus, Plus, StretchHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { CodingView } from '../../../shared/contract/coding.ts';
import type { DocumentPage, Stop } from '../../../shared/contract/documents.ts';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { AttachmentList } from '../attachments/AttachmentList.tsx';
import { StopList } from '../decision/StopList.tsx';
import { Paper } from '../paper/Paper.tsx';
import type { PaperPlace } from '../paper/place-on-paper.ts';
import { BelongsTogether } from '../together/BelongsTogether.tsx';
import { DecidedPanel } from './DecidedPanel.tsx';
import { ResponseContent } from './ResponseContent.tsx';
import { SideFields } from './SideFields.tsx';

interface PaperTabProps {
  readonly page: DocumentPage;
  readonly marked: PaperPlace | null;
  /** Our coding, small under each line; null until it is known. */
  readonly coding: CodingView | null;
  readonly onCode: (place: string) => void;
  readonly onMend: (stop: Stop) => void;
  readonly onChooseVendor: (payTo: boolean) => void;
  readonly onAttachment: (index: number) => void;
  readonly onOriginal: () => void;
}

const sizes = [0.75, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];

/** What is missing first, then the picture of the document beside its working fields (UI-4, UI-6). */
export function PaperTab({
  page,
  marked,
  coding,
  onCode,
  onMend,
  onChooseVendor,
  onAttachment,
  onOriginal,
}: PaperTabProps) {
  const { t, format } = useText();
  const [size, setSize] = useState(1);
  const pending = page.row.status === 'pending';
  return (
    <div className="tab-scroll" tabIndex={0} role="region" aria-label={t('document:tab.document')}>
      <DecidedPanel page={page} />
      <BelongsTogether page={page} />
      {pending && <StopList stops={page.stops} label={t('document:missing.label')} onMend={onMend} />}
      {page.attachments.length > 0 && (
        <div className="attachments-above">
          <AttachmentList attachments={page.attachments} onOpen={onAttachment} />
        </div>
      )}
      <div className="paper-and-side">
        <div className="paper-column">
          {page.document.response !== null && <ResponseContent response={page.document.response} />}
          <div style={{ zoom: size }}>
            <Paper document={page.document} findings={page.findings} marked={marked} coding={coding} onCode={onCode} />
          </div>
          <div className="paper-zoom" role="group" aria-label={t('document:paper.zoom')}>
            <IconButton
              icon={Minus}
              label={t('document:paper.zoomOut')}
              onPress={() => setSize((now) => sizes.findLast((one) => one < now) ?? now)}
            />
            <span className="number">{format.percent(String(Math.round(size * 100)))}</span>
            <IconButton
              icon={Plus}
              label={t('document:paper.zoomIn')}
              onPress={() => setSize((now) => sizes.find((one) => one > now) ?? now)}
            />
            <IconButton icon={StretchHorizontal} label={t('document:paper.zoomFit')} onPress={() => setSize(1)} />
          </div>
        </div>
        <SideFields page={page} onChooseVendor={onChooseVendor} onAttachment={onAttachment} onOriginal={onOriginal} />
      </div>
    </div>
  );
}
