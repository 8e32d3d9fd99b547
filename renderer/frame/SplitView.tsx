import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useEscape } from '../keys/use-actions.tsx';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { leastList, listWidthIn, mostListWidth } from './list-width.ts';
import { useNarrow } from './use-narrow.ts';
import './split-view.css';

/**
 * List and document side by side (UI-2): the split is moved by mouse and keys and remembered, each side can be had alone,
 * and in a narrow window the document opens over the list. Used by every place that has a list and something open.
 */
export function SplitView({
  list,
  detail,
  open,
  onClose,
}: {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const split = useStore((state) => state.preferences.split);
  const save = useStore((state) => state.savePreferences);
  const isNarrow = useNarrow();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const [room, setRoom] = useState(1200);
  useEffect(() => {
    if (box === null) return;
    const observer = new ResizeObserver(() => setRoom(box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);

  const layout = isNarrow
    ? open
      ? 'document'
      : 'list'
    : split.layout === 'document' && !open
      ? 'list'
      : split.layout === 'list' && open
        ? 'document'
        : split.layout;
  // Who opens a document over the list is in it; who goes back is in the list where it was.
  const before = useRef(layout);
  useEffect(() => {
    if (before.current === layout || box === null) return;
    if (layout === 'document') box.querySelector<HTMLElement>('.split-detail')?.focus();
    else if (before.current === 'document') box.querySelector<HTMLElement>('.split-list [role=grid]')?.focus();
    before.current = layout;
  }, [layout, box]);
  useEscape('document', open && layout === 'document', onClose);
  const width = listWidthIn(room, split.listWidth);

  return (
    <div className={`split-view ${layout}`} ref={setBox}>
      <section className="split-list" style={layout === 'split' ? { width } : {}} hidden={layout === 'document'}>
        {list}
      </section>
      {layout === 'split' ? (
        <Splitter
          label={t('frame:splitter')}
          width={width}
          least={leastList}
          most={mostListWidth(room)}
          onReset={() => save({ split: { ...split, listWidth: null } })}
          onChange={(listWidth) => save({ split: { ...split, listWidth } })}
        />
      ) : null}
      {layout === 'list' ? null : (
        <section className="split-detail" data-scope="document" tabIndex={-1}>
          {detail}
        </section>
      )}
    </div>
  );
}
