import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/use-text.tsx';
import { IconButton } from './Button.tsx';
import './detail-frame.css';

/** Where the opened row stands in its list, with the rows beside it. */
export interface DetailPosition {
  readonly index: number;
  readonly total: number;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  /** Back to the list, where the detail lies over it; null where both are seen. */
  readonly onBack: (() => void) | null;
}

/** The page of something opened beside its list: what it is, its main facts, content that scrolls, actions at the foot. */
export function DetailFrame({
  meta,
  title,
  subtitle = null,
  figure = null,
  figureNote = null,
  position,
  foot = null,
  footNote = null,
  children,
}: {
  readonly meta: ReactNode;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** The amount, at the right of the title. */
  readonly figure?: ReactNode;
  readonly figureNote?: ReactNode;
  readonly position: DetailPosition | null;
  readonly foot?: ReactNode;
  /** Why an action of the foot cannot be done, or what it will do. */
  readonly footNote?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const page = useRef<HTMLElement>(null);
  // The button that led here is gone with the page it stood on: whoever pressed it goes on from this one.
  useEffect(() => {
    if (document.activeElement === document.body)
      page.current?.closest<HTMLElement>('[data-scope=document]')?.focus({ preventScroll: true });
  }, []);
  return (
    <article className="detail" ref={page}>
      <header className="detail-head">
        <div className="detail-meta">
          {position?.onBack == null ? null : (
            <IconButton icon={ArrowLeft} label={t('register:backToList')} onPress={position.onBack} />
          )}
          <span className="clip">{meta}</span>
          {position === null ? null : (
            <span className="detail-position">
              <span className="number">
                {t('register:position', { index: position.index + 1, total: position.total })}
              </span>
              <IconButton
                icon={ChevronUp}
                label={t('register:previous')}
                hint="Ctrl ↑"
                reason={position.onPrevious === null ? t('register:isFirst') : null}
                onPress={() => position.onPrevious?.()}
              />
              <IconButton
                icon={ChevronDown}
                label={t('register:next')}
                hint="Ctrl ↓"
                reason={position.onNext === null ? t('register:isLast') : null}
                onPress={() => position.onNext?.()}
              />
            </span>
          )}
        </div>
        <div className="detail-title">
          <h1>{title}</h1>
          {figure === null ? null : <span className="detail-figure number">{figure}</span>}
        </div>
        {subtitle === null && figureNote === null ? null : (
          <div className="detail-subtitle">
            <span>{subtitle}</span>
            {figureNote === null ? null : <span>{figureNote}</span>}
          </div>
        )}
      </header>
      {children}
      {foot === null ? null : (
        <footer className="detail-foot">
          {foot}
          {footNote === null ? null : <span className="detail-foot-note">{footNote}</span>}
        </footer>
      )}
    </article>
  );
}

/** Content that scrolls, with facts beside it where there is room, below where there is not. */
export function DetailBody({ children, facts = null }: { readonly children: ReactNode; readonly facts?: ReactNode }) {
  const { t } = useText();
  return (
    <div className="detail-scroll" tabIndex={-1}>
      <div className={`detail-body${facts === null ? '' : ' with-facts'}`}>
        <div className="detail-main">{children}</div>
        {facts === null ? null : (
          <aside className="detail-facts" aria-label={t('register:facts')}>
            <h2 className="unseen">{t('register:facts')}</h2>
            {facts}
          </aside>
        )}
      </div>
    </div>
  );
}

/** A panel in the content: one thing by itself, with a line round it. */
export function Panel({
  title = null,
  note = null,
  end = null,
  children,
}: {
  readonly title?: string | null;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="panel" {...(title === null ? {} : { 'aria-label': title })}>
      {title === null ? null : (
        <div className="panel-head">
          <h2>{title}</h2>
          {note === null ? null : <span className="panel-note">{note}</span>}
          {end === null ? null : <span className="panel-end">{end}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

/** The verdict above everything: one sentence, what to do, the buttons that do it. */
export function Verdict({
  tone,
  lead,
  children,
  actions = null,
}: {
  readonly tone: 'bad' | 'warning' | 'good' | 'plain';
  readonly lead: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <section className={`verdict ${tone}`}>
      <p>
        <b>{lead}</b> {children}
      </p>
      {actions === null ? null : <div className="verdict-actions">{actions}</div>}
    </section>
  );
}
