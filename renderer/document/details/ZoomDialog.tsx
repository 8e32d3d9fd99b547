import { useVirtualizer } from '@tanstack/react-virtual';
import { Copy } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { SearchField } from '../../ui/fields/Field.tsx';
import { searchFields, storedFields } from './stored-fields.ts';

const rowHeight = 32;

/** Zoom: every stored field of the document, searchable (Ctrl+F8). */
export function ZoomDialog({ page, onClose }: { readonly page: DocumentPage; readonly onClose: () => void }) {
  const { t } = useText();
  const store = useAppStore();
  const [search, setSearch] = useState('');
  const all = useMemo(
    () => storedFields({ row: page.row, fields: page.fields, original: page.original, document: page.document }),
    [page],
  );
  const shown = useMemo(() => searchFields(all, search), [all, search]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const copy = (value: string): void =>
    void navigator.clipboard
      .writeText(value)
      .then(() =>
        store.getState().say({ text: t('document:done.numberCopied', { number: value.slice(0, 60) }), tone: 'plain' }),
      );
  return (
    <Dialog
      title={`${t('document:details.zoom')} · ${page.row.documentNo}`}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          <span className="decision-foot-note number" role="status">
            {t('document:details.zoomCount', { count: shown.length })}
          </span>
          <Button onPress={onClose}>{t('frame:close')}</Button>
        </>
      }
    >
      <SearchField
        label={t('document:details.zoomSearch')}
        placeholder={t('document:details.zoomSearch')}
        value={search}
        onChange={setSearch}
        autoFocus
      />
      <div ref={scroller} className="zoom-list" tabIndex={0} role="region" aria-label={t('document:details.zoom')}>
        {shown.length === 0 && <p>{t('document:details.zoomEmpty', { search })}</p>}
        <div className="zoom-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const field = shown[item.index];
            return field === undefined ? null : (
              <div
                key={field.path}
                className="zoom-row"
                style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
              >
                <code className="clip" title={field.path}>
                  {field.path}
                </code>
                <span className="clip number" title={field.value}>
                  {field.value}
                </span>
                <IconButton icon={Copy} label={t('document:details.zoomCopy')} onPress={() => copy(field.value)} />
              </div>
            );
          })}
        </div>
      </div>
    </Dialog>
  );
}
